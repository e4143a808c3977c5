/** The set-up over HTTP: saved, planned, taken back; and that everything follows without a restart. */
import { describe, expect, test } from 'vitest'
import type { Tried } from '#shared/protocol/setup.ts'
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
import { at, DATE, smallOffice } from '../../e2e/testing/offices.ts'
import { renamed, setupTown, stateOf } from '../../e2e/testing/setupTown.ts'

const NEXT_DATE = '2020-11-18'

const town = setupTown()
const { desk } = town
const { services, counters } = smallOffice()
const withoutPlace2 = smallOffice({ counters: counters.slice(0, 1) })

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
      await joinKiosk(town.server.url),
      await joinDisplay(town.server.url),
      await joinCounter(town.server.url),
    ]
    const manager = await joinManager(town.server.url)
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
    const kiosk = await joinKiosk(town.server.url)
    for (let n = 0; n < 3; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    const [session] = smallOffice().sessions
    await desk().save(smallOffice({ sessions: [{ ...session!, quota: [{ count: 2 }] }] }))
    const { issuing } = await kiosk.until(({ issuing: now }) => now.is === 'soldOut')
    expect(issuing.is).toBe('soldOut')
    expect(town.server.office.day.quota['morgens']).toMatchObject({ changedTo: 3 })
    kiosk.close()
  })

  test('without the counter where somebody is served: served; its page is told, and may not come back', async () => {
    const kiosk = await joinKiosk(town.server.url)
    const clerk = await joinCounter(town.server.url, 'platz-2')
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    valueOf(await clerk.send('open', {}))
    valueOf(await clerk.send('next', {}))
    valueOf(await clerk.send('here', {}))
    const tried = (await desk().attempt(withoutPlace2)).body as Extract<Tried, { ok: true }>
    expect(tried.tickets).toEqual([{ label: '1', because: 'counterGone' }])
    const dropped = new Promise((resolve) => clerk.socket.once('disconnect', resolve))
    await desk().save(withoutPlace2)
    expect(await dropped).toBe('io server disconnect')
    expect(town.server.office.day.tickets[0]?.state).toMatchObject({ is: 'ended', how: 'served' })
    await expect(joinCounter(town.server.url, 'platz-2')).rejects.toThrow('notIdentified')
    for (const client of [kiosk, clerk]) client.close()
  })

  test('without the display that hangs there, the display is told', async () => {
    await desk().save(smallOffice({ displays: [{ id: 'oben', name: 'Oben' }] }))
    const display = await joinDisplay(town.server.url, 'oben')
    expect(display.view().display.name).toBe('Oben')
    await desk().save(smallOffice({ displays: [{ id: 'oben', name: 'Dachgeschoss' }] }))
    await display.until((view) => view.display.name === 'Dachgeschoss')
    const manager = await joinManager(town.server.url)
    expect(manager.view().displays).toMatchObject([{ name: 'Dachgeschoss' }])
    manager.close()
    const dropped = new Promise((resolve) => display.socket.once('disconnect', resolve))
    await desk().save(smallOffice({ displays: [] }))
    expect(await dropped).toBe('io server disconnect')
    display.close()
  })

  test('in another state, today is its holiday', async () => {
    await town.server.close()
    await town.start({ at: at('09:00', NEXT_DATE), holidaysOf })
    const kiosk = await joinKiosk(town.server.url)
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
    const manager = await joinManager(town.server.url)
    valueOf(await manager.send('closeDay', {}))
    const { revision } = town.server.office.day
    stateOf(await desk().save(withoutPlace2))
    expect(town.server.office.day.revision).toBe(revision)
    manager.close()
  })

  test('and a restart later it is the same', async () => {
    const saved = stateOf(await desk().save(withoutPlace2))
    const { plan, revision } = town.server.office.day
    await town.restart()
    expect(await desk().state()).toEqual(saved)
    expect([town.server.office.day.plan, town.server.office.day.revision]).toEqual([plan, revision])
  })
})

describe('phones', () => {
  const codeOf = async () => {
    const kiosk = await joinKiosk(town.server.url, `kiosk-${newRequest()}`)
    const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    kiosk.close()
    return followUrl
  }

  test('that look on are sent away when they are switched off, and are not let in again', async () => {
    await town.server.close()
    await town.start({ publicUrl: 'https://warten.example' })
    const name = (await codeOf())?.split('/').at(-1) ?? ''
    const phone = await joinPhone(town.server.url, name)
    const dropped = new Promise((resolve) => phone.socket.once('disconnect', resolve))
    await desk().save(smallOffice({ phone: { on: false } }))
    expect(await dropped).toBe('io server disconnect')
    await expect(joinPhone(town.server.url, name)).rejects.toThrow('notIdentified')
    phone.close()
  })

  test('are switched off and on again, and tickets have codes accordingly', async () => {
    await town.server.close()
    await town.start({ publicUrl: 'https://warten.example' })
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
    expect(town.server.office.day.plan.counters).toHaveLength(2)
  })

  test('at midnight it holds, and the new day is planned by it', async () => {
    await planned()
    const manager = await joinManager(town.server.url)
    town.server.clock.set(at('00:00', NEXT_DATE))
    const view = await manager.until(({ date }) => date === NEXT_DATE)
    expect(view.counters.map(({ id }) => id)).toEqual(['platz-1'])
    expect(await desk().state()).toMatchObject({
      planned: null,
      office: { counters: [{ id: 'platz-1' }] },
    })
    manager.close()
  })

  test('over midnight with people waiting, their day keeps the counters they came to', async () => {
    const kiosk = await joinKiosk(town.server.url)
    const clerk = await joinCounter(town.server.url, 'platz-2')
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    await desk().save(smallOffice({ name: 'Neu', counters: counters.slice(0, 1) }), {
      from: NEXT_DATE,
    })
    town.server.clock.set(at('00:00', NEXT_DATE))
    await kiosk.until(({ office }) => office.name === 'Neu')
    expect(town.server.office.day.plan).toMatchObject({ date: DATE })
    for (const event of ['open', 'next', 'here'] as const) valueOf(await clerk.send(event, {}))
    const dropped = new Promise((resolve) => clerk.socket.once('disconnect', resolve))
    valueOf(await clerk.send('finish', {}))
    expect(await dropped).toBe('io server disconnect')
    expect(town.server.office.day.plan).toMatchObject({
      date: NEXT_DATE,
      counters: [{ id: 'platz-1' }],
    })
    for (const client of [kiosk, clerk]) client.close()
  })

  test('with the program off at midnight it holds from the next start on', async () => {
    await planned()
    await town.server.close()
    await town.start({ at: at('08:00', NEXT_DATE) })
    expect(await desk().state()).toMatchObject({
      planned: null,
      office: { counters: [{ id: 'platz-1' }] },
    })
    expect(town.server.office.day.plan.counters).toHaveLength(1)
  })

  test('a restart before its date leaves it planned', async () => {
    const state = stateOf(await planned())
    await town.restart()
    expect(await desk().state()).toEqual(state)
  })

  test('the next walk-in hours are told by what will hold then', async () => {
    const [session] = smallOffice().sessions
    const kiosk = await joinKiosk(town.server.url)
    town.server.clock.set(at('13:00'))
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

describe('taken back', () => {
  test('the configuration is what it was, at once', async () => {
    await desk().save(withoutPlace2)
    const state = stateOf(await desk().takeBack(2))
    expect(state.office).toEqual(smallOffice())
    expect(state.changes[0]).toMatchObject({ revision: 3, tookBack: 2, parts: ['counters'] })
    expect(town.server.office.day.plan.counters).toHaveLength(2)
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
