import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bridge, ShellInfo } from '#shared/protocol/bridge.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { KIOSK } from '../kiosk/electron/channels.ts'
import { serveFiles } from '../kiosk/electron/files.ts'
import { serveCalls } from '../kiosk/electron/ipc.ts'
import { kioskCalls } from '../kiosk/electron/kioskPage.ts'
import { contentPolicy, KIOSK_PAGE } from '../kiosk/electron/scheme.ts'
import { launchBrowser, SIZES } from './browser.ts'
import { type Folder, temporaryFolder } from './testing/folder.ts'
import { buildShell } from './testing/shellBuild.ts'
import { fakeElectron } from './testing/shellElectron.ts'
import { type Message, openShellPage, type ShellPage } from './testing/shellPage.ts'
import { aReceipt } from './testing/shellReceipt.ts'
import { SCREENS } from './testing/town.ts'

/** Nobody listens there: the office is closed, or its server is down. */
const SERVER = 'http://127.0.0.1:49151'
const INFO: ShellInfo = {
  server: SERVER,
  device: 'a1b2c3d4e5f60718',
  screen: { widthMm: 344, heightMm: 612, distanceMm: 600 },
  printer: true,
}
const HEALTHY: PrinterHealth = { trouble: null, paperLow: false, blind: false }
/** Exactly the contract: a function too many or too few does not compile. */
const FUNCTIONS: Record<keyof Bridge<Receipt>, true> = {
  info: true,
  print: true,
  health: true,
  onHealth: true,
  alive: true,
  leave: true,
  openSettings: true,
}

let folder: Folder
let browser: Browser
let kiosk: ShellPage
let printed: Receipt[]
let left: number

beforeAll(async () => {
  folder = temporaryFolder()
  await buildShell(folder.path, ['preload'])
  browser = await launchBrowser()
  printed = []
  left = 0
  // The messages go through the shell's own checks.
  const shell = fakeElectron(folder.path)
  const calls = kioskCalls(
    {
      info: INFO,
      printing: {
        print(receipt) {
          printed.push(receipt)
          return Promise.resolve('printed')
        },
        health: () => HEALTHY,
      },
      judge: (pin) => Promise.resolve({ is: pin === '314159' ? 'right' : 'wrong' }),
      leave: () => (left += 1),
      openSettings: () => {},
      log: () => {},
    },
    () => {},
  )
  serveCalls(shell.electron.ipcMain, calls, () => {})
  kiosk = await openShellPage(await browser.newContext({ viewport: SIZES.kiosk }), {
    host: 'kiosk',
    path: '/kiosk/index.html',
    site: { folder: SCREENS, policy: contentPolicy(SERVER) },
    preload: join(folder.path, 'preload', 'preload.cjs'),
    answer: ({ kind, name, args }: Message) =>
      kind === 'invoke'
        ? shell.ask(KIOSK_PAGE, name, ...args)
        : shell.tell(KIOSK_PAGE, name, ...args),
  })
})
afterAll(async () => {
  await browser.close()
  folder.remove()
})

/** Runs in the page with its `window.wartemarke`, and answers with what was sent meanwhile, too. */
async function inPage(
  act: (bridge: Bridge<Receipt>, given: unknown) => unknown,
  given: unknown = null,
) {
  const before = kiosk.sent.length
  const value = await kiosk.page.evaluate(
    `(${String(act)})(window.wartemarke, ${JSON.stringify(given)})`,
  )
  return { value, sent: kiosk.sent.slice(before).filter(({ name }) => name !== KIOSK.alive) }
}

it('lends the page exactly the functions of the contract', async () => {
  const { value } = await inPage((bridge) =>
    Object.entries(bridge).map(([name, what]) => `${name}: ${typeof what}`),
  )
  expect(value).toEqual(Object.keys(FUNCTIONS).map((name) => `${name}: function`))
})

it('leaves the page nothing else of Electron or Node', async () => {
  const known = await kiosk.page.evaluate(
    `['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'einrichten'].filter((name) => name in window)`,
  )
  expect(known).toEqual([])
})

it.each([
  ['info', [], INFO],
  ['health', [], HEALTHY],
  ['leave', ['000000'], { is: 'wrong' }],
  ['openSettings', ['000000'], { is: 'wrong' }],
  ['print', [aReceipt('A 045')], 'printed'],
] as const)(
  'sends %s as its own message with what it was given, and hands on the answer',
  async (name, args, answer) => {
    const { value, sent } = await inPage(
      (bridge, given) => {
        const [which, payload] = given as [keyof Bridge<Receipt>, never[]]
        return Reflect.apply(bridge[which], bridge, payload)
      },
      [name, args],
    )
    expect(value).toEqual(answer)
    expect(sent).toEqual([{ kind: 'invoke', name: KIOSK[name], args }])
  },
)

it('prints no receipt that is none', async () => {
  const before = printed.length
  const { value } = await inPage(
    (bridge, given) =>
      bridge.print(given as Receipt).then(
        () => 'printed',
        () => 'refused',
      ),
    { ...aReceipt('A 046'), lines: ['x'.repeat(401)] },
  )
  expect(value).toBe('refused')
  expect(printed).toHaveLength(before)
})

it('says that it is alive without waiting for an answer', async () => {
  const before = kiosk.sent.length
  const answer = await kiosk.page.evaluate('window.wartemarke.alive()')
  expect(answer).toBeUndefined()
  await expect
    .poll(() => kiosk.sent.slice(before))
    .toContainEqual({ kind: 'send', name: KIOSK.alive, args: [] })
})

it('tells of the printer until nobody wants to hear it, and gives away nothing but its health', async () => {
  await kiosk.page.evaluate(
    'window.heard = []; window.stop = window.wartemarke.onHealth((...all) => window.heard.push(all))',
  )
  const empty: PrinterHealth = { ...HEALTHY, trouble: 'paperOut' }
  await kiosk.tell(KIOSK.healthChanged, empty)
  await kiosk.page.evaluate('window.stop()')
  await kiosk.tell(KIOSK.healthChanged, HEALTHY)
  expect(await kiosk.page.evaluate('window.heard')).toEqual([[empty]])
})

it('lets the staff out with the PIN', async () => {
  const { value } = await inPage((bridge) => bridge.leave('314159'))
  expect(value).toEqual({ is: 'leaving' })
  await expect.poll(() => left).toBe(1)
})

it('says without the server that it is out of service, under the strict policy', async () => {
  await kiosk.page.getByText('Dieses Gerät hat gerade keine Verbindung.').waitFor()
  // It tried the one server it may reach; the policy itself refused nothing.
  expect(kiosk.complaints.filter((line) => !/ERR_CONNECTION_REFUSED/.test(line))).toEqual([])
})

it('has every file of the screens, and may run the voice that is among them', async () => {
  const files = readdirSync(SCREENS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(SCREENS, join(parentPath, name)).replaceAll('\\', '/'))
    // For the way through the network alone.
    .filter((path) => !/\.(br|gz)$/.test(path))
  const serve = serveFiles({ kiosk: { folder: SCREENS, policy: '' } })
  const answers = await Promise.all(
    files.map((path) => serve({ url: `wartemarke://kiosk/${path}`, method: 'GET' })),
  )
  expect(files.filter((_path, index) => answers[index]?.status !== 200)).toEqual([])
  const voices = files.filter((path) => path.endsWith('.wasm'))
  expect(voices.length).toBeGreaterThan(0)
  const compiled = await kiosk.page.evaluate(
    `fetch('/${voices[0]}').then((file) => file.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes)).then(String)`,
  )
  expect(compiled).toBe('[object WebAssembly.Module]')
})

it('can reach no other server', async () => {
  await kiosk.page.evaluate(`fetch('http://127.0.0.1:49152/').catch(() => {})`)
  await kiosk.page.evaluate(`new WebSocket('ws://127.0.0.1:49152/')`)
  await expect
    .poll(() => kiosk.complaints.filter((line) => /violates .*connect-src/.test(line)).length)
    .toBe(2)
})
