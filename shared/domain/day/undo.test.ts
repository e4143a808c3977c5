import { describe, expect, test } from 'vitest'
import { kiosk, MANAGER, rules, smallTown, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import type { Day } from './state.ts'

/** Half past eight; three counters are open, five people wait, and `platz-1` has called the first. */
function called(): Story {
  const town = new Story().at('08:30').open(1, 2, 3)
  town.pullMany(5)
  town.clerk(1, 'next')
  return town
}

function serving(): Story {
  const town = called()
  town.clerk(1, 'here')
  return town
}

/** What people can see of a day: everything but the count of facts and calls. */
function seen({ tickets, counters, line, missed, parked, calls, returned, quota }: Day) {
  const plain = <T extends object>(list: readonly T[]) =>
    list.map((each) => ({ ...each, revision: 0 }))
  return {
    tickets: plain(tickets),
    counters: plain(Object.values(counters)),
    lists: { line, missed, parked },
    calls,
    returned,
    quota,
  }
}

describe('a slip is taken back as if it had not happened', () => {
  const slips: [slip: string, Story, act: (town: Story) => string][] = [
    ['called', serving().serve(1), (town) => town.clerk(1, 'next')],
    ['here', called(), (town) => town.clerk(1, 'here')],
    ['missed', called(), (town) => town.clerk(1, 'miss')],
    ['finished', serving(), (town) => town.clerk(1, 'finish')],
    ['finished and called the next', serving(), (town) => town.clerk(1, 'next')],
    ['parked', serving(), (town) => town.clerk(1, { type: 'park', reason: 'form' })],
    [
      'sent on',
      serving(),
      (town) => town.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-3' }),
    ],
    ['picked by hand', serving().serve(1), (town) => town.clerk(1, { type: 'call', ticket: 4 })],
    ['cancelled in line', called(), (town) => town.clerk(1, { type: 'cancel', ticket: 3 })],
    ['cancelled here', serving(), (town) => town.clerk(1, { type: 'cancel', ticket: 1 })],
  ]

  test.each(slips)('%s', (_, town, act) => {
    town.later(60)
    const before = seen(town.day)
    act(town)
    expect(seen(town.day)).not.toEqual(before)
    expect(town.later(9).clerk(1, 'undo')).toBe('undone')
    expect(seen(town.day)).toEqual(before)
  })
})

describe('it is too late', () => {
  test('after ten seconds, to the second', () => {
    const town = called()
    expect(town.later(10).clerk(1, 'undo')).toBe('undoTooLate')
  })

  test('when a second slip would have to be taken back first', () => {
    const town = serving()
    expect(town.clerk(1, 'undo')).toBe('undone')
    expect(town.ticket(1).state).toMatchObject({ is: 'called', counter: 'platz-1' })
    expect(town.clerk(1, 'undo')).toBe('nothingToUndo')
  })

  test('when somebody else has called the person meanwhile', () => {
    const town = called()
    town.clerk(1, 'undo')
    town.clerk(1, 'next')
    town.clerk(1, 'here')
    town.clerk(1, { type: 'transfer', service: 'abholung', counter: null })
    expect(town.clerk(3, 'next')).toBe('called 1 at platz-3')
    expect(town.clerk(1, 'undo')).toBe('undoTooLate')
  })

  test('when somebody else gave the person a priority meanwhile', () => {
    const town = serving()
    town.clerk(1, { type: 'transfer', service: 'abholung', counter: null })
    town.clerk(2, { type: 'prioritise', ticket: 1, reason: 'emergency' })
    expect(town.clerk(1, 'undo')).toBe('undoTooLate')
  })

  test('when the counter has paused since', () => {
    const town = called()
    town.clerk(1, { type: 'pause', reason: 'break' })
    expect(town.clerk(1, 'undo')).toBe('undoTooLate')
  })

  test('when the manager has closed the counter', () => {
    const town = serving()
    town.ask(MANAGER, { type: 'closeCounter', counter: 'platz-1' })
    expect(town.clerk(1, 'undo')).toBe('undoTooLate')
  })

  test('when the office has started again with a new plan', () => {
    const town = called()
    town.ask(SYSTEM, { type: 'plan', plan: smallTown(rules({ undoSeconds: 60 })) })
    expect(town.clerk(1, 'undo')).toBe('nothingToUndo')
  })

  test('at any time where the office gives no time to undo', () => {
    const town = new Story(rules({ undoSeconds: 0 })).at('08:30').open(1)
    town.pull()
    town.clerk(1, 'next')
    expect(town.clerk(1, 'undo')).toBe('undoTooLate')
  })
})

describe('undo is a counter’s own', () => {
  test('nobody takes back what another counter did', () => {
    expect(called().clerk(2, 'undo')).toBe('nothingToUndo')
  })

  test('what others did meanwhile stays', () => {
    const town = called()
    town.clerk(2, 'next')
    town.ask(kiosk(1), { type: 'confirm', ticket: 5, how: 'printed' })
    expect(town.clerk(1, 'undo')).toBe('undone')
    expect(town.ticket(2).state).toMatchObject({ is: 'called', counter: 'platz-2' })
    expect(town.day.calls.map((call) => call.ticket)).toEqual([2])
  })
})

test('an undone call disappears from the display and is counted all the same', () => {
  const town = called()
  town.clerk(1, 'undo')
  expect(town.day.calls).toEqual([])
  expect(town.day.callCount).toBe(1)
  expect(town.line).toEqual(['1', '2', '3', '4', '5'])
})

describe('at an automatic counter', () => {
  /** Number 1 is served at automatic `platz-1`; `platz-3` serves only what is to be collected. */
  function automatic(...others: string[]): Story {
    const town = new Story().at('08:30').open(1, 3)
    for (const number of [1, 3]) town.clerk(number, { type: 'automatic', on: true })
    town.pull('ausweis')
    for (const service of others) town.pull(service)
    town.later(60).clerk(1, 'here')
    return town
  }

  test('finishing and the call that followed are taken back together', () => {
    const town = automatic('ausweis')
    expect(town.clerk(1, 'finish')).toBe('served 1, called 2 at platz-1')
    expect(town.clerk(1, 'undo')).toBe('undone')
    expect(town.ticket(1).state).toMatchObject({ is: 'serving', counter: 'platz-1' })
    expect(town.line).toEqual(['2'])
  })

  test('somebody sent on who came straight back is served as before', () => {
    const town = automatic()
    expect(town.clerk(1, { type: 'transfer', service: 'anmeldung', counter: null })).toBe(
      'transferred 1, called 1 at platz-1',
    )
    expect(town.clerk(1, 'undo')).toBe('undone')
    expect(town.ticket(1)).toMatchObject({ service: 'ausweis', state: { is: 'serving' } })
    expect(town.line).toEqual([])
  })

  test('somebody who fell to another counter in the same breath is not taken back', () => {
    const town = automatic('ausweis').later(60)
    expect(town.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-3' })).toBe(
      'transferred 1, called 1 at platz-3, called 2 at platz-1',
    )
    expect(town.clerk(1, 'undo')).toBe('undoTooLate')
    expect(town.ticket(1).state).toMatchObject({ is: 'called', counter: 'platz-3' })
  })

  test('whoever waits again after an undo falls to the next free counter', () => {
    const town = new Story().at('08:30').open(1, 2)
    town.pull()
    town.clerk(1, 'next')
    town.clerk(2, { type: 'automatic', on: true })
    expect(town.clerk(1, 'undo')).toBe('undone, called 1 at platz-2')
  })

  test('a call taken back does not return in the same breath', () => {
    const town = new Story().at('08:30')
    town.pull()
    town.clerk(1, { type: 'automatic', on: true })
    expect(town.clerk(1, 'open')).toBe('counterOpened, called 1 at platz-1')
    expect(town.clerk(1, 'undo')).toBe('undone')
  })
})

test('a call that is open again is still known, however many came after it', () => {
  const town = new Story().at('08:30').open(1, 2)
  town.pullMany(30)
  town.clerk(1, 'next')
  for (let n = 0; n < 24; n++) town.serve(2)
  town.clerk(1, 'miss')
  town.serve(2)
  expect(town.clerk(1, 'undo')).toBe('undone')
  town.later(5).clerk(1, 'recall')
  expect(town.day.calls.filter(({ ticket }) => ticket === 1)).toMatchObject([
    { call: 1, recalls: 1, announcedAt: town.now },
  ])
})
