import { describe, expect, test } from 'vitest'
import { plusMinutes } from '../moment.ts'
import { MANAGER } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'

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

describe('parked', () => {
  const parked = () => {
    const town = serving(busy(1, 1, 2))
    town.clerk(1, { type: 'park', reason: 'photo' })
    return town
  }

  test('comes back to the same counter, which is free meanwhile', () => {
    const town = parked()
    expect(town.labels(town.day.parked)).toEqual(['1'])
    town.pull()
    expect(town.clerk(1, 'next')).toBe('called 2 at platz-1')
    town.clerk(1, { type: 'cancel', ticket: 2 })
    expect(town.clerk(1, { type: 'resume', ticket: 1 })).toBe('called 1 at platz-1')
    expect(town.day.calls.at(-1)?.reason).toBe('resumed')
  })

  test('goes to another counter only when its own has closed', () => {
    const town = parked()
    expect(town.clerk(2, { type: 'resume', ticket: 1 })).toBe('parkedElsewhere')
    town.clerk(1, { type: 'pause', reason: 'break' })
    expect(town.clerk(2, { type: 'resume', ticket: 1 })).toBe('parkedElsewhere')
    town.clerk(1, 'close')
    expect(town.clerk(2, { type: 'resume', ticket: 1 })).toBe('called 1 at platz-2')
  })

  test('is never called by itself, and only the parked are resumed', () => {
    const town = parked()
    expect(town.at('12:00').clerk(1, 'next')).toBe('nobodyWaiting')
    expect(town.clerk(1, { type: 'call', ticket: 1 })).toBe('ticketNotWaiting')
    town.pull()
    expect(town.clerk(1, { type: 'resume', ticket: 2 })).toBe('notParked')
  })
})

describe('transfer', () => {
  test('keeps the number and the place in time', () => {
    const town = serving(busy(1, 1, 3))
    town.later(60).pull('abholung')
    town.later(60)
    expect(town.clerk(1, { type: 'transfer', service: 'abholung', counter: null })).toBe(
      'transferred 1',
    )
    expect(town.line).toEqual(['1', '2'])
    expect(town.clerk(3, 'next')).toBe('called 1 at platz-3')
  })

  test('to one counter is for that one', () => {
    const town = serving(busy(1, 1, 2, 3))
    town.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-3' })
    expect(town.clerk(2, 'next')).toBe('nobodyWaiting')
    expect(town.clerk(3, 'next')).toBe('called 1 at platz-3')
  })

  test('goes nowhere it cannot be served', () => {
    const town = serving(busy(1, 1))
    const transfer = (service: string, counter: string | null) =>
      town.clerk(1, { type: 'transfer', service, counter })
    expect(transfer('hundesteuer', null)).toBe('unknownService')
    expect(transfer('abholung', 'platz-9')).toBe('unknownCounter')
    expect(transfer('ausweis', 'platz-3')).toBe('counterDoesNotServe')
  })
})

describe('cancel', () => {
  test('whoever is here leaves the counter free', () => {
    const town = serving(busy(2, 1))
    expect(town.clerk(1, { type: 'cancel', ticket: 1 })).toBe('cancelled 1')
    expect(town.clerk(1, 'next')).toBe('called 2 at platz-1')
  })

  test('whoever is at another counter is not ours to cancel', () => {
    const town = serving(busy(1, 1, 2))
    expect(town.clerk(2, { type: 'cancel', ticket: 1 })).toBe('ticketNotWaiting')
    town.clerk(1, 'finish')
    expect(town.clerk(2, { type: 'cancel', ticket: 1 })).toBe('ticketEnded')
  })
})

describe('the counter itself', () => {
  test('opens, pauses and closes; a repeated wish changes nothing', () => {
    const town = new Story()
    expect(town.clerk(1, 'open')).toBe('counterOpened')
    expect(town.clerk(1, 'open')).toBe('nothing')
    expect(town.clerk(1, { type: 'pause', reason: 'break' })).toBe('counterPaused')
    expect(town.clerk(1, { type: 'pause', reason: 'break' })).toBe('nothing')
    expect(town.clerk(1, { type: 'pause', reason: 'meeting' })).toBe('counterPaused')
    expect(town.day.counters['platz-1']?.backAt).toBeNull()
    const short = { type: 'pause', reason: 'meeting', minutes: 15 } as const
    expect(town.clerk(1, short)).toBe('counterPaused')
    expect(town.clerk(1, short)).toBe('nothing')
    expect(town.day.counters['platz-1']?.backAt).toBe(plusMinutes(town.now, 15))
    expect(town.clerk(1, 'close')).toBe('counterClosed')
    expect(town.clerk(1, 'close')).toBe('nothing')
    expect(town.clerk(1, { type: 'pause', reason: 'break' })).toBe('counterNotOpen')
    expect(town.clerk(9, 'open')).toBe('unknownCounter')
  })

  test('is not closed over somebody’s head', () => {
    const town = serving(busy(1, 1))
    expect(town.clerk(1, 'close')).toBe('ticketAtCounter')
  })

  test('may pause with somebody there, who is served on', () => {
    const town = serving(busy(1, 1))
    town.clerk(1, { type: 'pause', reason: 'backOffice' })
    expect(town.clerk(1, 'finish')).toBe('served 1')
  })
})

test('everybody may do what their role allows, and nothing else', () => {
  const town = busy(1, 1)
  expect(town.ask(MANAGER, 'next')).toBe('notAllowed')
  expect(town.clerk(1, { type: 'closeCounter', counter: 'platz-1' })).toBe('notAllowed')
  expect(town.ask({ role: 'display', device: 'saal' }, 'tick')).toBe('notAllowed')
})
