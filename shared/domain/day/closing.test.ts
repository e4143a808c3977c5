import { describe, expect, test } from 'vitest'
import { COUNTERS, MANAGER, SERVICES, smallTown, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import type { TicketState } from './state.ts'

const closeCounter = (town: Story, counter: string) =>
  town.ask(MANAGER, { type: 'closeCounter', counter })

/** Number 1 is served at `platz-1`, 2 called to `platz-2`, 3 missed, 4 parked, 5 waits; 6 was cancelled. */
function everyKind(): Story {
  const town = new Story().at('08:30').open(1, 2)
  town.pullMany(6)
  town.clerk(1, { type: 'cancel', ticket: 6 })
  town.clerk(1, { type: 'call', ticket: 3 })
  town.clerk(1, 'miss')
  town.clerk(1, { type: 'call', ticket: 4 })
  town.clerk(1, 'here')
  town.clerk(1, { type: 'park', reason: 'payment' })
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  town.clerk(2, 'next')
  return town.at('12:45')
}

describe('the manager closes a counter that was forgotten', () => {
  test('whoever was served there was served', () => {
    const town = everyKind()
    expect(closeCounter(town, 'platz-1')).toBe('served 1, counterClosed')
    expect(town.day.counters['platz-1']).toMatchObject({ is: 'closed', ticket: null, served: 1 })
  })

  test('whoever was called there did not come, and keeps the second chance', () => {
    const town = everyKind()
    expect(closeCounter(town, 'platz-2')).toBe('missed 2, counterClosed')
    expect(town.labels(town.day.missed)).toEqual(['3', '2'])
  })

  test('an automatic counter beside it goes on with the line', () => {
    const town = new Story().at('08:30').open(1, 2)
    town.pull()
    town.clerk(1, 'next')
    town.clerk(1, 'here')
    town.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-1' })
    town.clerk(2, { type: 'automatic', on: true })
    expect(closeCounter(town, 'platz-1')).toBe('counterClosed, called 1 at platz-2')
  })

  test('closed is closed, and what does not exist is told so', () => {
    const town = new Story()
    expect(closeCounter(town, 'platz-1')).toBe('nothing')
    expect(closeCounter(town, 'platz-9')).toBe('unknownCounter')
    // Every object inherits one of this name.
    expect(closeCounter(town, 'constructor')).toBe('unknownCounter')
  })
})

describe('the day is closed', () => {
  test('not by the manager while somebody is at a counter', () => {
    const town = everyKind()
    expect(town.ask(MANAGER, { type: 'closeDay', cause: 'manager' })).toBe('stillServing')
    town.clerk(1, 'finish')
    town.clerk(2, 'miss')
    expect(town.ask(MANAGER, { type: 'closeDay', cause: 'manager' })).toBe('closed')
  })

  test('and everybody gets an end', () => {
    const town = everyKind()
    town.ask(SYSTEM, { type: 'closeDay', cause: 'start' })
    const end = ({ state }: { state: TicketState }) => state.is === 'ended' && state.how
    expect(town.day.tickets.map(end)).toEqual([
      'served',
      'notServed',
      'missed',
      'notServed',
      'notServed',
      'cancelled',
    ])
  })

  test('and with it every counter and every list', () => {
    const town = everyKind()
    town.ask(SYSTEM, { type: 'closeDay', cause: 'nextDay' })
    expect(Object.values(town.day.counters).map(({ is, ticket }) => ({ is, ticket }))).toEqual(
      COUNTERS.map(() => ({ is: 'closed', ticket: null })),
    )
    expect(town.day).toMatchObject({ line: [], missed: [], parked: [], undo: {} })
    expect(town.day.closedAt).toBe(town.now)
  })

  test('and stays closed: time goes by, everything else is refused', () => {
    const town = new Story().at('12:45')
    town.ask(SYSTEM, { type: 'closeDay', cause: 'idle' })
    expect(town.ask(SYSTEM, 'tick')).toBe('nothing')
    expect(town.pull()).toBe('dayClosed')
    expect(town.clerk(1, 'open')).toBe('dayClosed')
    expect(town.ask(SYSTEM, { type: 'plan', plan: smallTown() })).toBe('dayClosed')
    expect(town.ask(SYSTEM, { type: 'closeDay', cause: 'start' })).toBe('dayClosed')
  })
})

describe('the office starts again with a changed plan', () => {
  const planned = (town: Story, ...counters: number[]) =>
    town.ask(SYSTEM, {
      type: 'plan',
      plan: smallTown({ counters: COUNTERS.filter(({ name }) => counters.includes(Number(name))) }),
    })

  test('a counter that is no more is closed first, and nobody is left behind there', () => {
    const town = everyKind()
    expect(planned(town, 2, 3)).toBe('served 1, counterClosed, planned')
    expect(planned(town, 3)).toBe('missed 2, counterClosed, planned')
    expect(Object.keys(town.day.counters)).toEqual(['platz-3'])
  })

  test('whoever was parked there comes back to another', () => {
    const town = everyKind()
    planned(town, 2, 3)
    town.clerk(2, 'miss')
    expect(town.clerk(2, { type: 'resume', ticket: 4 })).toBe('called 4 at platz-2')
  })

  test('whoever was sent there is called by another', () => {
    const town = new Story().at('08:30').open(1, 2)
    town.pull()
    town.clerk(1, 'next')
    town.clerk(1, 'here')
    town.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-1' })
    planned(town, 2, 3)
    expect(town.clerk(2, 'next')).toBe('called 1 at platz-2')
  })

  test('the others keep who is there', () => {
    const town = everyKind()
    town.ask(SYSTEM, { type: 'plan', plan: smallTown({ services: SERVICES.toReversed() }) })
    expect(town.day.counters).toMatchObject({ 'platz-1': { ticket: 1 }, 'platz-2': { ticket: 2 } })
    expect(town.clerk(1, 'finish')).toBe('served 1')
  })
})
