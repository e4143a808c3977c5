/** The shell as it will run, wherever Electron's binary is. */
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashPin } from '../kiosk/electron/pin.ts'
import { type Settings, settingsFile } from '../kiosk/electron/settings.ts'
import { electronBinary, electronPackage } from '../kiosk/electron/start.ts'
import { type Folder, temporaryFolder } from './testing/folder.ts'
import { at } from './testing/offices.ts'
import { startServer } from './testing/server.ts'
import { buildShell } from './testing/shellBuild.ts'
import { willich } from './testing/town.ts'

const ROOT = join(import.meta.dirname, '..')
const binary = electronBinary(electronPackage(), process.env)
const missing = binary === null
const because = missing ? ' (SKIPPED: no Electron binary here, see docs/kiosk-shell.md)' : ''

let folder: Folder
let shell: ElectronApplication

const launch = (executablePath: string, home: string) =>
  _electron.launch({
    executablePath,
    args: [
      ROOT,
      `--user-data-dir=${home}`,
      // A container gives a browser's sandbox no rights; a kiosk's desktop does.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })

beforeAll(async () => {
  if (binary === null) return
  folder = temporaryFolder()
  // Where package.json says that the shell begins; only made by builds, never kept.
  await buildShell(join(ROOT, 'dist-electron'), [
    'client',
    'main',
    'server',
    'preload',
    'setupPreload',
  ])
  shell = await launch(binary, folder.file('new'))
})
afterAll(async () => {
  if (missing) return
  await shell.close()
  folder.remove()
})

it.skipIf(missing)(`begins with the set-up under its own scheme${because}`, async () => {
  const page = await shell.firstWindow()
  expect(page.url()).toBe('wartemarke://einrichten/index.html')
  await page.getByRole('heading', { name: 'Kiosk einrichten' }).waitFor()
  expect(await page.evaluate('typeof window.einrichten.save')).toBe('function')
  expect(await page.evaluate('typeof require')).toBe('undefined')
})

it.skipIf(missing)(`fills the screen, in a sandbox${because}`, async () => {
  const seen = await shell.evaluate(({ BrowserWindow, Menu }) => ({
    kiosk: BrowserWindow.getAllWindows()[0]?.isKiosk(),
    menu: Menu.getApplicationMenu(),
  }))
  expect(seen).toEqual({ kiosk: true, menu: null })
})

it.skipIf(missing)(`gives the screens out of its own files${because}`, async () => {
  const answer = await shell.evaluate(async ({ net }) => {
    const response = await net.fetch('wartemarke://kiosk/kiosk/index.html')
    return { status: response.status, policy: response.headers.get('content-security-policy') }
  })
  expect(answer.status).toBe(200)
  expect(answer.policy).toContain("default-src 'none'")
})

it.skipIf(missing)(`reaches its server out of its own scheme${because}`, async () => {
  if (binary === null) return
  const server = await startServer({ configuration: willich(), at: at('09:00') })
  const settings: Settings = {
    version: 1,
    server: { is: 'elsewhere', origin: server.url },
    device: 'a1b2c3d4e5f60718',
    printer: { is: 'none' },
    screen: null,
    pin: await hashPin('314159'),
    autostart: false,
  }
  settingsFile(folder.file('set/einstellungen.json'), Date.now).write(settings)
  const kiosk = await launch(binary, folder.file('set'))
  try {
    const page = await kiosk.firstWindow()
    expect(page.url()).toBe('wartemarke://kiosk/kiosk/index.html?printer=none')
    await page.getByText('Was ist Ihr Anliegen?').waitFor()
  } finally {
    await kiosk.close()
    await server.close()
  }
})
