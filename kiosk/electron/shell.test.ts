import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { type FakeElectron, fakeElectron } from '../../e2e/testing/shellElectron.ts'
import { aReceipt } from '../../e2e/testing/shellReceipt.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import { KIOSK, SETUP } from './channels.ts'
import { SETUP_SWITCH } from './ending.ts'
import { hashPin } from './pin.ts'
import { KIOSK_PAGE, SETUP_PAGE } from './scheme.ts'
import type { Settings } from './settings.ts'
import { runShell, type ShellDeps } from './shell.ts'
import { formOf } from './setupForm.ts'

const HEALTHY: PrinterHealth = { trouble: null, paperLow: false, blind: false }
const PIN = '314159'

/** The test runner's own. */
const before = process.listeners('uncaughtException')

let folder: Folder
let pin: Settings['pin']
let printed: string[]
beforeEach(async () => {
  folder = temporaryFolder()
  printed = []
  pin ??= await hashPin(PIN)
  mkdirSync(folder.file('screens/kiosk'), { recursive: true })
  writeFileSync(folder.file('screens/kiosk/index.html'), 'screens')
})
afterEach(() => {
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.removeListener('uncaughtException', listener)
  folder.remove()
})

const settings = (changes: Partial<Settings> = {}): Settings => ({
  version: 1,
  server: { is: 'elsewhere', origin: 'http://10.0.0.1:8080' },
  device: 'a1b2c3d4e5f60718',
  printer: { is: 'own', address: 'tcp://10.0.0.5:9100' },
  screen: null,
  pin,
  autostart: true,
  ...changes,
})

const file = () => folder.file('wartemarke/einstellungen.json')

function keep(text: string) {
  mkdirSync(folder.file('wartemarke'), { recursive: true })
  writeFileSync(file(), text)
}

async function started(
  kept: Settings | string | null,
  {
    fake = fakeElectron(folder.path),
    ...changes
  }: Partial<ShellDeps> & { fake?: FakeElectron } = {},
) {
  if (kept !== null) keep(typeof kept === 'string' ? kept : JSON.stringify(kept))
  await runShell({
    electron: fake.electron,
    built: {
      screens: folder.file('screens'),
      setup: folder.file('setup'),
      preload: '/built/preload.cjs',
      setupPreload: '/built/setupPreload.cjs',
      serverProcess: '/built/serverProcess.js',
    },
    openPrinter: () => ({
      health: () => HEALTHY,
      reason: () => null,
      follow: () => () => {},
      print: (bytes) => {
        printed.push(Buffer.from(bytes).toString())
        return Promise.resolve('printed')
      },
      close: () => Promise.resolve(),
    }),
    checkPrinter: () => null,
    askPrinter: () => Promise.resolve(HEALTHY),
    encode: ({ label }) => Promise.resolve(Buffer.from(label)),
    env: {},
    argv: ['wartemarke'],
    platform: 'linux',
    ...changes,
  })
  return fake
}

/** Ends the shell as the system would, so that no clock of it goes on. */
async function end(fake: FakeElectron): Promise<number> {
  fake.app.emit('before-quit', { preventDefault: () => {} })
  return fake.exit
}

it('shows the screens in a window that keeps everything to itself', async () => {
  const fake = await started(settings())
  const [window] = fake.windows
  expect(window?.loaded).toEqual([KIOSK_PAGE])
  expect(window?.options).toMatchObject({ kiosk: true, fullscreen: true, frame: false })
  expect(window?.options.webPreferences).toMatchObject({
    preload: '/built/preload.cjs',
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
    devTools: false,
  })
  expect(await end(fake)).toBe(0)
})

it('prepares everything that must be there before the app is ready, and removes the menu', async () => {
  const fake = await started(settings())
  expect(fake.order).toEqual(['sandbox', 'scheme', 'ready', 'menu null', 'prevent-display-sleep'])
  await end(fake)
})

it('has its screens without the server, which they may reach and nothing else', async () => {
  const fake = await started(settings())
  const answer = await fake.fetch(KIOSK_PAGE)
  expect(await answer?.text()).toBe('screens')
  expect(answer?.headers.get('content-security-policy')).toContain(
    "connect-src 'self' http://10.0.0.1:8080 ws://10.0.0.1:8080;",
  )
  await end(fake)
})

it('is there once: the second one leaves without a trace', async () => {
  const fake = fakeElectron(folder.path, { firstInstance: false })
  await started(settings(), { fake })
  expect(await fake.exit).toBe(0)
  expect(fake.windows).toEqual([])
})

it('does not start where somebody wants to look inside from outside', async () => {
  const fake = fakeElectron(folder.path)
  fake.switches['remote-debugging-port'] = '9222'
  await started(settings(), { fake })
  expect(await fake.exit).toBe(2)
  expect(fake.windows).toEqual([])
})

it('tells the page where the server is, and prints for it', async () => {
  const fake = await started(settings())
  expect(await fake.ask(KIOSK_PAGE, KIOSK.info)).toEqual({
    server: 'http://10.0.0.1:8080',
    device: 'a1b2c3d4e5f60718',
    screen: null,
    printer: true,
  })
  expect(await fake.ask(KIOSK_PAGE, KIOSK.print, aReceipt('45'))).toBe('printed')
  expect(printed).toEqual(['45'])
  await expect(fake.ask(KIOSK_PAGE, KIOSK.print, { label: '46' })).rejects.toThrow('refused')
  await end(fake)
})

it.each([
  [{ is: 'none' }, '?printer=none'],
  [{ is: 'server', name: null }, ''],
  [{ is: 'server', name: 'eingang 2' }, '?printer=eingang%202'],
] as const)('leaves printing to others with %j', async (printer, query) => {
  const fake = await started(settings({ printer }))
  expect(fake.windows[0]?.loaded).toEqual([`${KIOSK_PAGE}${query}`])
  expect(await fake.ask(KIOSK_PAGE, KIOSK.info)).toMatchObject({ printer: false })
  expect(await fake.ask(KIOSK_PAGE, KIOSK.print, aReceipt())).toBe('failed')
  await end(fake)
})

it('is left with the PIN alone', async () => {
  const fake = await started(settings())
  let prevented = false
  fake.windows[0]?.emit('close', { preventDefault: () => (prevented = true) })
  expect(prevented).toBe(true)
  expect(await fake.ask(KIOSK_PAGE, KIOSK.leave, '000000')).toEqual({ is: 'wrong' })
  expect(await fake.ask(KIOSK_PAGE, KIOSK.leave, PIN)).toEqual({ is: 'leaving' })
  expect(await fake.exit).toBe(0)
  expect(fake.windows[0]?.destroyed).toBe(true)
})

it('opens the settings over the screens, to whoever knows the PIN', async () => {
  const fake = await started(settings())
  expect(await fake.ask(KIOSK_PAGE, KIOSK.openSettings, PIN)).toEqual({ is: 'leaving' })
  await new Promise((resolve) => setImmediate(resolve))
  expect(fake.windows[1]?.loaded).toEqual([SETUP_PAGE])
  expect(fake.windows[1]?.options.webPreferences?.preload).toBe('/built/setupPreload.cjs')
  await expect(fake.ask(KIOSK_PAGE, SETUP.read)).rejects.toThrow('refused')
  fake.tell(SETUP_PAGE, SETUP.back)
  expect(fake.windows.map(({ destroyed }) => destroyed)).toEqual([false, true])
  await end(fake)
})

it('begins with the set-up where nothing is set up, and starts anew with what was entered', async () => {
  const fake = await started(null, { env: { APPIMAGE: '/home/kiosk/W.AppImage' } })
  expect(fake.windows.map(({ loaded }) => loaded)).toEqual([[SETUP_PAGE]])
  const form = { ...formOf(null, folder.file('daten')), address: '10.0.0.1:8080', pin: PIN }
  expect(await fake.ask(SETUP_PAGE, SETUP.save, form)).toEqual({ is: 'saved' })
  expect(await fake.exit).toBe(0)
  expect(fake.relaunched).toEqual([{ execPath: '/home/kiosk/W.AppImage', args: [] }])
  const written = readFileSync(file(), 'utf8')
  expect(JSON.parse(written)).toMatchObject({ server: { origin: 'http://10.0.0.1:8080' } })
  expect(written).not.toContain(PIN)
  expect(readFileSync(folder.file('systemd/user/wartemarke-kiosk.service'), 'utf8')).toContain(
    '/home/kiosk/W.AppImage',
  )
})

it('leaves the new start to systemd where that has started it', async () => {
  const fake = await started(null, { env: { WARTEMARKE_SYSTEMD: '1' } })
  const form = { ...formOf(null, folder.file('daten')), address: '10.0.0.1:8080', pin: PIN }
  await fake.ask(SETUP_PAGE, SETUP.save, form)
  expect(await fake.exit).toBe(75)
  expect(fake.relaunched).toEqual([])
})

it('says that damaged settings were set aside, and asks anew', async () => {
  const fake = await started('{"version":1,')
  expect(fake.windows.map(({ loaded }) => loaded)).toEqual([[SETUP_PAGE]])
  const state = (await fake.ask(SETUP_PAGE, SETUP.read)) as { notice: string; first: boolean }
  expect(state.notice).toMatch(
    /^Die Einstellungen waren nicht lesbar .*\.defekt-.*stellen Sie das Gerät neu ein\.$/,
  )
  expect(state.first).toBe(true)
  await end(fake)
})

it('opens the set-up to whoever can start programs here, for a forgotten PIN', async () => {
  const fake = await started(settings())
  fake.app.emit('second-instance', {}, ['wartemarke', SETUP_SWITCH])
  expect(fake.windows[1]?.loaded).toEqual([SETUP_PAGE])
  await end(fake)
})

it('runs the server beside itself, and takes it along when it ends', async () => {
  const data = folder.file('daten')
  const fake = await started(
    settings({ server: { is: 'here', port: 8081, data, office: 'krefeld', printers: 'none' } }),
  )
  expect(fake.forks[0]).toMatchObject({
    path: '/built/serverProcess.js',
    options: { env: { WARTEMARKE_DATA: data, WARTEMARKE_PORT: '8081' } },
  })
  expect(await fake.ask(KIOSK_PAGE, KIOSK.info)).toMatchObject({ server: 'http://127.0.0.1:8081' })
  await end(fake)
  expect(fake.servers[0]?.messages).toEqual(['stop'])
})

it('loads the page anew when its process is gone', async () => {
  const fake = await started(settings())
  const [window] = fake.windows
  window?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
  await expect.poll(() => window?.loaded.length).toBe(2)
  expect(readFileSync(folder.file('wartemarke/log/kiosk.log'), 'utf8')).toContain(
    'page gone: oom 9',
  )
  await end(fake)
})

it('starts anew after a fault of its own, instead of showing a box that nobody closes', async () => {
  const fake = await started(settings())
  process.emit('uncaughtException', new Error('cable chewed'))
  expect(await fake.exit).toBe(0)
  expect(fake.relaunched).toEqual([{ args: [] }])
  expect(readFileSync(folder.file('wartemarke/log/kiosk.log'), 'utf8')).toContain('cable chewed')
})

it('ends a page that hangs', async () => {
  const fake = await started(settings())
  fake.windows[0]?.webContents.emit('unresponsive')
  expect(fake.windows[0]?.webContents.crashed).toBe(1)
  await end(fake)
})
