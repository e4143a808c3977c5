/** Plays Electron's main process: remembers what the shell asks of it, and lets a test be the page. */
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { ShellElectron } from '../../kiosk/electron/shell.ts'

export class FakeContents extends EventEmitter {
  sent: unknown[][] = []
  crashed = 0
  openHandler: (() => { action: string }) | null = null
  setWindowOpenHandler = (handler: () => { action: string }) => (this.openHandler = handler)
  setZoomFactor = () => {}
  setVisualZoomLevelLimits = () => Promise.resolve()
  closeDevTools = () => {}
  isDestroyed = () => false
  send = (...message: unknown[]) => void this.sent.push(message)
  forcefullyCrashRenderer = () => void (this.crashed += 1)
}

export class FakeWindow extends EventEmitter {
  webContents = new FakeContents()
  loaded: string[] = []
  destroyed = false
  readonly options: BrowserWindowConstructorOptions
  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  loadURL = (url: string) => {
    this.loaded.push(url)
    return Promise.resolve()
  }
  focus = () => {}
  destroy = () => void (this.destroyed = true)
}

export class FakeServerProcess extends EventEmitter {
  stdout = new PassThrough()
  stderr = new PassThrough()
  messages: unknown[] = []
  postMessage = (message: unknown) => {
    this.messages.push(message)
    this.emit('exit', 0)
  }
  kill = () => this.emit('exit', 1)
}

type Handler = (event: unknown, ...args: unknown[]) => unknown

export type FakeElectron = ReturnType<typeof fakeElectron>

/** `home`: an empty folder for everything that the shell keeps. */
export function fakeElectron(home: string, { packaged = true, firstInstance = true } = {}) {
  const windows: FakeWindow[] = []
  const handled = new Map<string, Handler>()
  const told = new Map<string, Handler>()
  const order: string[] = []
  const forks: { path: string; options: { env: Record<string, string> } }[] = []
  const servers: FakeServerProcess[] = []
  const switches: Record<string, string> = {}
  const session = Object.assign(new EventEmitter(), {
    request: null as Handler | null,
    permissionRequest: null as Handler | null,
    permissionCheck: null as ((...args: unknown[]) => boolean) | null,
    setPermissionRequestHandler: (handler: Handler) => (session.permissionRequest = handler),
    setPermissionCheckHandler: (handler: (...args: unknown[]) => boolean) =>
      (session.permissionCheck = handler),
    setDevicePermissionHandler: () => {},
    setDisplayMediaRequestHandler: () => {},
    webRequest: { onBeforeRequest: (handler: Handler) => (session.request = handler) },
  })
  let scheme: ((request: { url: string; method: string }) => Promise<Response>) | null = null
  let exited: (code: number) => void = () => {}
  const exit = new Promise<number>((resolve) => (exited = resolve))
  const relaunched: { execPath?: string; args?: string[] }[] = []
  const loginItems: unknown[] = []
  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    requestSingleInstanceLock: () => firstInstance,
    exit: (code: number) => exited(code),
    relaunch: (options: { execPath?: string; args?: string[] }) => void relaunched.push(options),
    enableSandbox: () => order.push('sandbox'),
    whenReady: () => {
      order.push('ready')
      return Promise.resolve()
    },
    getVersion: () => '1.2.3',
    getPath: (name: string) => (name === 'userData' ? join(home, 'wartemarke') : home),
    setLoginItemSettings: (item: unknown) => void loginItems.push(item),
    commandLine: {
      appendSwitch: (name: string, value = '') => (switches[name] = value),
      hasSwitch: (name: string) => Object.hasOwn(switches, name),
    },
  })

  const electron = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options)
        windows.push(this)
      }
    },
    ipcMain: {
      handle: (name: string, handler: Handler) => handled.set(name, handler),
      on: (name: string, handler: Handler) => told.set(name, handler),
    },
    Menu: { setApplicationMenu: (menu: unknown) => order.push(`menu ${String(menu)}`) },
    powerSaveBlocker: { start: (what: string) => order.push(what) },
    protocol: {
      registerSchemesAsPrivileged: () => order.push('scheme'),
      handle: (_scheme: string, handler: typeof scheme) => (scheme = handler),
    },
    session: { defaultSession: session },
    utilityProcess: {
      fork(path: string, _args: string[], options: { env: Record<string, string> }) {
        forks.push({ path, options })
        const server = new FakeServerProcess()
        servers.push(server)
        return server
      },
    },
  }

  return {
    electron: electron as unknown as ShellElectron,
    app,
    session,
    windows,
    order,
    switches,
    forks,
    servers,
    relaunched,
    loginItems,
    handled,
    told,
    /** With which code the program ended. */
    exit,
    fetch: (url: string) => scheme?.({ url, method: 'GET' }),
    /** As a page at `url` would. */
    ask: (url: string, name: string, ...args: unknown[]) =>
      Promise.resolve(handled.get(name)?.({ senderFrame: { url, parent: null } }, ...args)),
    tell: (url: string, name: string, ...args: unknown[]) =>
      told.get(name)?.({ senderFrame: { url, parent: null } }, ...args),
  }
}
