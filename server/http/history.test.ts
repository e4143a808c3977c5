/** Past days, as the manager's desk asks for them. */
import { afterEach, expect, test } from 'vitest'
import type { Fact } from '#shared/domain/day/facts.ts'
import { Replay } from '#shared/domain/history/replay.ts'
import type { HeldDay, HeldDays } from '#shared/protocol/history.ts'
import { signIn } from '../../e2e/testing/accounts.ts'
import { joinCounter, joinKiosk, joinManager, valueOf } from '../../e2e/testing/clients.ts'
import { at, DATE } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { followToken } from '../views/issued.ts'

let server: TestServer
afterEach(() => server.close())

const get = async (path: string) =>
  fetch(`${server.url}/history${path}`, {
    headers: { cookie: await signIn(server.url, 'manager') },
  })
const held = async (date: string): Promise<HeldDay> => (await get(`/${date}`)).json()

/** The clerk finishes 1 and calls 2 by one press, and takes both back; the manager closes the day, and it is Wednesday. */
async function playTuesday(): Promise<Fact[]> {
  server = await startServer({ at: at('09:00') })
  const kiosk = await joinKiosk(server.url, 'kiosk-entrance')
  const clerk = await joinCounter(server.url)
  const manager = await joinManager(server.url)
  for (let n = 0; n < 2; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  valueOf(await clerk.send('open', {}))
  valueOf(await clerk.send('next', {}))
  valueOf(await clerk.send('here', {}))
  valueOf(await clerk.send('next', {}))
  valueOf(await clerk.send('undo', {}))
  valueOf(await clerk.send('finish', {}))
  valueOf(await clerk.send('next', {}))
  valueOf(await clerk.send('miss', {}))
  valueOf(await manager.send('closeDay', {}))
  server.clock.set(at('07:00', '2020-11-18'))
  await manager.until(({ date }) => date === '2020-11-18')
  for (const client of [kiosk, clerk, manager]) client.close()
  return server.office.factsOn(DATE)
}

test('the days that the journal holds are listed', async () => {
  await playTuesday()
  const days: HeldDays = await (await get('')).json()
  expect(days).toEqual({ today: '2020-11-18', days: [DATE, '2020-11-18'] })
})

test('a past day is told fact by fact, and can be played again', async () => {
  const facts = await playTuesday()
  const told = await held(DATE)
  const essence = ({ type, at: when, revision }: Fact) => [type, when, revision]
  expect(told.facts.map(essence)).toEqual(facts.map(essence))
  const day = (of: Fact[]) => {
    const { tickets, calls, counters } = new Replay(of).at(of.length)
    return [tickets.map(({ state }) => state), calls.map(({ ticket }) => ticket), counters]
  }
  expect(day(told.facts)).toEqual(day(facts))
})

test('nothing in it leads to the page of a ticket', async () => {
  const facts = await playTuesday()
  const text = await (await get(`/${DATE}`)).text()
  const secrets = facts.flatMap((fact) => [fact.request, followToken(fact)])
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
})

test('who did it is told', async () => {
  await playTuesday()
  const { facts } = await held(DATE)
  const call = facts.find(({ type }) => type === 'called')
  expect(call?.by).toEqual({
    role: 'counter',
    counter: 'platz-1',
    device: 'pc-of-platz-1',
    account: server.access.accounts.byName('clerk')?.id,
  })
})

test('the running day is told as far as it has come', async () => {
  await playTuesday()
  const kiosk = await joinKiosk(server.url)
  server.clock.set(at('08:00', '2020-11-18'))
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  kiosk.close()
  const { facts } = await held('2020-11-18')
  expect(facts.map(({ type }) => type)).toEqual(['planned', 'issued'])
})

test.each([
  ['/2020-11-16', 404, 'unknownDay'],
  ['/2020-11-31', 400, 'invalidDate'],
  ['/gestern', 400, 'invalidDate'],
  ['/..%2f2020-11-17', 400, 'invalidDate'],
])('%s is answered with %d %s', async (path, status, refusal) => {
  server = await startServer({ at: at('09:00') })
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ refusal })
})

test('a day that cannot be read is refused, and the log says why', async () => {
  server = await startServer({ at: at('09:00') })
  server.journal.unreadable = true
  const answer = await get(`/${DATE}`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ refusal: 'unreadable' })
  expect(server.logged.join()).toContain('a fault on command')
})
