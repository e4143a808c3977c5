/** One office: several people at once, and what happens by the clock alone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Office as Configuration } from '#shared/domain/config.ts'
import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import { issuingAt } from '#shared/domain/quota.ts'
import { atCounter, byManager, issue } from '../../e2e/testing/commands.ts'
import { numberOf, refusalOf, turn } from '../../e2e/testing/dayLogs.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, smallOffice, withPlaces, withQuota } from '../../e2e/testing/offices.ts'
import { openOffice, type OpenOffice } from '../../e2e/testing/openOffice.ts'
import type { Snapshot } from './office.ts'

let folder: Folder
let town: OpenOffice

const start = async (from: Moment = at('08:00'), configuration?: Configuration) => {
  town = await openOffice(folder.file('wartemarke.db'), from, configuration)
}

beforeEach(() => {
  folder = temporaryFolder()
})

afterEach(async () => {
  await town.close()
  folder.remove()
})

/** `2 at platz-1` for everybody at a counter. */
const calls = ({ day }: { day: Snapshot['day'] }) =>
  Object.values(day.counters).flatMap(({ id, ticket }) =>
    ticket === null ? [] : `${ticket} at ${id}`,
  )

const issuing = ({ day, now }: Snapshot) => issuingAt(day, now).is

describe('several at once', () => {
  test('two clerks who press together get two different people', async () => {
    await start()
    for (const counter of ['platz-1', 'platz-2'])
      await town.office.submit(atCounter(counter, { type: 'open' }))
    await Promise.all([town.office.submit(issue()), town.office.submit(issue())])
    const results = await Promise.all(
      ['platz-1', 'platz-2'].map((id) => town.office.submit(atCounter(id, { type: 'next' }))),
    )
    expect(results.map(refusalOf)).toEqual([null, null])
    expect(calls(town.office)).toEqual(['1 at platz-1', '2 at platz-2'])
  })

  test('the last place goes to one of three kiosks', async () => {
    await start(at('08:00'), withPlaces(1))
    const kiosks = ['kiosk-one', 'kiosk-two', 'kiosk-three']
    const results = await Promise.all(kiosks.map((kiosk) => town.office.submit(issue(kiosk))))
    expect(results.map(refusalOf)).toEqual([null, 'soldOut', 'soldOut'])
  })
})

describe('what everybody is told', () => {
  let told: number[]
  const newest = () => told.at(-1) === town.office.day.revision

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    await start()
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    told = []
    town.office.follow(({ day }) => told.push(day.revision))
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is a number after whoever pulled it has had time to read it', async () => {
    await town.office.submit(issue())
    await turn()
    expect(newest()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(newest()).toBe(true)
  })

  test('without keeping anything waiting that falls due before', async () => {
    const until = at('08:00:30')
    await town.office.submit(byManager({ type: 'setNotice', text: { de: 'Gleich zurück' }, until }))
    await turn()
    const gone = town.published(({ now }) => now >= until)
    town.clock.set(until)
    expect((await gone).now).toBe(until)
  })

  test('but that nothing can be saved at once', async () => {
    town.journal.fault = 'full'
    let failing = false
    town.office.follow((snapshot) => (failing = snapshot.failing))
    await town.office.submit(issue())
    await turn()
    expect(failing).toBe(true)
  })

  test('and a call at once, the first and each further one', async () => {
    await town.office.submit(issue())
    for (const type of ['next', 'recall'] as const) {
      await town.office.submit(atCounter('platz-1', { type }))
      await turn()
      expect([type, newest()]).toEqual([type, true])
    }
  })
})

describe('by the clock alone', () => {
  test('issuing opens, and everybody is shown so', async () => {
    await start(at('07:00'))
    const opened = town.published((snapshot) => issuing(snapshot) === 'open')
    town.clock.set(at('07:45'))
    expect((await opened).now).toBe(at('07:45'))
  })

  test('further places are released, and everybody is shown so', async () => {
    const inTwoParts = [{ count: 1 }, { at: '10:00', count: 2 }]
    await start(at('08:00'), withQuota(inTwoParts))
    await town.office.submit(issue())
    const released = town.published((snapshot) => issuing(snapshot) === 'open')
    town.clock.set(at('10:00'))
    expect(issuing(await released)).toBe('open')
    expect(numberOf(await town.office.submit(issue()))).toBe(2)
  })

  test('an automatic counter calls the first one when the doors open', async () => {
    await start(at('07:45'))
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    await town.office.submit(atCounter('platz-1', { type: 'automatic', on: true }))
    await town.office.submit(issue())
    expect(calls(town.office)).toEqual([])
    const called = town.published((snapshot) => calls(snapshot).length > 0)
    town.clock.set(at('08:00'))
    expect(calls(await called)).toEqual(['1 at platz-1'])
  })

  test('an automatic counter calls a missed number whose second chance has come', async () => {
    await start()
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    await town.office.submit(atCounter('platz-1', { type: 'automatic', on: true }))
    await town.office.submit(issue())
    await town.office.submit(atCounter('platz-1', { type: 'miss' }))
    expect(calls(town.office)).toEqual([])
    const called = town.published((snapshot) => calls(snapshot).length > 0)
    town.clock.set(at('08:15'))
    expect((await called).day.calls.at(-1)?.reason).toBe('secondChance')
  })

  test('what fell due while the office was off happens at the start', async () => {
    await start(at('07:45'))
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    await town.office.submit(atCounter('platz-1', { type: 'automatic', on: true }))
    await town.office.submit(issue())
    await town.close()
    await start(at('08:05'))
    expect(calls(town.office)).toEqual(['1 at platz-1'])
  })

  test('everybody is told at least once a minute, since forecasts age', async () => {
    await start()
    const told = town.published(({ now }) => now === at('08:01'))
    town.clock.set(at('08:01'))
    expect((await told).day.revision).toBe(town.office.day.revision)
  })

  test('a moment that passes while something is being saved is not missed', async () => {
    await start(at('07:45'))
    await town.office.submit(atCounter('platz-1', { type: 'open' }))
    await town.office.submit(atCounter('platz-1', { type: 'automatic', on: true }))
    const release = town.journal.hold()
    const answer = town.office.submit(issue())
    await town.journal.nextAppend()
    town.clock.set(at('08:00'))
    const called = town.published((snapshot) => calls(snapshot).length > 0)
    release()
    await answer
    expect(calls(await called)).toEqual(['1 at platz-1'])
  })
})

describe('when the clock is put back', () => {
  test('what is shown as open is open', async () => {
    await start(at('07:45'))
    await town.office.submit(issue())
    town.clock.set(at('07:00'))
    expect(issuing(town.office.snapshot())).toBe('open')
    expect(numberOf(await town.office.submit(issue()))).toBe(2)
  })
})

describe('when the disk fails', () => {
  test('everybody is shown so, and that it works again, though nobody asked for anything', async () => {
    await start()
    town.journal.fault = 'full'
    const failing = town.published((snapshot) => snapshot.failing)
    const result = await town.office.submit(issue())
    expect([refusalOf(result), (await failing).failing]).toEqual(['notSaved', true])
    town.journal.fault = null
    const mended = town.published((snapshot) => !snapshot.failing)
    town.clock.set(at('08:00:05'))
    expect((await mended).failing).toBe(false)
  })

  test('the attempts to save go on as long as it takes', async () => {
    await start()
    town.journal.fault = 'full'
    await town.office.submit(issue())
    const enough = town.journal.appends.length + 3
    for (let now = at('08:00'); town.journal.appends.length < enough; now = plusSeconds(now, 5)) {
      town.clock.set(now)
      await turn()
    }
    expect(town.office.snapshot().failing).toBe(true)
  })
})

describe('when the office closes', () => {
  test('what is on its way to disk is still saved and answered', async () => {
    await start()
    const release = town.journal.hold()
    const answer = town.office.submit(issue())
    await town.journal.nextAppend()
    const ended: string[] = []
    void answer.then(() => ended.push('answered'))
    const closed = town.office.close().then(() => ended.push('closed'))
    await turn()
    release()
    await closed
    expect(ended).toEqual(['answered', 'closed'])
    expect(numberOf(await answer)).toBe(1)
  })

  test('new commands are refused, and a repeated one still gets its answer', async () => {
    await start()
    const request = 'the-same-request-1'
    await town.office.submit(issue('kiosk-one', request))
    await town.office.close()
    expect(refusalOf(await town.office.submit(byManager({ type: 'resumeIssuing' })))).toBe(
      'stopping',
    )
    expect(numberOf(await town.office.submit(issue('kiosk-one', request)))).toBe(1)
  })
})

test('a day that was ended early has no afternoon any more', async () => {
  const [morning] = smallOffice().sessions
  const afternoon = {
    ...morning!,
    id: 'mittags',
    from: '14:00',
    until: '16:00',
    ticketsFrom: '14:00',
  }
  await start(at('09:00'), smallOffice({ sessions: [morning!, afternoon] }))
  expect(town.office.snapshot().next?.from).toBe(at('14:00'))
  await town.office.submit(byManager({ type: 'closeDay', cause: 'manager' }))
  expect(town.office.snapshot().next?.from).toBe(at('08:00', '2020-11-18'))
})
