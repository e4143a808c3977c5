import { expect, it } from 'vitest'
import { fakeElectron, FakeContents } from '../../e2e/testing/shellElectron.ts'
import type { WebContents } from 'electron'
import { isShortcut, lockContents, lockSession, switchOff } from './lockdown.ts'
import { contentPolicy, KIOSK_PAGE } from './scheme.ts'

const SERVER = 'http://192.168.1.10:8080'
const keys = { key: 'a', control: false, alt: false, meta: false }

function locked(production = true) {
  const contents = new FakeContents()
  lockContents(contents as unknown as WebContents, KIOSK_PAGE, production)
  /** True if the event was prevented. */
  const happens = (name: string, details: object = {}, ...more: unknown[]) => {
    let prevented = false
    contents.emit(name, { preventDefault: () => (prevented = true), ...details }, ...more)
    return prevented
  }
  return { contents, happens }
}

it('stays on its page', () => {
  const { happens } = locked()
  expect(happens('will-navigate', { url: KIOSK_PAGE })).toBe(false)
  for (const url of [
    `${SERVER}/kiosk/`,
    'file:///etc/passwd',
    'wartemarke://einrichten/index.html',
  ])
    expect(happens('will-navigate', { url })).toBe(true)
  expect(happens('will-redirect', { url: KIOSK_PAGE })).toBe(true)
  expect(happens('will-frame-navigate', { url: KIOSK_PAGE, isMainFrame: false })).toBe(true)
})

it('opens no window, no webview and no menu', () => {
  const { contents, happens } = locked()
  expect(contents.openHandler?.()).toEqual({ action: 'deny' })
  expect(happens('will-attach-webview')).toBe(true)
  expect(happens('context-menu')).toBe(true)
})

it.each([
  { ...keys, key: 'r', control: true },
  { ...keys, key: 'F4', alt: true },
  { ...keys, key: 'F11' },
  { ...keys, key: 'BrowserBack' },
  { ...keys, key: 'Meta', meta: true },
  { ...keys, key: '+', control: true },
])('swallows the shortcut $key', (input) => {
  expect(locked().happens('before-input-event', {}, input)).toBe(true)
  expect(locked(false).happens('before-input-event', {}, input)).toBe(false)
})

it('leaves the keys that operate the kiosk, and AltGr', () => {
  for (const key of ['Tab', 'Enter', 'Escape', 'ArrowDown', '5', ' '])
    expect(isShortcut({ ...keys, key })).toBe(false)
  expect(isShortcut({ ...keys, key: '@', control: true, alt: true })).toBe(false)
})

function lockedSession(server: string | null) {
  const { electron, session } = fakeElectron('nowhere')
  lockSession(electron.session.defaultSession, server)
  return {
    session,
    cancelled: (url: string) => {
      let cancel: boolean | undefined
      session.request?.({ url }, (answer: { cancel: boolean }) => (cancel = answer.cancel))
      return cancel
    },
    granted: (permission: string, from: string) => {
      let answer: boolean | undefined
      session.permissionRequest?.(null, permission, (yes: boolean) => (answer = yes), {
        requestingUrl: from,
      })
      expect(session.permissionCheck?.(null, permission, from)).toBe(answer)
      return answer
    },
  }
}

it('reaches its server and its own files, and nothing else', () => {
  const { cancelled } = lockedSession(SERVER)
  const own = [
    KIOSK_PAGE,
    `${SERVER}/health`,
    'ws://192.168.1.10:8080/socket.io/?EIO=4&transport=websocket',
  ]
  expect(own.filter(cancelled)).toEqual([])
  const foreign = [
    'http://192.168.1.10/',
    'http://192.168.1.10:8080.example.org/',
    'http://192.168.1.10:8080@example.org/',
    'https://192.168.1.10:8080/',
    'wss://192.168.1.10:8080/',
    'file:///etc/passwd',
  ]
  expect(foreign.filter((url) => !cancelled(url))).toEqual([])
})

it('grants the way into the office network to the kiosk, which Chromium asks for, and no other permission', () => {
  const { granted } = lockedSession(SERVER)
  for (const permission of ['local-network-access', 'local-network', 'loopback-network'])
    expect(granted(permission, KIOSK_PAGE)).toBe(true)
  for (const permission of ['media', 'geolocation', 'serial', 'fullscreen', 'openExternal', 'usb'])
    expect(granted(permission, KIOSK_PAGE)).toBe(false)
  expect(granted('local-network', 'http://192.168.1.77/')).toBe(false)
  expect(granted('local-network', 'wartemarke://einrichten/index.html')).toBe(false)
  expect(lockedSession(null).granted('local-network', KIOSK_PAGE)).toBe(false)
})

it('downloads nothing', () => {
  const { session } = lockedSession(SERVER)
  let prevented = false
  session.emit('will-download', { preventDefault: () => (prevented = true) })
  expect(prevented).toBe(true)
})

it('switches off pinching, swiping back and the key ring before the start', () => {
  const { electron, switches, order } = fakeElectron('nowhere')
  switchOff(electron.app)
  expect(order).toEqual(['sandbox'])
  expect(switches).toMatchObject({
    'disable-pinch': '',
    'overscroll-history-navigation': '0',
    'password-store': 'basic',
  })
})

it('lets the page speak to exactly one server', () => {
  expect(contentPolicy(SERVER)).toContain(
    "connect-src 'self' http://192.168.1.10:8080 ws://192.168.1.10:8080;",
  )
  expect(contentPolicy('https://amt.example')).toContain(
    "connect-src 'self' https://amt.example wss://amt.example;",
  )
  expect(contentPolicy(null)).toContain("connect-src 'self';")
  expect(contentPolicy(SERVER)).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:\/\/(?!192)/)
})
