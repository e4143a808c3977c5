/** The server beside the kiosk, as a process of its own: started again when it ends, stopped with us. */
import type { Readable } from 'node:stream'
import { backOffMs } from './backOff.ts'
import type { Level } from './log.ts'
import type { Settings } from './settings.ts'

/** What is used of Electron's UtilityProcess. */
export type ServerProcess = {
  stdout: Readable | null
  stderr: Readable | null
  once: (event: 'exit', listener: (code: number) => void) => unknown
  postMessage: (message: unknown) => void
  kill: () => boolean
}

export type OneBox = {
  start: () => void
  /** Resolves when the server has ended. */
  stop: () => Promise<void>
}

const LONGEST_WAIT = 60_000
const GOOD_RUN = 60_000
/** The server itself gives up after 1.8 s. */
const PATIENCE = 4_000

/** `now` in ms, only forward. */
export function oneBox(deps: {
  fork: () => ServerProcess
  log: (level: Level, text: string) => void
  /** The line in which the server's first start tells a password. It must not come into a log. */
  handOut: (line: string) => void
  now: () => number
}): OneBox {
  const { fork, log, handOut, now } = deps
  let running: { process: ServerProcess; ended: Promise<void> } | null = null
  let again: ReturnType<typeof setTimeout> | null = null
  let failures = 0

  function start() {
    const since = now()
    const process = fork()
    const ended = new Promise<void>((resolve) => {
      process.once('exit', (code) => {
        running = null
        resolve()
        if (stopping) return
        failures = now() - since >= GOOD_RUN ? 1 : failures + 1
        const wait = backOffMs(failures, LONGEST_WAIT)
        log('error', `server ended with ${code}, again in ${wait / 1_000} s`)
        again = setTimeout(start, wait)
      })
    })
    eachLine(process.stdout, (line) =>
      line.includes('Passwort: ') ? handOut(line.trim()) : log('info', `server: ${line}`),
    )
    eachLine(process.stderr, (line) => log('warn', `server: ${line}`))
    running = { process, ended }
  }

  let stopping = false
  return {
    start,
    async stop() {
      stopping = true
      if (again !== null) clearTimeout(again)
      if (running === null) return
      const { process, ended } = running
      // By message, since Windows knows no polite signal.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      process.postMessage('stop')
      const giveUp = setTimeout(() => process.kill(), PATIENCE)
      await ended
      clearTimeout(giveUp)
    },
  }
}

function eachLine(stream: Readable | null, hear: (line: string) => void): void {
  let rest = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') hear(line)
  })
}

export type Here = Extract<Settings['server'], { is: 'here' }>

/** By the environment: what a packaged program adds to the command line is not ours to know. */
export const serverEnvironment = (
  { port, data, office, printers }: Here,
  own: NodeJS.ProcessEnv,
): Record<string, string> => ({
  ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >),
  WARTEMARKE_PORT: String(port),
  WARTEMARKE_HOST: '0.0.0.0',
  WARTEMARKE_DATA: data,
  WARTEMARKE_PRINTER: printers,
  ...(office === null ? {} : { WARTEMARKE_OFFICE: office }),
})
