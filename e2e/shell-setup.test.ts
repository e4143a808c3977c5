import { AxeBuilder } from '@axe-core/playwright'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { serveCalls } from '../kiosk/electron/ipc.ts'
import { contentPolicy, SETUP_PAGE } from '../kiosk/electron/scheme.ts'
import type { Settings } from '../kiosk/electron/settings.ts'
import { setupCalls } from '../kiosk/electron/setupCalls.ts'
import { formOf } from '../kiosk/electron/setupForm.ts'
import { launchBrowser, SIZES } from './browser.ts'
import { type Folder, temporaryFolder } from './testing/folder.ts'
import { buildShell } from './testing/shellBuild.ts'
import { fakeElectron } from './testing/shellElectron.ts'
import { openShellPage } from './testing/shellPage.ts'

let folder: Folder
let browser: Browser
beforeAll(async () => {
  folder = temporaryFolder()
  await buildShell(folder.path, ['client', 'setupPreload'])
  browser = await launchBrowser()
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser.close()
  folder.remove()
})

const DATA = '/home/kiosk/.config/wartemarke/daten'
const SETTINGS: Settings = {
  version: 1,
  server: { is: 'elsewhere', origin: 'http://192.168.1.10:8080' },
  device: 'a1b2c3d4e5f60718',
  printer: { is: 'own', address: 'tcp://192.168.1.20:9100' },
  screen: { widthMm: 344, heightMm: 612, distanceMm: 600 },
  pin: { salt: 'c2FsdA==', hash: 'aGFzaA==' },
  autostart: true,
}

/** The built page with the real calls behind it. */
async function open(settings: Settings | null, notice: string | null = null) {
  const applied: Settings[] = []
  const went: string[] = []
  const shell = fakeElectron(folder.path)
  const calls = setupCalls({
    settings,
    state: {
      form: formOf(settings, DATA),
      notice,
      version: '0.1.0',
      places: {
        settings: '/home/kiosk/.config/wartemarke/einstellungen.json',
        log: '/home/kiosk/.config/wartemarke/log',
      },
    },
    checkPrinter: (address) =>
      address.startsWith('tcp://') ? null : 'Die Druckeradresse ist falsch.',
    askPrinter: () => Promise.resolve({ trouble: 'coverOpen', paperLow: false, blind: false }),
    fetch: () => Promise.resolve(Response.json({ ok: true, date: '2026-11-24' })),
    apply: (changed) => applied.push(changed),
    back: () => went.push('back'),
    quit: () => went.push('quit'),
  })
  serveCalls(shell.electron.ipcMain, calls, () => {})
  const shown = await openShellPage(
    await browser.newContext({ viewport: SIZES.kiosk, hasTouch: true, locale: 'de-DE' }),
    {
      host: 'einrichten',
      path: '/index.html',
      site: { folder: join(folder.path, 'setup'), policy: contentPolicy(null) },
      preload: join(folder.path, 'preload', 'setupPreload.cjs'),
      answer: ({ kind, name, args }) =>
        kind === 'invoke'
          ? shell.ask(SETUP_PAGE, name, ...args)
          : shell.tell(SETUP_PAGE, name, ...args),
    },
  )
  return { ...shown, applied, went }
}

it('is filled in by finger alone, and says field by field what is missing', async () => {
  const { page, applied, complaints } = await open(null)
  await page.getByRole('button', { name: 'Speichern' }).tap()
  await page.getByText('Bitte die Adresse des Servers eingeben').waitFor()
  await page.getByText('Die PIN braucht 6 bis 12 Ziffern.').waitFor()
  expect(applied).toEqual([])

  const keys = page.getByRole('group', { name: 'Tastatur' })
  await page.getByLabel('Adresse des Servers').tap()
  for (const key of '10.0.0.1:8081')
    await keys.getByRole('button', { name: key, exact: true }).tap()
  await keys.getByRole('button', { name: 'Löschen' }).tap()
  await page.getByLabel('PIN').tap()
  for (const key of '314159') await keys.getByRole('button', { name: key, exact: true }).tap()
  await page.getByRole('button', { name: 'Speichern' }).tap()
  await page.getByText('Das Programm startet neu.').waitFor()
  expect(applied).toMatchObject([
    {
      server: { is: 'elsewhere', origin: 'http://10.0.0.1:808' },
      printer: { is: 'server', name: null },
    },
  ])
  expect(complaints).toEqual([])
})

it('shows only what belongs to the chosen server and printer', async () => {
  const { page } = await open(null)
  await page.getByLabel('Port').waitFor({ state: 'hidden' })
  await page.getByText('auf diesem Gerät').tap()
  await page.getByLabel('Port').waitFor()
  await page.getByLabel('Adresse des Servers').waitFor({ state: 'hidden' })
  expect(await page.getByLabel('Ordner für die Daten').inputValue()).toBe(DATA)
  await page.getByText('an diesem Gerät').tap()
  await page.getByLabel('Adresse des Druckers').waitFor()
})

it('changes one thing and keeps the rest, the PIN included', async () => {
  const { page, applied } = await open(SETTINGS)
  await page.getByLabel('Breite in mm').fill('350')
  await page.getByRole('button', { name: 'Speichern' }).tap()
  await page.getByText('Das Programm startet neu.').waitFor()
  expect(applied).toEqual([{ ...SETTINGS, screen: { ...SETTINGS.screen, widthMm: 350 } }])
})

it('asks server and printer before anything is saved', async () => {
  const { page, applied } = await open(SETTINGS)
  await page.getByRole('button', { name: 'Verbindungen prüfen' }).tap()
  await page.getByText('Der Server antwortet.').waitFor()
  await page.getByText('Der Drucker antwortet, aber sein Deckel ist offen.').waitFor()
  expect(applied).toEqual([])
})

it('has a way back only where there is something to go back to', async () => {
  const first = await open(null)
  await first.page.getByRole('button', { name: 'Zurück zum Kiosk' }).waitFor({ state: 'hidden' })
  const later = await open(SETTINGS)
  await later.page.getByRole('button', { name: 'Zurück zum Kiosk' }).tap()
  await later.page.getByRole('button', { name: 'Programm beenden' }).tap()
  await expect.poll(() => later.went).toEqual(['back', 'quit'])
})

it('goes back by itself when nobody is there any more', async () => {
  const { page, went } = await open(SETTINGS)
  await page.clock.install()
  await page.getByLabel('Breite in mm').tap()
  await page.clock.runFor(179_000)
  expect(went).toEqual([])
  await page.clock.runFor(2_000)
  await expect.poll(() => went).toEqual(['back'])
})

it('says why it is there after damaged settings', async () => {
  const { page } = await open(null, 'Die Einstellungen waren nicht lesbar.')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toBe('Die Einstellungen waren nicht lesbar.')
})

it('has targets of 20 mm on a 27 inch screen, and nothing for axe', async () => {
  const { page } = await open(SETTINGS, 'Die Einstellungen waren nicht lesbar.')
  await page.getByLabel('Breite in mm').tap()
  // 1080 px on 336 mm.
  const least = (20 * 1080) / 336
  const heights = await page.evaluate(() =>
    Array.from(document.querySelectorAll('button, .fields input, .choice label, .check'))
      .filter((target) => target.getClientRects().length > 0)
      .map((target) => target.getBoundingClientRect().height),
  )
  expect(heights.length).toBeGreaterThan(40)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(least)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  if (process.env['SHELL_SHOTS'])
    await page.screenshot({ path: process.env['SHELL_SHOTS'], fullPage: false })
})
