import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf } from '../day/counts.ts'
import type { Fact } from '../day/facts.ts'
import { play, randomDay, transcript } from '../testing/randomDay.ts'
import { MANAGER, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { waitsOf } from '../waits.ts'
import { DayAccount, dayFigures } from './visits.ts'

const begun = () => new Story().open(1, 2).at('08:30')
const visitIn = (story: Story, label: number) => {
  const visit = dayFigures(story.facts).visits.find(({ ticket }) => ticket === label)
  if (!visit) throw new Error(`no visit of ${label}`)
  return visit
}

test('somebody pulls a number, waits, is served and goes', () => {
  const story = new Story().at('07:52')
  story.pull('ausweis', 3)
  story.at('08:00').open(1).at('08:20').clerk(1, 'next')
  story.later(30).clerk(1, 'here')
  story.later(600).clerk(1, 'finish')
  expect(visitIn(story, 1)).toEqual({
    ticket: 1,
    service: 'ausweis',
    session: 'vormittag',
    party: 3,
    channel: 'kiosk',
    priority: false,
    split: false,
    quarter: 31,
    waitMinutes: 20,
    counter: 'platz-1',
    end: 'served',
    missed: false,
    cameBack: false,
    serviceMinutes: 10,
    atCounters: [{ counter: 'platz-1', minutes: 10 }],
  })
})

describe('the time at the counter', () => {
  test('is without the pause for a form', () => {
    const story = begun()
    story.pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.later(120).clerk(1, { type: 'park', reason: 'form' })
    story.later(900).clerk(1, { type: 'resume', ticket: 1 })
    story.later(60).clerk(1, 'here')
    story.later(180).clerk(1, 'finish')
    expect(visitIn(story, 1)).toMatchObject({
      serviceMinutes: 5,
      atCounters: [{ counter: 'platz-1', minutes: 5 }],
    })
  })

  test('is told by counter when the number was passed on', () => {
    const story = begun()
    story.pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.later(120).clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-2' })
    story.clerk(2, 'next')
    story.clerk(2, 'here')
    story.later(60).clerk(2, 'finish')
    expect(visitIn(story, 1)).toMatchObject({
      service: 'ausweis',
      counter: 'platz-2',
      serviceMinutes: 3,
      atCounters: [
        { counter: 'platz-1', minutes: 2 },
        { counter: 'platz-2', minutes: 1 },
      ],
    })
  })

  test('is not that of a slip that was taken back', () => {
    const story = begun()
    story.pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.later(60).clerk(1, 'finish')
    story.later(3).clerk(1, 'undo')
    story.later(57).clerk(1, 'finish')
    expect(visitIn(story, 1).serviceMinutes).toBe(2)
  })

  test('is not known of whoever the end of the day found there', () => {
    const story = begun()
    story.pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.at('23:59').ask(SYSTEM, { type: 'closeDay', cause: 'start' })
    expect(visitIn(story, 1)).toMatchObject({ end: 'served', serviceMinutes: null })
  })

  test('is not half known of whoever was there before, too', () => {
    const story = begun()
    story.pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.later(120).clerk(1, { type: 'park', reason: 'form' })
    story.clerk(1, { type: 'resume', ticket: 1 })
    story.clerk(1, 'here')
    story.at('23:59').ask(SYSTEM, { type: 'closeDay', cause: 'start' })
    expect(visitIn(story, 1)).toMatchObject({ serviceMinutes: null, atCounters: [] })
  })
})

describe('a missed number', () => {
  const missed = () => {
    const story = begun()
    story.pullMany(5)
    story.clerk(1, 'next')
    story.clerk(1, 'miss')
    return story
  }

  test('is not missed for good while it has a chance', () => {
    expect(visitIn(missed(), 1)).toMatchObject({ missed: false, cameBack: false, end: null })
  })

  test('came back at its second chance', () => {
    const story = missed().serve(1).serve(1).serve(1)
    story.serve(1)
    expect(visitIn(story, 1)).toMatchObject({ missed: false, cameBack: true, end: 'served' })
  })

  test('has not come back when that was taken back', () => {
    const story = missed().serve(1).serve(1).serve(1)
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.later(2).clerk(1, 'undo')
    expect(visitIn(story, 1)).toMatchObject({ cameBack: false })
  })

  test('is missed for good after that', () => {
    const story = missed().serve(1).serve(1).serve(1)
    story.clerk(1, 'next')
    story.clerk(1, 'miss')
    expect(visitIn(story, 1)).toMatchObject({ missed: true, end: null })
  })
})

test('part of a family is a visit that nobody pulled and that waits no second time', () => {
  const story = begun()
  story.pull('ausweis', 3)
  story.clerk(1, 'next')
  story.clerk(1, 'here')
  story.clerk(1, { type: 'split', people: 2 })
  story.serve(2)
  expect(visitIn(story, 2)).toMatchObject({ split: true, party: 2, waitMinutes: null })
  expect(visitIn(story, 1).party).toBe(1)
})

test('a split that was taken back is no visit', () => {
  const story = begun()
  story.pull('ausweis', 3)
  story.clerk(1, 'next')
  story.clerk(1, 'here')
  story.clerk(1, { type: 'split', people: 2 })
  story.clerk(1, 'undo')
  expect(dayFigures(story.facts).visits.map(({ ticket, party }) => [ticket, party])).toEqual([
    [1, 3],
  ])
})

test('who found no number is counted with the time of day', () => {
  const story = new Story({ sessions: [] }).at('09:14')
  story.ask({ role: 'kiosk', device: 'kiosk-1' }, { type: 'turnedAway' })
  expect(dayFigures(story.facts).turnedAway).toEqual([{ quarter: 36, because: 'closed' }])
})

test.each([
  ['2020-10-25T00:10:00.000Z', 8],
  ['2020-10-25T01:10:00.000Z', 8],
  ['2020-03-29T00:55:00.000Z', 7],
  ['2020-03-29T01:00:00.000Z', 12],
])('%s is quarter %i by the clock of the wall', (moment, quarter) => {
  const story = new Story({ sessions: [] })
  story.now = moment
  const fact: Fact = {
    type: 'turnedAway',
    because: 'closed',
    revision: 2,
    at: moment,
    by: { role: 'kiosk', device: 'kiosk-1' },
    request: 'touch',
  }
  expect(dayFigures([...story.facts, fact]).turnedAway[0]?.quarter).toBe(quarter)
})

describe('counters', () => {
  const minutes = (story: Story) =>
    dayFigures(story.facts)
      .counters.filter(({ openMinutes }) => openMinutes > 0)
      .map(({ counter, openMinutes, busyMinutes }) => [counter, openMinutes, busyMinutes])

  test('are open until a pause and busy while somebody is called or served', () => {
    const story = new Story().at('08:00').open(1)
    story.pull()
    story.at('08:10').clerk(1, 'next')
    story.at('08:11').clerk(1, 'here')
    story.at('08:20').clerk(1, 'finish')
    story.at('08:30').clerk(1, { type: 'pause', reason: 'break' })
    story.at('08:45').clerk(1, 'open')
    story.at('09:00').clerk(1, 'close')
    expect(minutes(story)).toEqual([['platz-1', 45, 10]])
  })

  test('that were forgotten do not stay open all night', () => {
    const story = new Story().at('08:00').open(1).at('23:59')
    story.ask(SYSTEM, { type: 'closeDay', cause: 'idle' })
    expect(minutes(story)).toEqual([['platz-1', 270, 0]])
  })

  test('that stayed longer for somebody are open so long', () => {
    const story = new Story().at('08:00').open(1)
    story.at('13:00').ask(MANAGER, { type: 'closeDay', cause: 'manager' })
    expect(minutes(story)).toEqual([['platz-1', 300, 0]])
  })
})

test('a quota that was changed counts as it was at last, and a place that came back is not used', () => {
  const story = new Story().at('07:50')
  story.pullMany(3)
  story.ask({ role: 'kiosk', device: 'kiosk-1' }, { type: 'void', ticket: 2 })
  story.ask(MANAGER, { type: 'changeQuota', session: 'vormittag', quota: 50 })
  expect(dayFigures(story.facts).sessions).toEqual([{ session: 'vormittag', given: 50, used: 2 }])
})

describe('on any day', () => {
  const onAnyDay = (check: (facts: Fact[], run: ReturnType<typeof play>) => void) =>
    fc.assert(
      fc.property(randomDay, (random) => {
        const run = play(random)
        try {
          check(run.facts, run)
        } catch (fault) {
          throw new Error(`${String(fault)}\n\n${transcript(run)}`, { cause: fault })
        }
      }),
      { numRuns: 500 },
    )

  test('it is the same told at once and fact by fact', () => {
    onAnyDay((facts) => {
      const account = new DayAccount()
      for (const fact of facts) {
        account.add(fact)
        account.figures()
      }
      expect(account.figures()).toEqual(dayFigures(facts))
    })
  })

  test('ends and waits are those of the day', () => {
    onAnyDay((facts, { day, now }) => {
      const { visits } = dayFigures(facts)
      const counts = countsOf(day)
      const ended = (how: string) => visits.filter(({ end }) => end === how).length
      expect(ended('served')).toBe(counts.served)
      expect(ended('notServed')).toBe(counts.notServed)
      expect(ended('cancelled')).toBe(counts.cancelled)
      const waited = visits.flatMap(({ waitMinutes }) => waitMinutes ?? [])
      const waits = waitsOf(day, 10, now)
      expect(waited.length).toBe(waits.called)
      expect(waited.filter((one) => one <= 10).length).toBe(waits.within)
    })
  })

  test('nobody was at a counter for longer than the counter was busy', () => {
    onAnyDay((facts) => {
      const { visits, counters } = dayFigures(facts)
      for (const { counter, openMinutes, busyMinutes } of counters) {
        const served = visits
          .flatMap(({ atCounters }) => atCounters)
          .filter((one) => one.counter === counter)
          .reduce((sum, { minutes }) => sum + minutes, 0)
        expect(busyMinutes).toBeLessThanOrEqual(openMinutes)
        expect(served).toBeLessThanOrEqual(busyMinutes + 0.001)
      }
    })
  })
})
