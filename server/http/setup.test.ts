/** The set-up over HTTP: read, tried, saved, taken back; and that everything follows without a restart. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SetupRefused, SetupState, Tried } from '#shared/protocol/setup.ts'
import { holidaysOf } from '../holidays.ts'
import { newRequest } from '#shared/client/connection.ts'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  joinPhone,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, DATE, smallOffice } from '../../e2e/testing/offices.ts'
import { type ServerOptions, startServer, type TestServer } from '../../e2e/testing/server.ts'
import { type Answered, managerCookie, setupDesk } from '../../e2e/testing/setupDesk.ts'

const NEXT_DATE = '2020-11-18'

let folder: Folder
let server: TestServer

const start = async (options: ServerOptions = {}) => {
  server = await startServer({ file: folder.file('wartemarke.db'), at: at('09:00'), ...options })
  await managerCookie(server.url)
}
const restart = async () => {
  const now = server.clock.now()
  await server.close()
  await start({ at: now })
}

beforeEach(async () => {
  folder = temporaryFolder()
  await start()
})

afterEach(async () => {
  await server.close()
  folder.remove()
})

const desk = () => setupDesk(server.url)
const renamed = (name: string) => smallOffice({ name })
const { services, counters } = smallOffice()
const withoutPlace2 = smallOffice({ counters: counters.slice(0, 1) })

const stateOf = (answered: Answered<SetupState | SetupRefused>): SetupState => {
  if (answered.status !== 200) throw new Error(JSON.stringify(answered))
  return answered.body as SetupState
}

describe('saved at once', () => {
  test('it is in force, and who asks sees it', async () => {
    const before = await desk().state()
    const saved = stateOf(await desk().save(renamed('Neu'), { revision: before.revision }))
    expect(saved).toMatchObject({
      revision: 2,
      today: DATE,
      office: { name: 'Neu' },
      planned: null,
    })
    expect(saved.changes[0]).toMatchObject({
      revision: 2,
      parts: ['office'],
      by: expect.stringMatching(/^account-/),
      planned: false,
    })
    expect(await desk().state()).toEqual(saved)
  })

  test('every screen shows it by itself', async () => {
    const [kiosk, display, clerk] = [
      await joinKiosk(server.url),
      await joinDisplay(server.url),
      await joinCounter(server.url),
    ]
    const manager = await joinManager(server.url)
    await desk().save(
      smallOffice({
        name: 'Neu',
        waitingRoom: { news: [{ de: 'Heute Fundsachen' }] },
        services: services.map((s) => ({ ...s, name: { de: `${s.name.de} neu` } })),
        counters: counters.map((c) => ({ ...c, name: `Raum ${c.name}` })),
      }),
    )
    const shown = await kiosk.until(({ office }) => office.name === 'Neu')
    expect(shown.services[0]?.name.de).toBe('Ausweis neu')
    expect((await display.until(({ office }) => office.name === 'Neu')).news).toHaveLength(1)
    expect((await clerk.until(({ office }) => office.name === 'Neu')).me.name).toBe('Raum 1')
    expect((await manager.until(({ office }) => office.name === 'Neu')).counters[1]?.name).toBe(
      'Raum 2',
    )
    for (const client of [kiosk, display, clerk, manager]) client.close()
  })

  test('with fewer places than numbers are out, those numbers keep theirs', async () => {
    const kiosk = await joinKiosk(server.url)
    for (let n = 0; n < 3; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    const [session] = smallOffice().sessions
    await desk().save(smallOffice({ sessions: [{ ...session!, quota: [{ count: 2 }] }] }))
    const { issuing } = await kiosk.until(({ issuing: now }) => now.is === 'soldOut')
    expect(issuing.is).toBe('soldOut')
    expect(server.office.day.quota['morgens']).toMatchObject({ changedTo: 3 })
    kiosk.close()
  })

  test('without the counter where somebody is served: served; its page is told, and may not come back', async () => {
    const kiosk = await joinKiosk(server.url)
    const clerk = await joinCounter(server.url, 'platz-2')
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    valueOf(await clerk.send('open', {}))
    valueOf(await clerk.send('next', {}))
    valueOf(await clerk.send('here', {}))
    const tried = (await desk().attempt(withoutPlace2)).body as Extract<Tried, { ok: true }>
    expect(tried.tickets).toEqual([{ label: '1', because: 'counterGone' }])
    const dropped = new Promise((resolve) => clerk.socket.once('disconnect', resolve))
    await desk().save(withoutPlace2)
    expect(await dropped).toBe('io server disconnect')
    expect(server.office.day.tickets[0]?.state).toMatchObject({ is: 'ended', how: 'served' })
    await expect(joinCounter(server.url, 'platz-2')).rejects.toThrow('notIdentified')
    for (const client of [kiosk, clerk]) client.close()
  })

  test('without the display that hangs there, the display is told', async () => {
    await desk().save(smallOffice({ displays: [{ id: 'oben', name: 'Oben' }] }))
    const display = await joinDisplay(server.url, 'oben')
    expect(display.view().display.name).toBe('Oben')
    await desk().save(smallOffice({ displays: [{ id: 'oben', name: 'Dachgeschoss' }] }))
    await display.until((view) => view.display.name === 'Dachgeschoss')
    const manager = await joinManager(server.url)
    expect(manager.view().displays).toMatchObject([{ name: 'Dachgeschoss' }])
    manager.close()
    const dropped = new Promise((resolve) => display.socket.once('disconnect', resolve))
    await desk().save(smallOffice({ displays: [] }))
    expect(await dropped).toBe('io server disconnect')
    display.close()
  })

  test('in another state, today is its holiday', async () => {
    await server.close()
    await start({ at: at('09:00', NEXT_DATE), holidaysOf })
    const kiosk = await joinKiosk(server.url)
    expect(kiosk.view().issuing.is).toBe('open')
    await desk().save(smallOffice({ state: 'DE-SN' }))
    const { issuing } = await kiosk.until((view) => view.issuing.is === 'closed')
    expect(issuing).toMatchObject({ because: { de: 'Buß- und Bettag' } })
    kiosk.close()
  })

  test('with seven megabytes of pictures it is taken', async () => {
    const picture = `data:image/jpeg;base64,${'A'.repeat(650_000)}`
    const slides = Array.from({ length: 11 }, () => ({ picture }))
    const saved = stateOf(await desk().save(smallOffice({ waitingRoom: { slides } })))
    expect(saved.office.waitingRoom.slides).toHaveLength(11)
  })

  test('on a day that was closed it leaves the day alone', async () => {
    const manager = await joinManager(server.url)
    valueOf(await manager.send('closeDay', {}))
    const { revision } = server.office.day
    stateOf(await desk().save(withoutPlace2))
    expect(server.office.day.revision).toBe(revision)
    manager.close()
  })

  test('and a restart later it is the same', async () => {
    const saved = stateOf(await desk().save(withoutPlace2))
    const { plan, revision } = server.office.day
    await restart()
    expect(await desk().state()).toEqual(saved)
    expect([server.office.day.plan, server.office.day.revision]).toEqual([plan, revision])
  })
})

describe('phones', () => {
  const codeOf = async () => {
    const kiosk = await joinKiosk(server.url, `kiosk-${newRequest()}`)
    const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    kiosk.close()
    return followUrl
  }

  test('that look on are sent away when they are switched off, and are not let in again', async () => {
    await server.close()
    await start({ publicUrl: 'https://warten.example' })
    const name = (await codeOf())?.split('/').at(-1) ?? ''
    const phone = await joinPhone(server.url, name)
    const dropped = new Promise((resolve) => phone.socket.once('disconnect', resolve))
    await desk().save(smallOffice({ phone: { on: false } }))
    expect(await dropped).toBe('io server disconnect')
    await expect(joinPhone(server.url, name)).rejects.toThrow('notIdentified')
    phone.close()
  })

  test('are switched off and on again, and tickets have codes accordingly', async () => {
    await server.close()
    await start({ publicUrl: 'https://warten.example' })
    expect(await codeOf()).toContain('https://warten.example/t/')
    await desk().save(smallOffice({ phone: { on: false } }))
    expect(await codeOf()).toBeNull()
    await desk().save(smallOffice())
    expect(await codeOf()).toContain('https://warten.example/t/')
  })
})

describe('planned', () => {
  const planned = () => desk().save(withoutPlace2, { from: NEXT_DATE })

  test('nothing is otherwise today, and everybody can see what will be', async () => {
    const state = stateOf(await planned())
    expect(state.planned).toMatchObject({
      from: NEXT_DATE,
      office: { counters: [{ id: 'platz-1' }] },
    })
    expect(state.office.counters).toHaveLength(2)
    expect(state.changes[0]).toMatchObject({ from: NEXT_DATE, planned: true })
    expect(server.office.day.plan.counters).toHaveLength(2)
  })

  test('at midnight it holds, and the new day is planned by it', async () => {
    await planned()
    const manager = await joinManager(server.url)
    server.clock.set(at('00:00', NEXT_DATE))
    const view = await manager.until(({ date }) => date === NEXT_DATE)
    expect(view.counters.map(({ id }) => id)).toEqual(['platz-1'])
    expect(await desk().state()).toMatchObject({
      planned: null,
      office: { counters: [{ id: 'platz-1' }] },
    })
    manager.close()
  })

  test('over midnight with people waiting, their day keeps the counters they came to', async () => {
    const kiosk = await joinKiosk(server.url)
    const clerk = await joinCounter(server.url, 'platz-2')
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    await desk().save(smallOffice({ name: 'Neu', counters: counters.slice(0, 1) }), {
      from: NEXT_DATE,
    })
    server.clock.set(at('00:00', NEXT_DATE))
    await kiosk.until(({ office }) => office.name === 'Neu')
    expect(server.office.day.plan).toMatchObject({ date: DATE })
    for (const event of ['open', 'next', 'here'] as const) valueOf(await clerk.send(event, {}))
    const dropped = new Promise((resolve) => clerk.socket.once('disconnect', resolve))
    valueOf(await clerk.send('finish', {}))
    expect(await dropped).toBe('io server disconnect')
    expect(server.office.day.plan).toMatchObject({ date: NEXT_DATE, counters: [{ id: 'platz-1' }] })
    for (const client of [kiosk, clerk]) client.close()
  })

  test('with the program off at midnight it holds from the next start on', async () => {
    await planned()
    await server.close()
    await start({ at: at('08:00', NEXT_DATE) })
    expect(await desk().state()).toMatchObject({
      planned: null,
      office: { counters: [{ id: 'platz-1' }] },
    })
    expect(server.office.day.plan.counters).toHaveLength(1)
  })

  test('a restart before its date leaves it planned', async () => {
    const state = stateOf(await planned())
    await restart()
    expect(await desk().state()).toEqual(state)
  })

  test('the next walk-in hours are told by what will hold then', async () => {
    const [session] = smallOffice().sessions
    const kiosk = await joinKiosk(server.url)
    server.clock.set(at('13:00'))
    await desk().save(
      smallOffice({ sessions: [{ ...session!, from: '10:00', ticketsFrom: '09:30' }] }),
      {
        from: NEXT_DATE,
      },
    )
    const { issuing } = await kiosk.until(
      (view) => view.issuing.is === 'closed' && view.issuing.next?.from === at('10:00', NEXT_DATE),
    )
    expect(issuing).toMatchObject({ next: { ticketsFrom: at('09:30', NEXT_DATE) } })
    kiosk.close()
  })

  test('what is saved after it replaces it, and says so', async () => {
    const { revision } = stateOf(await planned())
    const state = stateOf(await desk().save(renamed('Neu'), { revision }))
    expect(state).toMatchObject({ office: { name: 'Neu' }, planned: null })
    expect(state.changes[1]).toMatchObject({ revision: 2, planned: false, replacedBy: 3 })
  })
})

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
    expect(server.office.day.plan.counters).toHaveLength(2)
  })
})

describe('the same request', () => {
  test('has its effect once, also after a restart', async () => {
    const request = newRequest()
    stateOf(await desk().save(renamed('Neu'), { request, revision: 1 }))
    expect(stateOf(await desk().save(renamed('Neu'), { request, revision: 1 })).revision).toBe(2)
    await restart()
    expect(stateOf(await desk().save(renamed('Neu'), { request, revision: 1 })).revision).toBe(2)
  })

  test('for a plan is answered also when its date has come', async () => {
    const wish = { request: newRequest(), revision: 1, from: NEXT_DATE }
    stateOf(await desk().save(renamed('Neu'), wish))
    server.clock.set(at('01:00', NEXT_DATE))
    expect(stateOf(await desk().save(renamed('Neu'), wish)).revision).toBe(2)
  })
})

describe('taken back', () => {
  test('the configuration is what it was, at once', async () => {
    await desk().save(withoutPlace2)
    const state = stateOf(await desk().takeBack(2))
    expect(state.office).toEqual(smallOffice())
    expect(state.changes[0]).toMatchObject({ revision: 3, tookBack: 2, parts: ['counters'] })
    expect(server.office.day.plan.counters).toHaveLength(2)
  })

  test('a plan is given up', async () => {
    await desk().save(withoutPlace2, { from: NEXT_DATE })
    expect(stateOf(await desk().takeBack(2))).toMatchObject({ planned: null, revision: 3 })
  })

  test('the taking back can be taken back', async () => {
    await desk().save(withoutPlace2)
    await desk().takeBack(2)
    expect(stateOf(await desk().takeBack(3)).office.counters).toHaveLength(1)
  })

  test.each([1, 2, 99])(
    'change %i, which has nothing before it or does not exist, it is refused',
    async (change) => {
      expect(await desk().takeBack(change)).toMatchObject({
        status: 409,
        body: { refusal: 'cannotTakeBack' },
      })
      expect((await desk().state()).revision).toBe(1)
    },
  )

  test('by somebody who has not seen the newest change it is refused', async () => {
    await desk().save(withoutPlace2)
    expect((await desk().takeBack(2, { revision: 1 })).body).toEqual({
      refusal: 'changedMeanwhile',
    })
  })

  test('sent twice it happens once', async () => {
    await desk().save(withoutPlace2)
    const once = { request: newRequest(), revision: 2 }
    await desk().takeBack(2, once)
    expect(stateOf(await desk().takeBack(2, once)).revision).toBe(3)
  })
})

describe('a disk that is full', () => {
  test('during a save: refused, nothing changed, and the same request works later', async () => {
    const wish = { request: newRequest(), revision: 1 }
    const before = await desk().state()
    server.journal.fault = 'full'
    expect(await desk().save(withoutPlace2, wish)).toMatchObject({
      status: 503,
      body: { refusal: 'notSaved' },
    })
    expect(await desk().state()).toEqual(before)
    expect(server.office.day.plan.counters).toHaveLength(2)
    server.journal.fault = null
    expect(stateOf(await desk().save(withoutPlace2, wish)).revision).toBe(2)
  })

  test('just after the save: the day follows as soon as something can be saved', async () => {
    const clerk = await joinCounter(server.url)
    const saved = desk().save(withoutPlace2)
    await server.journal.nextAppend()
    server.journal.nextAppend().then(
      () => (server.journal.fault = 'full'),
      () => {},
    )
    stateOf(await saved)
    await clerk.until(({ failing }) => failing)
    expect(server.office.day.plan.counters).toHaveLength(2)
    server.journal.fault = null
    server.clock.set(at('09:01'))
    await clerk.until(({ failing, counters: shown }) => !failing && shown.length === 0)
    expect(server.office.day.plan.counters).toHaveLength(1)
    clerk.close()
  })

  test('just after the save, and then the power fails: the start puts it right', async () => {
    const saved = desk().save(withoutPlace2)
    await server.journal.nextAppend()
    server.journal.nextAppend().then(
      () => (server.journal.fault = 'full'),
      () => {},
    )
    stateOf(await saved)
    await restart()
    expect(server.office.day.plan.counters).toHaveLength(1)
    expect((await desk().state()).revision).toBe(2)
  })

  test('that says no although it has stored: the answer is yes, once', async () => {
    server.journal.fault = 'storedAfterAll'
    const saved = desk().save(smallOffice({ targetMinutes: 5 }))
    expect(stateOf(await saved)).toMatchObject({ revision: 2, office: { targetMinutes: 5 } })
    server.journal.fault = null
    expect((await desk().state()).revision).toBe(2)
  })

  test('on the first day of a plan: the plan stays in force', async () => {
    await desk().save(withoutPlace2, { from: NEXT_DATE })
    const manager = await joinManager(server.url)
    server.clock.set(at('09:00', NEXT_DATE))
    await manager.until(({ date }) => date === NEXT_DATE)
    server.journal.fault = 'full'
    expect((await desk().save(smallOffice())).status).toBe(503)
    expect(server.office.configuration.counters).toHaveLength(1)
    manager.close()
  })

  test('that cannot be read while something is taken back', async () => {
    await desk().save(withoutPlace2)
    server.journal.unreadable = true
    expect(await desk().takeBack(2)).toMatchObject({ status: 503, body: { refusal: 'notSaved' } })
    server.journal.unreadable = false
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
    const answer = await fetch(`${server.url}/setup`, {
      method: 'POST',
      headers: { 'content-type': type, cookie: await managerCookie(server.url) },
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
