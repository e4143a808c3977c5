/** How the program ends, once and in order, and how it starts anew. */
import { setTimeout as pass } from 'node:timers/promises'
import type { App } from 'electron'
import { RESTART_ME, UNDER_SYSTEMD } from './autostart.ts'
import type { Log } from './log.ts'

/** Opens the set-up without the PIN, for whoever can start programs here: the way back for a forgotten PIN. */
export const SETUP_SWITCH = '--einrichten'

export type Ending = {
  end: (code: number) => Promise<void>
  relaunch: (afterMs?: number) => Promise<void>
}

/** Between a failure and the next start, so that a lasting one does not keep the machine busy. In ms. */
export const BREATH = 5_000

export function ending(deps: {
  app: App
  env: NodeJS.ProcessEnv
  argv: string[]
  /** Everything that is open. */
  close: () => Promise<unknown>
  log: Log
}): Ending {
  const { app, env, argv, close, log } = deps
  let begun = false

  async function end(code: number) {
    if (begun) return
    begun = true
    log('info', `ends with ${code}`)
    await close()
    app.exit(code)
  }

  async function relaunch(afterMs = 0) {
    if (begun) return
    await pass(afterMs)
    if (env[UNDER_SYSTEMD]) return end(RESTART_ME)
    const args = argv.slice(1).filter((arg) => arg !== SETUP_SWITCH)
    // An AppImage is unpacked anew at each start; the path inside is gone with us.
    app.relaunch(env['APPIMAGE'] ? { execPath: env['APPIMAGE'], args } : { args })
    return end(0)
  }

  app.on('before-quit', (event) => {
    if (begun) return
    event.preventDefault()
    void end(0)
  })
  // The windows are closed and opened as we like.
  app.on('window-all-closed', () => {})
  app.on('child-process-gone', (_event, { type, reason }) =>
    log('error', `process gone: ${type} ${reason}`),
  )
  // Electron would show a box with an error over the kiosk, and wait for somebody to press a button.
  process.on('uncaughtException', (error) => {
    log('error', `shell: ${error.stack ?? String(error)}`)
    void relaunch(BREATH)
  })
  return { end, relaunch }
}
