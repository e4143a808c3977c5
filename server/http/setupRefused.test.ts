/** The set-up over HTTP where two want something at once, or what is wanted cannot be. */
import { describe, expect, test } from 'vitest'
import type { Tried } from '#shared/protocol/setup.ts'
import { newRequest } from '#shared/client/connection.ts'
import { joinCounter, joinManager } from '../../e2e/testing/clients.ts'
import { at, DATE, smallOffice } from '../../e2e/testing/offices.ts'
import { managerCookie } from '../../e2e/testing/setupDesk.ts'
import { renamed, setupTown, stateOf } from '../../e2e/testing/setupTown.ts'

const NEXT_DATE = '2020-11-18'

const town = setupTown()
const { desk } = town
const { counters } = smallOffice()
const withoutPlace2 = smallOffice({ counters: counters.slice(0, 1) })

describe('two managers', () => {
  test('save at the same moment: one is told that something has changed meanwhile, and changes nothing', async () => {
    const { revision } = await desk().state()
    const [first, second] = await Promise.all([
      desk().save(renamed('Erste'), { revision }),
      desk().save(renamed('Zweite'), { revision }),
    ])
    expect(new Set([first.status, second.status])).toEqual(new Set([200, 409]))
    const [won, lost] = first.status === 200 ? [first, second] : [second, first]
    expect(lost.body).toEqual({ refusal: 'changedMeanwhile' })
    const state = await desk().state()
    expect(state.office.name).toBe(stateOf(won).office.name)
    expect(state.revision).toBe(2)
  })

  test('the one who looks again may save', async () => {
    await desk().save(renamed('Erste'), { revision: 1 })
    const { revision } = await desk().state()
    expect((await desk().save(renamed('Zweite'), { revision })).status).toBe(200)
  })

  test('save one upon the other before the day has followed: the day follows the last', async () => {
    const saved = await Promise.all([
      desk().save(withoutPlace2, { revision: 1 }),
      desk().save(renamed('Neu'), { revision: 2 }),
    ])
    expect(saved.map(({ status }) => status)).toEqual([200, 200])
    expect(town.server.office.day.plan.counters).toHaveLength(2)
  })
})

describe('the same request', () => {
  test('has its effect once, also after a restart', async () => {
    const request = newRequest()
    stateOf(await desk().save(renamed('Neu'), { request, revision: 1 }))
    expect(stateOf(await desk().save(renamed('Neu'), { request, revision: 1 })).revision).toBe(2)
    await town.restart()
    expect(stateOf(await desk().save(renamed('Neu'), { request, revision: 1 })).revision).toBe(2)
  })

  test('for a plan is answered also when its date has come', async () => {
    const wish = { request: newRequest(), revision: 1, from: NEXT_DATE }
    stateOf(await desk().save(renamed('Neu'), wish))
    town.server.clock.set(at('01:00', NEXT_DATE))
    expect(stateOf(await desk().save(renamed('Neu'), wish)).revision).toBe(2)
  })
})

describe('a disk that is full', () => {
  test('during a save: refused, nothing changed, and the same request works later', async () => {
    const wish = { request: newRequest(), revision: 1 }
    const before = await desk().state()
    town.server.journal.fault = 'full'
    expect(await desk().save(withoutPlace2, wish)).toMatchObject({
      status: 503,
      body: { refusal: 'notSaved' },
    })
    expect(await desk().state()).toEqual(before)
    expect(town.server.office.day.plan.counters).toHaveLength(2)
    town.server.journal.fault = null
    expect(stateOf(await desk().save(withoutPlace2, wish)).revision).toBe(2)
  })

  test('just after the save: the day follows as soon as something can be saved', async () => {
    const clerk = await joinCounter(town.server.url)
    const saved = desk().save(withoutPlace2)
    await town.server.journal.nextAppend()
    town.server.journal.nextAppend().then(
      () => (town.server.journal.fault = 'full'),
      () => {},
    )
    stateOf(await saved)
    await clerk.until(({ failing }) => failing)
    expect(town.server.office.day.plan.counters).toHaveLength(2)
    town.server.journal.fault = null
    town.server.clock.set(at('09:01'))
    await clerk.until(({ failing, counters: shown }) => !failing && shown.length === 0)
    expect(town.server.office.day.plan.counters).toHaveLength(1)
    clerk.close()
  })

  test('just after the save, and then the power fails: the start puts it right', async () => {
    const saved = desk().save(withoutPlace2)
    await town.server.journal.nextAppend()
    town.server.journal.nextAppend().then(
      () => (town.server.journal.fault = 'full'),
      () => {},
    )
    stateOf(await saved)
    await town.restart()
    expect(town.server.office.day.plan.counters).toHaveLength(1)
    expect((await desk().state()).revision).toBe(2)
  })

  test('that says no although it has stored: the answer is yes, once', async () => {
    town.server.journal.fault = 'storedAfterAll'
    const saved = desk().save(smallOffice({ targetMinutes: 5 }))
    expect(stateOf(await saved)).toMatchObject({ revision: 2, office: { targetMinutes: 5 } })
    town.server.journal.fault = null
    expect((await desk().state()).revision).toBe(2)
  })

  test('on the first day of a plan: the plan stays in force', async () => {
    await desk().save(withoutPlace2, { from: NEXT_DATE })
    const manager = await joinManager(town.server.url)
    town.server.clock.set(at('09:00', NEXT_DATE))
    await manager.until(({ date }) => date === NEXT_DATE)
    town.server.journal.fault = 'full'
    expect((await desk().save(smallOffice())).status).toBe(503)
    expect(town.server.office.configuration.counters).toHaveLength(1)
    manager.close()
  })

  test('that cannot be read while something is taken back', async () => {
    await desk().save(withoutPlace2)
    town.server.journal.unreadable = true
    expect(await desk().takeBack(2)).toMatchObject({ status: 503, body: { refusal: 'notSaved' } })
    town.server.journal.unreadable = false
    expect((await desk().takeBack(2)).status).toBe(200)
  })
})

describe('tried', () => {
  test('says what will be otherwise, and changes nothing', async () => {
    const before = await desk().state()
    const [session] = smallOffice().sessions
    const later = smallOffice({ sessions: [{ ...session!, until: '11:00' }] })
    const tried = (await desk().attempt(later, '2021-05-10')).body as Extract<Tried, { ok: true }>
    expect(tried.parts).toEqual(['hours'])
    expect(tried.days.map(({ after }) => [after.date, after.hours[0]?.until])).toEqual(
      ['10', '11', '12', '13', '14', '15', '16'].map((day) => [`2021-05-${day}`, '11:00']),
    )
    expect(await desk().state()).toEqual(before)
  })

  test('a faulty one is answered with every fault and its way', async () => {
    const faulty = { ...smallOffice(), town: '', targetMinutes: 0.5 }
    const { status, body } = await desk().attempt(faulty)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ok: false,
      faults: [{ path: ['town'], message: 'darf nicht leer sein' }, { path: ['targetMinutes'] }],
    })
  })

  test('for today or earlier is refused', async () => {
    expect(await desk().attempt(smallOffice(), DATE)).toMatchObject({
      status: 400,
      body: { refusal: 'invalidFrom' },
    })
  })
})

describe('refused, with nothing changed, is', () => {
  const faulty: [string, unknown, (string | number)[]][] = [
    ['one with a fault', { ...smallOffice(), town: '' }, ['town']],
    ['that of another office', { ...smallOffice(), id: 'anders' }, ['id']],
    [
      'one whose logo is no picture',
      { ...smallOffice(), logo: 'data:image/png;base64,aGFsbG8=' },
      ['logo'],
    ],
    ['nothing', null, []],
    ['a deep one', nested(1_000), []],
  ]
  test.each(faulty)('%s', async (_, office, path) => {
    const refused = await desk().save(office)
    expect(refused).toMatchObject({
      status: 400,
      body: { refusal: 'invalidOffice', faults: [{ path }] },
    })
    expect((await desk().state()).revision).toBe(1)
  })

  test.each([
    ['without a request', { request: undefined }],
    ['with a short request', { request: 'x' }],
    ['without a revision', { revision: undefined }],
    ['with a date that does not exist', { from: '2020-02-30' }],
    ['with a field too many', { by: 'admin' }],
  ])('a message %s', async (_, change) => {
    const wish = {
      request: newRequest(),
      revision: 1,
      office: smallOffice(),
      from: null,
      ...change,
    }
    expect(await desk().post('', wish)).toMatchObject({
      status: 400,
      body: { refusal: 'invalidMessage' },
    })
  })

  test.each([
    ['text', 'text/plain', 415],
    ['a form', 'application/x-www-form-urlencoded', 415],
    ['no JSON', 'application/json', 400],
  ])('%s', async (_, type, status) => {
    const answer = await fetch(`${town.server.url}/setup`, {
      method: 'POST',
      headers: { 'content-type': type, cookie: await managerCookie(town.server.url) },
      body: 'kein JSON',
    })
    expect([answer.status, await answer.json()]).toEqual([status, { refusal: 'invalidMessage' }])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('more than the largest pictures', async () => {
    const answer = await desk().post('', { office: 'x'.repeat(8 * 1024 * 1024) })
    expect(answer).toMatchObject({ status: 413, body: { refusal: 'invalidMessage' } })
  })
})

function nested(depth: number): unknown {
  let value: unknown = []
  for (let n = 0; n < depth; n++) value = [value]
  return value
}
