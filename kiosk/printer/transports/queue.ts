/**
 * A queue of the operating system. It takes the bytes and that is the last one hears of them: whether the
 * printer has paper, or is there at all, nobody here can tell.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Transport } from '../transport.ts'
import { CHECK_SCRIPT, SUBMIT_SCRIPT } from './windowsSpooler.ts'

export type QueueOptions = {
  name: string
  platform?: NodeJS.Platform
  /** Milliseconds for the program that takes a job. */
  within?: number
}

export function queueTransport(options: QueueOptions): Extract<Transport, { blind: true }> {
  const { name, platform = process.platform, within = 15_000 } = options
  const windows = platform === 'win32'
  return {
    blind: true,
    async submit(job) {
      const end = windows
        ? await powershell(SUBMIT_SCRIPT, name, within, job)
        : await run('lp', ['-d', name, '-o', 'raw', '-t', 'Wartemarke', '-'], within, job)
      // Ended by us: it may have handed the job over just before.
      return end.code === 0 || end.timedOut ? 'unknown' : 'failed'
    },
    async check() {
      if (windows) {
        const { code } = await powershell(CHECK_SCRIPT, name, within)
        return code === 0 ? null : 'unreachable'
      }
      const { code, output } = await run('lpstat', ['-p', name, '-a', name], within)
      // A queue that was stopped takes jobs and keeps them: they would all come out when it is started again.
      const stopped = /^printer \S+ disabled|not accepting requests/m.test(output)
      return code === 0 && !stopped ? null : 'unreachable'
    },
  }
}

type End = { code: number | null; output: string; timedOut: boolean }

/** The queue's name goes through the environment: no quoting that it could break out of. */
const powershell = (script: string, name: string, within: number, input?: Uint8Array) =>
  run(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', script],
    within,
    input,
    { WARTEMARKE_QUEUE: name },
  )

/** `code` null: it never started, or was ended. */
function run(
  program: string,
  parameters: string[],
  within: number,
  input: Uint8Array = new Uint8Array(),
  environment: Record<string, string> = {},
): Promise<End> {
  return new Promise<End>((resolve) => {
    const child: ChildProcess = spawn(program, parameters, {
      // Its answers are read, so they must not be translated.
      env: { ...process.env, LC_ALL: 'C', ...environment },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    let output = ''
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, within)
    const end = (code: number | null) => {
      clearTimeout(timer)
      resolve({ code, output, timedOut })
    }
    // First: a process that may open no more files gets a child without streams, which then says why.
    child.once('error', () => end(null))
    child.once('close', end)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
    // A program that refuses the job may close its input early; its exit code says the rest.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
    // What `spawn` throws is a program that never started, too.
  }).catch(() => ({ code: null, output: '', timedOut: false }))
}
