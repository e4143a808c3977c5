/** The whole shell, in the order of its start. Electron comes from outside, so that a test can be Electron. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { setAutostart } from './autostart.ts'
import { BREATH, ending, SETUP_SWITCH } from './ending.ts'
import { serveFiles } from './files.ts'
import { serveCalls } from './ipc.ts'
import { type KioskPage, openKiosk } from './kioskPage.ts'
import { lockSession, removeMenu, switchOff } from './lockdown.ts'
import { type Log, openLog } from './log.ts'
import { type Here, oneBox, type OneBox, serverEnvironment, type ServerProcess } from './oneBox.ts'
import { matches, pinGate } from './pin.ts'
import { printing, type Printing, type ShellPrinter } from './printing.ts'
import { contentPolicy, KIOSK_HOST, SCHEME, SCHEMES, SETUP_HOST, SETUP_PAGE } from './scheme.ts'
import { type Found, serverOf, type Settings, settingsFile } from './settings.ts'
import { setupCalls } from './setupCalls.ts'
import { formOf } from './setupForm.ts'
import { openWindow, type Shown } from './window.ts'

export type ShellElectron = Pick<
  typeof Electron.CrossProcessExports,
  | 'app'
  | 'BrowserWindow'
  | 'ipcMain'
  | 'Menu'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'session'
  | 'utilityProcess'
>

export type ShellDeps = {
  electron: ShellElectron
  /** What was built. */
  built: {
    screens: string
    setup: string
    preload: string
    setupPreload: string
    serverProcess: string
  }
  /** May find out later that nobody answers; throws for an address that cannot be used. */
  openPrinter: (address: string) => ShellPrinter
  /** A German sentence about a wrong address; null if it can be used. */
  checkPrinter: (address: string) => string | null
  askPrinter: (address: string) => Promise<PrinterHealth>
  /** For the printer at this address. */
  encode: (receipt: Receipt, address: string, logoFile: string) => Promise<Uint8Array>
  env: NodeJS.ProcessEnv
  argv: string[]
  platform: NodeJS.Platform
}

/** In ms. */
const wall = () => Date.now()
/** In ms, only forward. */
const steady = () => performance.now()

export async function runShell(deps: ShellDeps): Promise<void> {
  const { electron, built, env, argv, platform } = deps
  const { app } = electron
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  const production = app.isPackaged
  if (production && app.commandLine.hasSwitch('remote-debugging-port')) return app.exit(2)
  switchOff(app)
  electron.protocol.registerSchemesAsPrivileged(SCHEMES)
  await app.whenReady()

  const home = app.getPath('userData')
  const logs = join(home, 'log')
  const file = join(home, 'einstellungen.json')
  const log = openLog(logs, wall)
  log('info', `Wartemarke ${app.getVersion()} starts`)
  const store = settingsFile(file, wall)
  const found = store.read()
  const settings = found.is === 'settings' ? found.settings : null
  const server = settings ? serverOf(settings) : null

  let box: OneBox | null = null
  let paper: Printing | null = null
  let kiosk: KioskPage | null = null
  let setup: Shown | null = null

  const { end, relaunch } = ending({
    app,
    env,
    argv,
    log,
    close() {
      kiosk?.close()
      setup?.close()
      return Promise.allSettled([box?.stop(), paper?.close()])
    },
  })

  removeMenu(electron.Menu)
  lockSession(electron.session.defaultSession, server)
  electron.protocol.handle(
    SCHEME,
    serveFiles({
      [KIOSK_HOST]: { folder: built.screens, policy: contentPolicy(server) },
      [SETUP_HOST]: { folder: built.setup, policy: contentPolicy(null) },
    }),
  )
  electron.powerSaveBlocker.start('prevent-display-sleep')

  if (settings?.server.is === 'here') {
    box = startServer(deps, settings.server, log)
  }

  serveCalls(
    electron.ipcMain,
    setupCalls({
      settings,
      state: {
        form: formOf(settings, join(home, 'daten')),
        notice: noticeOf(found),
        version: app.getVersion(),
        places: { settings: file, log: logs },
      },
      checkPrinter: deps.checkPrinter,
      askPrinter: (address) =>
        // A printer speaks with one at a time.
        paper !== null && settings?.printer.is === 'own' && settings.printer.address === address
          ? Promise.resolve(paper.health())
          : deps.askPrinter(address),
      fetch: (input, init) => fetch(input, init),
      apply(changed) {
        store.write(changed)
        log('info', 'settings changed')
        const command = env['APPIMAGE'] ?? process.execPath
        const config = app.getPath('appData')
        if (production) setAutostart(changed.autostart, { platform, config, command, app })
        setImmediate(() => void relaunch())
      },
      back() {
        setup?.close()
        setup = null
      },
      quit: () => void end(0),
    }),
    (sentence) => log('warn', sentence),
  )
  const openSetup = () => {
    if (setup !== null) return setup.window.focus()
    setup = openWindow(electron.BrowserWindow, {
      page: SETUP_PAGE,
      preload: built.setupPreload,
      production,
    })
    setup.load()
  }
  app.on('second-instance', (_event, line) => {
    if (line.includes(SETUP_SWITCH)) openSetup()
  })

  if (settings !== null) {
    const address = settings.printer.is === 'own' ? settings.printer.address : null
    paper = printing({
      own:
        address === null
          ? null
          : {
              printer: deps.openPrinter(address),
              encode: (receipt) => deps.encode(receipt, address, join(home, 'logo.png')),
            },
      tell: (health) => kiosk?.tell(health),
      log,
    })
    kiosk = openKiosk({
      ...electron,
      preload: built.preload,
      production,
      now: steady,
      info: {
        server: serverOf(settings),
        device: settings.device,
        screen: settings.screen,
        printer: settings.printer.is === 'own',
      },
      query: queryOf(settings),
      printing: paper,
      judge: pinGate({
        file: join(home, 'pin.json'),
        now: wall,
        isRight: (pin) => matches(pin, settings.pin),
      }),
      leave: () => void end(0),
      openSettings: openSetup,
      relaunch: () => void relaunch(BREATH),
      log,
    })
  }
  if (settings === null || argv.includes(SETUP_SWITCH)) openSetup()
}

/** Beside the data: nobody sees what a server in the background prints. */
const FIRST_PASSWORD = 'erste-anmeldung.txt'

function startServer({ electron, built, env }: ShellDeps, here: Here, log: Log): OneBox {
  mkdirSync(here.data, { recursive: true })
  const box = oneBox({
    fork: () =>
      // Electron types its streams as the oldest kind; they are Node's.
      electron.utilityProcess.fork(built.serverProcess, [], {
        env: serverEnvironment(here, env),
        stdio: 'pipe',
        serviceName: 'Wartemarke Server',
        cwd: here.data,
      }) as unknown as ServerProcess,
    log,
    handOut: (line) => writeFileSync(join(here.data, FIRST_PASSWORD), `${line}\n`, { mode: 0o600 }),
    now: steady,
  })
  box.start()
  return box
}

const queryOf = ({ printer }: Settings): string => {
  switch (printer.is) {
    case 'server':
      return printer.name === null ? '' : `?printer=${encodeURIComponent(printer.name)}`
    case 'none':
      return '?printer=none'
    case 'own':
      return ''
    default:
      return printer satisfies never
  }
}

const noticeOf = (found: Found): string | null =>
  found.is === 'damaged'
    ? `Die Einstellungen waren nicht lesbar (${found.why}). Die alte Datei liegt jetzt unter ${found.aside}. Bitte stellen Sie das Gerät neu ein.`
    : null
