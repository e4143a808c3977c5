/** A window that fills the screen and stays there. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { lockContents } from './lockdown.ts'

export const windowOptions = (
  preload: string,
  production: boolean,
): BrowserWindowConstructorOptions => ({
  kiosk: true,
  fullscreen: true,
  frame: false,
  autoHideMenuBar: true,
  backgroundColor: '#f6f4ef',
  title: 'Wartemarke',
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableDialogs: true,
    devTools: !production,
    // Nobody touches a screen that reads the number aloud.
    autoplayPolicy: 'no-user-gesture-required',
    // Under the set-up window the page must go on telling that it is alive.
    backgroundThrottling: false,
  },
})

export type Shown = {
  window: BrowserWindow
  load: () => void
  close: () => void
}

export function openWindow(
  Window: typeof BrowserWindow,
  { page, preload, production }: { page: string; preload: string; production: boolean },
): Shown {
  const window = new Window(windowOptions(preload, production))
  lockContents(window.webContents, page, production)
  // Alt + F4 and the like; the end of the program destroys the window without asking.
  window.on('close', (event) => {
    if (production) event.preventDefault()
  })
  return {
    window,
    // A failure is told by its own event, which the watchdog hears.
    load: () => void window.loadURL(page).catch(() => {}),
    close: () => window.destroy(),
  }
}
