/** What a phone with a ticket's secret name may see and do, and nobody without. */
import { io } from 'socket.io-client'
import { SOCKET_PATHS } from '#shared/protocol/paths.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  joinCounter,
  joinKiosk,
  joinPhone,
  type KioskClient,
  type PhoneClient,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { ticketIn } from '../../e2e/testing/everybody.ts'
import { at, smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type ServerOptions, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer
let kiosk: KioskClient
const start = async (options: ServerOptions = {}) => {
  server = await startServer({ publicUrl: 'http://warten.example', at: at('09:00'), ...options })
  kiosk = await joinKiosk(server.url)
}
beforeEach(() => start())
afterEach(() => server.close())

const pull = async () =>
  ticketIn(valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 })).followUrl)
const stands = (phone: PhoneClient, is: string) => phone.until(({ standing }) => standing.is === is)

test('it sees its ticket from the line to the counter and its end', async () => {
  const [, second] = [await pull(), await pull()]
  const phone = await joinPhone(server.url, second)
  expect(phone.view()).toMatchObject({
    label: '2',
    service: { de: 'Ausweis' },
    standing: { is: 'waiting', ahead: 1, wait: null },
  })
  const clerk = await joinCounter(server.url)
  valueOf(await clerk.send('open', {}))
  await phone.until(({ standing }) => standing.is === 'waiting' && standing.wait !== null)
  for (const event of ['next', 'here', 'next'] as const) valueOf(await clerk.send(event, {}))
  await stands(phone, 'called')
  expect(phone.view().standing).toEqual({ is: 'called', place: '1', since: at('09:00') })
  server.clock.set(at('09:00:20'))
  valueOf(await clerk.send('recall', {}))
  await phone.until(({ standing }) => standing.is === 'called' && standing.since === at('09:00:20'))
  valueOf(await clerk.send('miss', {}))
  await stands(phone, 'missed')
  expect(phone.view().standing).toEqual({
    is: 'missed',
    again: { callsToGo: 3, at: at('09:15:20') },
  })
  server.clock.set(at('09:15:20'))
  await stands(phone, 'waiting')
  valueOf(await clerk.send('next', {}))
  valueOf(await clerk.send('here', {}))
  await stands(phone, 'serving')
  valueOf(await clerk.send('finish', {}))
  await stands(phone, 'ended')
  expect(phone.view().standing).toEqual({ is: 'ended', how: 'served' })
})

describe('nobody is let in', () => {
  test('with a number, a guess or another one’s name with a slip in it', async () => {
    const name = await pull()
    const slip = (name.startsWith('A') ? 'B' : 'A') + name.slice(1)
    for (const guess of ['1', '', 'constructor', `${name}x`, name.slice(1), slip])
      await expect(joinPhone(server.url, guess, 'a-phone-that-guesses')).rejects.toThrow(
        'notIdentified',
      )
  })

  test('when the office has switched it off, and then there is no address either', async () => {
    const name = await pull()
    const { file } = server
    await server.office.close()
    const off = await startServer({
      publicUrl: 'http://warten.example',
      at: at('09:01'),
      configuration: smallOffice({ phone: { on: false } }),
      file,
    })
    await expect(joinPhone(off.url, name)).rejects.toThrow('notIdentified')
    const there = await joinKiosk(off.url)
    expect(
      valueOf(await there.send('issue', { service: 'ausweis', party: 1 })).followUrl,
    ).toBeNull()
    await off.close()
  })

  test('by the office’s way, where clerks and kiosks are', async () => {
    const ticket = await pull()
    const socket = io(`${server.url}/follow`, {
      auth: { device: 'a-phone-astray', ticket },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    const refused = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
    expect(refused.message).toBe('Invalid namespace')
  })

  test.each(['kiosk', 'display', 'counter', 'manager'])(
    'as a %s by the phones’ way',
    async (role) => {
      const socket = io(`${server.url}/${role}`, {
        path: SOCKET_PATHS.phone,
        auth: { device: 'a-phone-astray', counter: 'platz-1' },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      })
      const refused = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
      expect(refused.message).toBe('Invalid namespace')
    },
  )
})

test('a phone hears only what is new for it', async () => {
  const names = [await pull(), await pull()]
  const phones = await Promise.all(names.map((name) => joinPhone(server.url, name)))
  const heard: number[] = []
  phones.forEach(({ socket }, n) => socket.on('view', () => heard.push(n + 1)))
  // Another number changes nothing for those before it.
  await pull()
  valueOf(await phones[1]!.send('giveBack', {}))
  await stands(phones[1]!, 'ended')
  expect(heard).toEqual([2])
})

test('whoever was missed is told the likely time as soon as the second chance is due', async () => {
  const phone = await joinPhone(server.url, await pull())
  const clerk = await joinCounter(server.url)
  for (const event of ['open', 'next'] as const) valueOf(await clerk.send(event, {}))
  server.clock.set(at('09:00:20'))
  valueOf(await clerk.send('miss', {}))
  // All views of this minute rest on one forecast.
  server.clock.set(at('09:15'))
  server.office.tellAgain()
  await clerk.until(({ now }) => now === at('09:15'))
  server.clock.set(at('09:15:20'))
  expect((await stands(phone, 'waiting')).standing).toEqual({
    is: 'waiting',
    ahead: 0,
    wait: { fromMinutes: 0, toMinutes: 5, beforeClosing: true, chance: 100 },
  })
})

test('a second phone of a ticket is not left with what was true when it came', async () => {
  const name = await pull()
  const clerk = await joinCounter(server.url)
  for (const event of ['open', 'next', 'miss'] as const) valueOf(await clerk.send(event, {}))
  const first = await joinPhone(server.url, name, 'phone-one')
  server.clock.set(at('09:16'))
  await stands(first, 'waiting')
  // A clock that is put back and forth changes what is true, and nobody is told.
  server.clock.set(at('09:01'))
  const second = await joinPhone(server.url, name, 'phone-two')
  await stands(second, 'missed')
  server.clock.set(at('09:16'))
  server.office.tellAgain()
  expect((await stands(second, 'waiting')).now).toBe(at('09:16'))
})

describe('a page left open over midnight', () => {
  const NEXT = '2020-11-18'
  const nextDay = () =>
    new Promise<void>((resolve) => {
      server.office.follow(({ day }) => day.plan.date === NEXT && resolve())
    })
  /** Somebody whose number waits while the day ends, and somebody with the same number on the next. */
  async function overnight() {
    const yesterday = await joinPhone(server.url, await pull(), 'phone-of-yesterday')
    const begun = nextDay()
    server.clock.set(at('07:45', NEXT))
    await begun
    const today = await joinPhone(server.url, await pull(), 'phone-of-today')
    expect(today.view().label).toBe(yesterday.view().label)
    return { yesterday, today }
  }

  test('is told how its day ended', async () => {
    const { yesterday } = await overnight()
    expect((await stands(yesterday, 'ended')).standing).toEqual({ is: 'ended', how: 'notServed' })
  })

  test('gives back nobody else’s number', async () => {
    const { yesterday } = await overnight()
    expect(await yesterday.send('giveBack', {})).toEqual({ ok: false, refusal: 'unknownTicket' })
    expect(server.office.day.tickets.map(({ state }) => state.is)).toEqual(['waiting'])
  })

  test('is told so also when much was going on just then', async () => {
    const phone = await joinPhone(server.url, await pull())
    // The publisher pauses after it, and at midnight both days' views are due.
    server.office.follow(() => {
      const until = performance.now() + 60
      while (performance.now() < until);
    })
    server.office.tellAgain()
    const begun = nextDay()
    server.clock.set(at('07:45', NEXT))
    await begun
    expect((await stands(phone, 'ended')).standing).toEqual({ is: 'ended', how: 'notServed' })
  })
})

test('it tells nothing about others', async () => {
  for (let n = 0; n < 3; n++) await pull()
  const phone = await joinPhone(server.url, await pull())
  const { label, ...rest } = phone.view()
  expect(label).toBe('4')
  expect(JSON.stringify(rest)).not.toMatch(/"label"|"request"|kiosk-one/)
})

describe('giving back', () => {
  test('ends its own number and no other, and the place returns', async () => {
    await pull()
    const phone = await joinPhone(server.url, await pull())
    expect(await phone.send('giveBack', {})).toEqual({ ok: true, value: null })
    await stands(phone, 'ended')
    expect(server.office.day.tickets.map(({ state }) => state.is)).toEqual(['waiting', 'ended'])
    expect(server.office.day.returned.map(({ ticket }) => ticket)).toEqual([2])
  })

  test('is refused once it has been called', async () => {
    const phone = await joinPhone(server.url, await pull())
    const clerk = await joinCounter(server.url)
    for (const event of ['open', 'next'] as const) valueOf(await clerk.send(event, {}))
    expect(await phone.send('giveBack', {})).toEqual({ ok: false, refusal: 'ticketNotWaiting' })
  })

  test('twice by two phones with the same ticket happens once', async () => {
    const name = await pull()
    const [one, two] = [
      await joinPhone(server.url, name, 'phone-one'),
      await joinPhone(server.url, name, 'phone-two'),
    ]
    valueOf(await one.send('giveBack', {}))
    expect(await two.send('giveBack', {})).toEqual({ ok: false, refusal: 'ticketEnded' })
  })
})

test('a thousand phones are told of one call, each what is its own', async () => {
  const names = [await pull(), await pull()]
  const phones = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) =>
      joinPhone(server.url, names[n % 2]!, `phone-${n}-of-many`),
    ),
  )
  const clerk = await joinCounter(server.url)
  for (const event of ['open', 'next'] as const) valueOf(await clerk.send(event, {}))
  const first = phones.filter((_, n) => n % 2 === 0)
  const second = phones.filter((_, n) => n % 2 === 1)
  await Promise.all([
    ...first.map((phone) => stands(phone, 'called')),
    ...second.map((phone) =>
      phone.until(({ standing }) => standing.is === 'waiting' && standing.ahead === 0),
    ),
  ])
  expect(server.office.day.callCount).toBe(1)
  phones.forEach((phone) => phone.close())
})
