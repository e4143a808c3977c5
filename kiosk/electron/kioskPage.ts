/** The citizens' page: its window, what it may ask, and the watch over it. */
import type { BrowserWindow, IpcMain } from 'electron'
import { z } from 'zod'
import type { LeaveAnswer, ShellInfo } from '#shared/protocol/bridge.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import { receiptSchema } from '#shared/receipt/receipt.ts'
import { KIOSK } from './channels.ts'
import { call, type Calls, serveCalls } from './ipc.ts'
import type { Log } from './log.ts'
import type { Verdict } from './pin.ts'
import type { Printing } from './printing.ts'
import { KIOSK_ORIGIN, KIOSK_PAGE } from './scheme.ts'
import { type Happened, startWatch, watch } from './watchdog.ts'
import { openWindow } from './window.ts'

export type KioskPage = { tell: (health: PrinterHealth) => void; close: () => void }

export type KioskDeps = {
  BrowserWindow: typeof BrowserWindow
  ipcMain: Pick<IpcMain, 'handle' | 'on'>
  preload: string
  production: boolean
  /** In ms, only forward. */
  now: () => number
  info: ShellInfo
  /** Of the page's address: which of the server's printers. */
  query: string
  printing: Pick<Printing, 'print' | 'health'>
  judge: (pin: string) => Promise<Verdict>
  leave: () => void
  openSettings: () => void
  relaunch: () => void
  log: Log
}

const TICK = 1_000

export function openKiosk(deps: KioskDeps): KioskPage {
  const { log, now } = deps
  const { window, load, close } = openWindow(deps.BrowserWindow, {
    ...deps,
    page: `${KIOSK_PAGE}${deps.query}`,
  })
  const contents = window.webContents

  let state = startWatch(now())
  function hear(happened: Happened) {
    const [after, order] = watch(state, happened, now())
    state = after
    switch (order) {
      case null:
        return
      case 'kill':
        // A page that hangs would not listen to being loaded anew.
        return contents.forcefullyCrashRenderer()
      case 'load':
        log('info', `page loaded anew after ${state.failures} failures in a row`)
        return load()
      case 'relaunch':
        log('error', `program starts anew after ${state.failures} failures in a row`)
        clearInterval(ticking)
        return deps.relaunch()
      default:
        return order satisfies never
    }
  }
  const ticking = setInterval(() => hear('tick'), TICK)

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('error', `page gone: ${reason} ${exitCode}`)
    hear('gone')
  })
  contents.on('unresponsive', () => {
    log('error', 'page does not react')
    hear('hung')
  })
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    log('error', `page not loaded: ${code} ${description}`)
    if (isMainFrame) hear('hung')
  })
  contents.on('console-message', ({ level, message }) => {
    if (level === 'error') log('warn', `page: ${message}`)
  })

  serveCalls(
    deps.ipcMain,
    kioskCalls(deps, () => hear('beat')),
    (sentence) => log('warn', sentence),
  )
  load()
  return {
    tell(health) {
      if (!contents.isDestroyed()) contents.send(KIOSK.healthChanged, health)
    },
    close() {
      clearInterval(ticking)
      close()
    },
  }
}

type Answering = Pick<KioskDeps, 'info' | 'printing' | 'judge' | 'leave' | 'openSettings' | 'log'>

export function kioskCalls(deps: Answering, beat: () => void): Calls {
  const nothing = z.tuple([])
  const aPin = z.tuple([z.string().max(20)])

  const withPin =
    (then: () => void, what: string) =>
    async (pin: string): Promise<LeaveAnswer> => {
      const verdict = await deps.judge(pin)
      deps.log(verdict.is === 'right' ? 'info' : 'warn', `${what} by PIN: ${verdict.is}`)
      if (verdict.is !== 'right') return verdict
      // After the answer is on its way.
      setImmediate(then)
      return { is: 'leaving' }
    }

  return {
    origin: KIOSK_ORIGIN,
    asked: {
      [KIOSK.info]: call(nothing, () => deps.info),
      [KIOSK.print]: call(z.tuple([receiptSchema]), (receipt) => deps.printing.print(receipt)),
      [KIOSK.health]: call(nothing, () => deps.printing.health()),
      [KIOSK.leave]: call(aPin, withPin(deps.leave, 'leave')),
      [KIOSK.openSettings]: call(aPin, withPin(deps.openSettings, 'settings')),
    },
    told: { [KIOSK.alive]: call(nothing, beat) },
  }
}
