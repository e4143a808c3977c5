/** Everything a browser can do and a kiosk must not. */
import type { App, Input, Menu, Session, WebContents } from 'electron'
import { KIOSK_ORIGIN, originOf } from './scheme.ts'

/** Before the app is ready. */
export function switchOff(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('disable-pinch')
  app.commandLine.appendSwitch('overscroll-history-navigation', '0')
  app.commandLine.appendSwitch('disable-background-networking')
  // On Linux the cookies' key would be fetched from a key ring, which asks for its password over the kiosk.
  app.commandLine.appendSwitch('password-store', 'basic')
}

/** The server and our own pages, and no other address, whatever asks for it. */
export function lockSession(session: Session, server: string | null): void {
  /**
   * Chromium counts our scheme among the foreign ones, so that its pages reach the office's network only
   * with this permission. It opens nothing else: the content policy names the one server.
   */
  const allowed = (permission: string, from: string) =>
    ['local-network-access', 'local-network', 'loopback-network'].includes(permission) &&
    server !== null &&
    originOf(from) === KIOSK_ORIGIN
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(allowed(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => event.preventDefault())
  const reach = new Set(server === null ? [] : [server, server.replace(/^http/, 'ws')])
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !OWN.test(url) && !reach.has(originOf(url) ?? '') }),
  )
}

/** `blob:` and `data:` hold what the page has made itself; developer tools exist outside of production only. */
const OWN = /^(wartemarke|devtools):\/\/|^(blob|data):/

/** `page`: the only one these contents ever show. */
export function lockContents(contents: WebContents, page: string, production: boolean): void {
  const stay = (event: { preventDefault: () => void; url: string }) => {
    if (event.url !== page) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', (event) => {
    // No page of ours has frames.
    if (event.isMainFrame) stay(event)
    else event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('context-menu', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('before-input-event', (event, input) => {
    if (production && isShortcut(input)) event.preventDefault()
  })
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1)
    void contents.setVisualZoomLevelLimits(1, 1)
  })
  contents.on('devtools-opened', () => {
    if (production) contents.closeDevTools()
  })
}

/** Letters and digits, Tab, Enter, Escape and arrows remain: the kiosk is operable by keyboard and keypad. */
export function isShortcut({ key, control, alt, meta }: InputKeys): boolean {
  // AltGr writes characters; Windows reports it as Ctrl + Alt.
  if (control && alt && key.length === 1) return false
  return control || alt || meta || /^(F\d+|Browser.*|Launch.*|ContextMenu|PrintScreen)$/.test(key)
}
type InputKeys = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>

export const removeMenu = (menu: typeof Menu): void => menu.setApplicationMenu(null)
