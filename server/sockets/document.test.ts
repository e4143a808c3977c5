/** docs/protocol.md against the code: nothing is missing, nothing is left over, and its examples work. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  counterCommands,
  displayCommands,
  followCommands,
  kioskCommands,
  managerCommands,
} from '#shared/protocol/commands.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { REFUSALS } from '#shared/protocol/refusals.ts'
import { SETUP_PARTS } from '#shared/protocol/setup.ts'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  joinPhone,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { pair, secretOf, signIn } from '../../e2e/testing/accounts.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { setupDesk } from '../../e2e/testing/setupDesk.ts'
import { openWire, type Wire } from '../../e2e/testing/wire.ts'
import type { Office } from '#shared/domain/config.ts'
import Fastify from 'fastify'
import { serveAccess } from '../http/access/serveAccess.ts'
import { readOffice } from '../configuration.ts'
import { STATUS } from '../http/setupAnswers.ts'
import { followToken } from '../views/issued.ts'

const fileAt = (...path: string[]) =>
  readFileSync(join(import.meta.dirname, '..', '..', ...path), 'utf8')
const document = fileAt('docs', 'protocol.md')
const contract = fileAt('shared', 'protocol', 'setup.ts')

/** What stands under a heading, up to the next one of the same level. */
function section(heading: string): string {
  const [, after] = document.split(`\n${heading}\n`)
  if (after === undefined) throw new Error(`no heading ${heading}`)
  const level = heading.slice(0, heading.indexOf(' '))
  return after.split(new RegExp(`\n#{2,${level.length}} `))[0] ?? ''
}

/** The first word in each row of a section's table. */
const rows = (text: string) => [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)

const ROLES = [
  ['kiosk', kioskCommands],
  ['counter', counterCommands],
  ['manager', managerCommands],
  ['display', displayCommands],
  ['follow', followCommands],
] as const

describe.each(ROLES)('/%s', (role, commands) => {
  const text = section(`### \`/${role}\``)

  test('has exactly the events of the code', () => {
    expect(new Set(rows(text))).toEqual(new Set(Object.keys(commands)))
  })

  test('has every field of each event', () => {
    for (const [event, { shape }] of Object.entries<{ shape: object }>(commands)) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${event}\``)) ?? ''
      const fields = Object.keys(shape).filter((field) => field !== 'request')
      const missing = fields.filter((field) => !row.includes(`\`${field}\``))
      expect([event, missing]).toEqual([event, []])
    }
  })
})

describe('the document has exactly', () => {
  test('the refusals', () => {
    expect(new Set(rows(section('### Refusals')))).toEqual(new Set(REFUSALS))
  })

  test('the namespaces', () => {
    const named = rows(section('### Namespaces and the handshake'))
    expect(new Set(named)).toEqual(new Set(Object.values(NAMESPACES)))
  })
})

describe('with a real server', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer({ configuration: withoutRest(readOffice('willich')) })
  })

  afterAll(() => server.close())

  test('the examples go over the wire as they stand there', async () => {
    const token = await pair(server.url, 'kiosk', 'kiosk-eingang')
    const session = secretOf(await signIn(server.url, 'clerk'))
    const withSecrets = (text: string) =>
      text
        .replace('"token":"…"', `"token":"${token}"`)
        .replace('"session":"…"', `"session":"${session}"`)
    const wires = new Map<string, Wire>()
    const expected: string[] = []
    const heard: string[] = []
    for (const [direction, text] of exampleLines()) {
      const role = /\/(\w+),/.exec(text)?.[1] ?? ''
      const wire = wires.get(role) ?? (await openWire(server.url))
      wires.set(role, wire)
      if (direction === '>') wire.say(withSecrets(text))
      else {
        expected.push(withoutSid(text))
        heard.push(withoutSid(await nextAnswer(wire)))
      }
    }
    expect(expected.length).toBeGreaterThan(6)
    expect(heard).toEqual(expected)
  })

  test('every field of every view stands in its section', async () => {
    for (const [heading, view] of Object.entries(await fullViews(server))) {
      // The display and the phone have much in common with the kiosk and refer to it.
      const besides = /^(Display|Follow)View/.test(heading) ? section('### KioskView') : ''
      const text = section('### In every view') + section(`### ${heading}`) + besides
      const missing = [...keysOf(view)].filter((key) => !text.includes(`\`${key}\``))
      expect([heading, missing]).toEqual([heading, []])
    }
  })
})

const needsOf = (config: { needs?: string } = {}): string =>
  config.needs === 'present' ? 'to be signed in' : (config.needs ?? '')

test('every route of signing in, accounts and devices is described with what it needs', async () => {
  const described = new Map(
    [
      ...section('### Signing in, accounts and devices').matchAll(
        /^\| `([A-Z]+ \/\S+)` \|([^|]*)\|/gm,
      ),
    ].map(([, route = '', needs = '']) => [route, needs.trim().replaceAll('`', '')]),
  )
  const served = new Map<string, string>()
  const http = Fastify()
  http.addHook('onRoute', ({ method, url, config }) => {
    if (method !== 'HEAD') served.set(`${String(method)} ${url}`, needsOf(config))
  })
  const server = await startServer()
  serveAccess(http, server.access, server.office, () => {})
  await server.close()
  expect(described).toEqual(served)
})

describe('of the set-up', () => {
  const text = section('### /setup')
  const paths = [...text.matchAll(/^\| `((?:GET|POST) [^`]+)`/gm)].map(([, path]) => path)

  test('the paths are those of the server, and each is there', async () => {
    const server = await startServer()
    try {
      const cookie = await signIn(server.url, 'manager')
      const inProtocol = [...contract.matchAll(/^ \* {5}(GET|POST) +(\S+)/gm)]
      expect(new Set(paths)).toEqual(new Set(inProtocol.map(([, verb, path]) => `${verb} ${path}`)))
      for (const [method = '', path = ''] of paths.map((one) => one?.split(' ') ?? [])) {
        const { status } = await fetch(`${server.url}${path}`, { method, headers: { cookie } })
        // A message without anything in it is refused, but it has arrived.
        expect([path, [200, 400, 415].includes(status)]).toEqual([path, true])
      }
    } finally {
      await server.close()
    }
  })

  test('the refusals have the statuses of the code', () => {
    const described = [...text.matchAll(/^\| `(\w+)` \| (\d+)/gm)]
    expect(Object.fromEntries(described.map(([, name, status]) => [name, Number(status)]))).toEqual(
      STATUS,
    )
  })

  test('every field of a state stands there', async () => {
    const server = await startServer()
    try {
      const desk = setupDesk(server.url)
      const { office } = await desk.state()
      for (const name of ['A', 'B']) await desk.save({ ...office, name }, { from: '2030-01-01' })
      const { office: _, planned, ...state } = await desk.state()
      const keys = keysOf({ ...state, planned: { from: planned?.from } })
      expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([])
      expect(SETUP_PARTS.filter((part) => !text.includes(`\`${part}\``))).toEqual([])
    } finally {
      await server.close()
    }
  })
})

test('what the town may see is described field by field', async () => {
  const server = await startServer()
  try {
    const seen = await (await fetch(`${server.url}/today.json`)).json()
    const cells = [...section('### /today').matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell]) => cell)
    const described = cells.join().matchAll(/`(\w+)`/g)
    expect(new Set([...described].map(([, name]) => name))).toEqual(new Set(Object.keys(seen)))
  } finally {
    await server.close()
  }
})

/** Five numbers are pulled at once, and a kiosk would rest after each. */
const withoutRest = (office: Office): Office => ({
  ...office,
  rules: { ...office.rules, coolDownSeconds: 0, burst: null },
})

/** The lines of the examples, but for pings and the views, which are shortened there. */
const exampleLines = () =>
  [...section('## Over the wire').matchAll(/^ {4}([<>]) (4.*)$/gm)]
    .map(([, direction = '', text = '']) => [direction, text] as const)
    .filter(([, text]) => !text.includes('["view"'))

const withoutSid = (text: string) => text.replace(/"sid":"[^"]*"/, '"sid":"…"')

async function nextAnswer({ heard }: Wire): Promise<string> {
  for (;;) {
    const text = await heard()
    if (!text.includes('["view"')) return text
  }
}

/** Keys at any depth, but for those of texts by language. */
function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...keysOf(one)]))
  if ('de' in value) return new Set()
  return new Set(Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)]))
}

/** Views in which nothing is empty: one is served, one waits, one is parked, one was missed. */
async function fullViews({ url, office }: TestServer): Promise<Record<string, unknown>> {
  const kiosk = await joinKiosk(url)
  const clerk = await joinCounter(url, 'platz-1')
  const colleague = await joinCounter(url, 'platz-2')
  for (let n = 0; n < 5; n++) valueOf(await kiosk.send('issue', { service: 'wohnung', party: 1 }))
  for (const counter of [clerk, colleague]) valueOf(await counter.send('open', {}))
  for (const event of ['next', 'miss', 'next', 'here'] as const)
    valueOf(await clerk.send(event, {}))
  valueOf(await clerk.send('park', { reason: 'photo' }))
  for (const event of ['next', 'here'] as const) valueOf(await clerk.send(event, {}))
  valueOf(await colleague.send('next', {}))
  valueOf(await colleague.send('callHelp', {}))
  valueOf(await clerk.send('answerHelp', { counter: 'platz-2' }))
  const display = await joinDisplay(url)
  const manager = await joinManager(url)
  return {
    KioskView: await kiosk.until(({ wait }) => wait !== null),
    DisplayView: display.view(),
    CounterView: await clerk.until(({ undo }) => undo?.act === 'arrived'),
    ManagerView: manager.view(),
    FollowView: (await joinPhone(url, followToken(office.day.tickets.at(-1)!))).view(),
  }
}
