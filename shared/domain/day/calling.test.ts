import { describe, expect, test } from 'vitest'
import { at, rules } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { CALLS_KEPT } from './state.ts'

/** Half past eight, `count` people with numbers, and the counters open. */
function busy(count: number, ...counters: number[]): Story {
  const town = new Story().at('08:30').open(...counters)
  town.pullMany(count)
  return town
}

/** The next one is called to `platz-1` and comes. */
function serving(town: Story): Story {
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  return town
}

describe('next', () => {
  test('calls, serves and finishes one after the other', () => {
    const town = busy(2, 1)
    expect(town.clerk(1, 'next')).toBe('called 1 at platz-1')
    expect(town.clerk(1, 'here')).toBe('arrived 1')
    expect(town.clerk(1, 'next')).toBe('served 1, called 2 at platz-1')
    expect(town.ticket(1).state).toEqual({ is: 'ended', how: 'served', at: town.now })
  })

  test('with nobody waiting it finishes all the same', () => {
    const town = serving(busy(1, 1))
    expect(town.clerk(1, 'next')).toBe('served 1')
    expect(town.clerk(1, 'next')).toBe('nobodyWaiting')
  })

  test('two clerks pressing at once get two different people', () => {
    const town = busy(2, 1, 2)
    expect(town.clerk(1, 'next')).toBe('called 1 at platz-1')
    expect(town.clerk(2, 'next')).toBe('called 2 at platz-2')
  })

  test('a call must be answered before the next one', () => {
    const town = busy(2, 1)
    town.clerk(1, 'next')
    expect(town.clerk(1, 'next')).toBe('answerCallFirst')
  })

  test('a counter that is paused or closed calls nobody', () => {
    const town = busy(1)
    expect(town.clerk(1, 'next')).toBe('counterNotOpen')
    town.clerk(1, 'open')
    town.clerk(1, { type: 'pause', reason: 'break' })
    expect(town.clerk(1, 'next')).toBe('counterNotOpen')
    expect(town.clerk(1, { type: 'call', ticket: 1 })).toBe('counterNotOpen')
  })
})

describe('an answer to the call', () => {
  test('needs somebody who was called', () => {
    const town = busy(1, 1)
    expect(town.clerk(1, 'here')).toBe('noTicketAtCounter')
    expect(town.clerk(1, 'miss')).toBe('noTicketAtCounter')
    expect(town.clerk(1, 'finish')).toBe('noTicketAtCounter')
    town.clerk(1, 'next')
    expect(town.clerk(1, 'finish')).toBe('notArrived')
    expect(town.clerk(1, { type: 'park', reason: 'photo' })).toBe('notArrived')
    town.clerk(1, 'here')
    expect(town.clerk(1, 'here')).toBe('alreadyArrived')
    expect(town.clerk(1, 'miss')).toBe('alreadyArrived')
    expect(town.clerk(1, 'recall')).toBe('alreadyArrived')
  })

  test('the call is repeated twice and no more, and the display announces it again', () => {
    const town = busy(1, 1)
    town.clerk(1, 'next')
    expect(town.later(20).clerk(1, 'recall')).toBe('recalled 1')
    expect(town.later(20).clerk(1, 'recall')).toBe('recalled 1')
    expect(town.later(20).clerk(1, 'recall')).toBe('tooManyRecalls')
    expect(town.day.calls).toMatchObject([{ call: 1, recalls: 2, announcedAt: at('08:30:40') }])
  })

  test('a counter counts whom it served, how long, and who did not come', () => {
    const town = busy(2, 1)
    serving(town)
    town.later(150).clerk(1, 'next')
    town.clerk(1, 'miss')
    expect(town.day.counters['platz-1']).toMatchObject({
      served: 1,
      missed: 1,
      servingMinutes: 2.5,
      ticket: null,
      idleSince: town.now,
    })
  })
})

describe('a missed number', () => {
  /** Number 1 was called to `platz-1` and did not come; five others wait. */
  function missed(plan = {}): Story {
    const town = new Story(plan).at('08:30').open(1, 2)
    town.pullMany(6)
    town.clerk(1, 'next')
    town.clerk(1, 'miss')
    return town
  }

  test('is called again after three further calls', () => {
    const town = missed().serve(2).serve(2)
    expect(town.clerk(2, 'next')).toBe('called 4 at platz-2')
    expect(town.clerk(1, 'next')).toBe('called 1 at platz-1')
    expect(town.day.calls.at(-1)?.reason).toBe('secondChance')
  })

  test('is called again after fifteen minutes, to the second', () => {
    const town = missed()
    expect(town.at('08:44:59').clerk(1, 'next')).toBe('called 2 at platz-1')
    expect(town.at('08:45').clerk(2, 'next')).toBe('called 1 at platz-2')
  })

  test('has one second chance; after that it has lapsed', () => {
    const town = missed().at('08:45')
    town.clerk(1, 'next')
    town.clerk(1, 'miss')
    expect(town.ticket(1).state).toEqual({ is: 'missed', at: town.now, chance: null })
    town.at('11:00')
    for (let others = 0; others < 5; others++) town.serve(1)
    expect(town.line).toEqual([])
    expect(town.clerk(1, 'next')).toBe('nobodyWaiting')
  })

  test('is still called by hand when it has lapsed: the person stands there', () => {
    const town = missed().at('08:45')
    town.clerk(1, 'next')
    town.clerk(1, 'miss')
    expect(town.clerk(1, { type: 'call', ticket: 1 })).toBe('called 1 at platz-1')
    expect(town.day.calls.at(-1)?.reason).toBe('picked')
  })

  test('does not come back where the office gives no second chance', () => {
    const town = missed(rules({ secondChance: null }))
    expect(town.day.missed).toEqual([])
    expect(town.at('10:00').clerk(1, 'next')).toBe('called 2 at platz-1')
  })
})

describe('picked by hand', () => {
  test('anybody who waits and is served here, without a look at the line', () => {
    const town = busy(3, 1)
    expect(town.clerk(1, { type: 'call', ticket: 3 })).toBe('called 3 at platz-1')
    expect(town.clerk(1, { type: 'call', ticket: 2 })).toBe('ticketAtCounter')
    town.clerk(1, 'here')
    expect(town.clerk(1, { type: 'call', ticket: 2 })).toBe('ticketAtCounter')
  })

  test('nobody who is elsewhere, gone, unknown or served by others', () => {
    const town = busy(2, 1, 2, 3).serve(1)
    town.clerk(1, 'next')
    town.pull('anmeldung')
    expect(town.clerk(3, { type: 'call', ticket: 1 })).toBe('ticketEnded')
    expect(town.clerk(3, { type: 'call', ticket: 2 })).toBe('ticketNotWaiting')
    expect(town.clerk(3, { type: 'call', ticket: 3 })).toBe('counterDoesNotServe')
    expect(town.clerk(3, { type: 'call', ticket: 4 })).toBe('unknownTicket')
  })

  test('somebody sent to another counter may be taken by hand', () => {
    const town = serving(busy(1, 1, 2))
    town.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-3' })
    expect(town.clerk(2, { type: 'call', ticket: 1 })).toBe('called 1 at platz-2')
  })
})

test('the screens are told the latest calls only', () => {
  const town = busy(CALLS_KEPT + 5, 1)
  for (let served = 0; served < CALLS_KEPT + 5; served++) town.serve(1)
  expect(town.day.calls.map((call) => call.call)).toEqual(
    Array.from({ length: CALLS_KEPT }, (_, index) => index + 6),
  )
})
