/** A whole office for a story: a real server with the built screens, and people in front of them. */
import { join } from 'node:path'
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Office, parseOffice } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'
import type { AccountRole } from '#shared/protocol/rights.ts'
import { launchBrowser, SIZES } from '../browser.ts'
import { pair, signIn } from './accounts.ts'
import { temporaryFolder } from './folder.ts'
import { at } from './offices.ts'
import { ticketIn } from './everybody.ts'
import { listenIn } from './phone.ts'
import { type ServerOptions, startServer, type TestServer } from './server.ts'

export const SCREENS = join(import.meta.dirname, '..', '..', 'dist')

/** Willich as it is configured, with what a story needs otherwise. */
export function willich(changes: Partial<Office> = {}): Office {
  // The clock stands still in most stories, and a kiosk would rest for ever after its first number.
  const rules = { coolDownSeconds: 0, burst: null }
  const parsed = parseOffice({
    ...OFFICES.willich,
    rules,
    access: { lockMinutes: null },
    ...changes,
  })
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office
}

/** Willich's Tuesday with so many numbers, all given out at once. */
export function willichWithPlaces(count: number): Office {
  const office = willich()
  return { ...office, sessions: office.sessions.map((s) => ({ ...s, quota: [{ count }] })) }
}

export type Town = {
  server: TestServer
  kiosk: (base?: string) => Promise<Page>
  /** `id`: which of the configured ones; the whole office's when left out. */
  display: (base?: string, id?: string) => Promise<Page>
  counter: (id: string, base?: string) => Promise<Page>
  manager: () => Promise<Page>
  /** Somebody at a browser that has kept nothing. */
  stranger: (size: keyof typeof SIZES, path: string) => Promise<Page>
  /** Behind the code of a ticket; the server must say where phones reach it. */
  phone: (followUrl: string | null, base?: string) => Promise<Page>
  /** Stops the server, and starts it again on the same file and port. */
  restart: () => Promise<void>
  stopServer: () => Promise<void>
  close: () => Promise<void>
}

/** Who is not let in is told so with a status, which browsers write down. */
const isRefusal = (message: ConsoleMessage) =>
  /status of (400|401|403|423|429)/.test(message.text()) &&
  /\/(me|sign-in|unlock|password|pin|accounts\/change|devices\/pair)$/.test(message.location().url)

/** A page may complain of a lost connection, never of anything else. */
const EXPECTED =
  /ERR_CONNECTION_|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|WebSocket connection to/

/** Figures of single counters, wanted of an office that shows none. */
const isNotShown = (message: ConsoleMessage) =>
  /status of 403/.test(message.text()) && /\/reports\?/.test(message.location().url)

/** The page of a ticket that there is not comes with status 404, and is a page all the same. */
const isNoTicket = (message: ConsoleMessage) =>
  /status of 404/.test(message.text()) && /\/t\/[\w-]+$/.test(message.location().url)

/** Somebody else has saved meanwhile: a refusal like any other, but the browser complains of its status. */
const isSavedMeanwhile = (message: ConsoleMessage) =>
  /status of 409/.test(message.text()) && message.location().url.endsWith('/setup')

export async function openTown(options: ServerOptions & { args?: string[] } = {}): Promise<Town> {
  const folder = temporaryFolder()
  const settings = {
    configuration: willich(),
    at: at('09:00'),
    screens: SCREENS,
    file: folder.file('wartemarke.db'),
    ...options,
  }
  let server = await startServer(settings)
  const { port } = server
  const browser = await launchBrowser(options.args)
  const complaints: string[] = []

  const open = async (size: keyof typeof SIZES, url: string, who: Who = {}) => {
    const page = await newPerson(browser, size, complaints)
    if (size === 'phone') await listenIn(page)
    await bring(page, server.url, new URL(url).origin, who)
    await page.goto(url)
    return page
  }
  let kiosks = 0

  return {
    get server() {
      return server
    },
    kiosk: (base = server.url) =>
      open('kiosk', `${base}/kiosk/`, { kiosk: `kiosk-of-town-${++kiosks}` }),
    display: (base = server.url, id) =>
      open('display', `${base}/display/${id ? `?display=${id}` : ''}`),
    counter: (id, base = server.url) =>
      open('counter', `${base}/counter/?counter=${id}`, { role: 'clerk' }),
    manager: () => open('manager', `${server.url}/counter/manager/`, { role: 'manager' }),
    stranger: (size, path) => open(size, `${server.url}${path}`),
    phone: (followUrl, base = server.url) => open('phone', `${base}/t/${ticketIn(followUrl)}`),
    stopServer: () => server.close(),
    async restart() {
      await server.close()
      server = await startServer({ ...settings, at: server.clock.now(), port })
    },
    async close() {
      await browser.close()
      await server.close()
      folder.remove()
      expect(complaints).toEqual([])
    },
  }
}

/** Whom a page belongs to; nobody where neither is said. */
type Who = { role?: AccountRole; kiosk?: string }

/** What a browser has kept from an earlier day: who is signed in, or which device it is. */
async function bring(page: Page, server: string, url: string, { role, kiosk }: Who) {
  if (role) {
    const [name = '', value = ''] = (await signIn(server, role)).split('=')
    await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }])
  }
  if (kiosk) {
    const token = await pair(server, 'kiosk', kiosk)
    await page.addInitScript(
      (kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)),
      { 'wartemarke.device': kiosk, 'wartemarke.token': token },
    )
  }
}

/** Somebody with a browser of his own: nothing is shared with the others. */
export async function newPerson(browser: Browser, size: keyof typeof SIZES, complaints: string[]) {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES[size],
    locale: 'de-DE',
    // Not the office's zone: whoever shows the device's time is found out.
    timezoneId: 'America/Los_Angeles',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${size}: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    const isExpected =
      EXPECTED.test(text) ||
      [isNoTicket, isNotShown, isSavedMeanwhile, isRefusal].some((is) => is(message))
    if (message.type() === 'error' && !isExpected) complaints.push(`${size}: ${text}`)
  })
  return page
}

/** The number that the kiosk shows. */
export async function pullNumber(kiosk: Page, service: RegExp = /Etwas anderes/): Promise<string> {
  // A letter that comes late moves the field that is being touched.
  await kiosk.evaluate(() => document.fonts.ready.then(() => {}))
  await kiosk.getByRole('button', { name: service }).click()
  const documents = kiosk.getByRole('button', { name: 'Ja, alles dabei' })
  const number = kiosk.getByRole('button', { name: 'Ich habe meine Nummer' })
  await documents.or(number).first().waitFor()
  if (await documents.isVisible()) await documents.click()
  await number.waitFor()
  const label = await kiosk.locator('.ticket-label').textContent()
  await kiosk.getByRole('button', { name: 'Ich habe meine Nummer' }).click()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  return label ?? ''
}

/** A counter page passes over what is pressed faster than anybody can mean it; a person takes a moment. */
const MOMENT_MS = 450

export async function press(counter: Page, key: string): Promise<void> {
  await counter.waitForTimeout(MOMENT_MS)
  await counter.keyboard.press(key)
}

/** The big button of a counter page, whose words say the one obvious next step. */
export const step = (counter: Page, words: string) =>
  counter.getByRole('button', { name: new RegExp(`^${words}`) }).and(counter.locator('.next-step'))

/** Space on the words of the next step. */
export async function take(counter: Page, words: string): Promise<void> {
  await step(counter, words).waitFor()
  await press(counter, 'Space')
}

/** Who is at this counter, in large digits. */
export const withMe = (counter: Page) => counter.locator('.with-me-number')
