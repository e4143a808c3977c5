/** The real program as a process of its own, in a copy of the checkout with screens made of one line. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startFlags } from '../../tools/startFlags.ts'
import { makeStaff, printedPassword } from './accounts.ts'

const CHECKOUT = join(import.meta.dirname, '..', '..')

/**
 * A copy, because whether the screens are built must be the test's choice and not that of the last
 * `npm run build`, and because the program shall have no switch that exists for its tests alone.
 */
export function copyProgram(folder: string, { screens }: { screens: boolean }): string {
  for (const part of ['server', 'shared', 'kiosk/printer'])
    cpSync(join(CHECKOUT, part), join(folder, part), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$/.test(path),
    })
  cpSync(join(CHECKOUT, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'))
  if (screens) {
    mkdirSync(join(folder, 'dist', 'kiosk'), { recursive: true })
    writeFileSync(join(folder, 'dist', 'kiosk', 'index.html'), '<!doctype html>')
  }
  return folder
}

export type Ended = { code: number | null; stdout: string; stderr: string }

export type Program = {
  process: ChildProcess
  /** Address of the start page. Throws when the program ends before it listens. */
  url: Promise<string>
  /** The same, once there are a clerk and a manager to sign in as: made at a first start, and kept. */
  staffed: () => Promise<string>
  ended: Promise<Ended>
  /** Asks it to end, and waits. */
  end: (signal?: NodeJS.Signals) => Promise<Ended>
}

/** Starts the program in `copy` with nothing of our own environment; relative paths are below `cwd`. `through`: a command that starts it in its own place. */
export function runProgram(
  copy: string,
  cwd: string,
  args: string[],
  env: Record<string, string> = {},
  through: readonly string[] = [],
  /** As whom; only root can choose. */
  user: { uid?: number; gid?: number } = {},
): Program {
  const [command = '', ...line] = [
    ...through,
    process.execPath,
    ...startFlags(),
    join(copy, 'server', 'main.ts'),
    ...args,
  ]
  const child = spawn(command, line, {
    cwd,
    ...user,
    env: { PATH: process.env['PATH'] ?? '', TZ: 'Pacific/Auckland', ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += String(text)))
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr })),
  )
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += String(text)
      const address = /https?:\/\/\S+:\d+/.exec(stdout)?.[0]
      // All has been said.
      if (address && stdout.includes('Strg-C')) resolve(address)
    })
    void ended.then(() => reject(new Error(`it ended: ${stderr}`)))
  })
  // Most tests of a start that fails never ask for the address.
  url.catch(() => {})
  return {
    process: child,
    url,
    async staffed() {
      const address = await url
      if (!stdout.includes('Passwort: ')) return address
      await makeStaff(address, printedPassword(stdout))
      return address
    },
    ended,
    end(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}
