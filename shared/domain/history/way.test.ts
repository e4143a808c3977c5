/** „Warum kam 47 vor mir dran?“ */
import { describe, expect, test } from 'vitest'
import { at, clerkAt, MANAGER, morning } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { Replay } from './replay.ts'
import { type Way, wayOf } from './way.ts'

/** @throws when no such number was given out. */
function wayIn(story: Story, label: number | string): Way {
  const way = wayOf(new Replay(story.facts), story.ticket(label).id)
  if (!way) throw new Error(`no way of ${label}`)
  return way
}

/** Who was called before the number, and why: `2 older`. */
const before = (story: Story, label: number | string) =>
  wayIn(story, label).overtakings.map(({ other, why }) => `${other.label} ${why}`)

const begun = () => new Story().open(1, 2, 3).at('08:30')

describe('who was called before a number', () => {
  test('had pulled earlier', () => {
    const story = begun()
    story.pullMany(3)
    story.serve(1).serve(1).serve(1)
    expect(before(story, 3)).toEqual(['1 older', '2 older'])
    expect(before(story, 1)).toEqual([])
  })

  test('had been given priority', () => {
    const story = begun()
    story.pullMany(2)
    story.clerk(1, { type: 'prioritise', ticket: 2, reason: 'pregnancy' })
    story.serve(1)
    expect(before(story, 1)).toEqual(['2 priority'])
  })

  test('had its second chance', () => {
    const story = begun()
    story.pullMany(5)
    story.clerk(1, 'next')
    story.clerk(1, 'miss')
    story.serve(1).serve(1).serve(1).serve(1)
    expect(before(story, 5)).toEqual(['1 older', '2 older', '3 older', '4 older', '1 secondChance'])
    // Its own call was missed, and until the second one others were called.
    expect(before(story, 1)).toEqual(['2 missed', '3 missed', '4 missed'])
  })

  test('was passed on with its place in time', () => {
    const story = begun()
    story.pullMany(2)
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.clerk(1, { type: 'transfer', service: 'abholung', counter: null })
    story.serve(2)
    expect(before(story, 2)).toEqual(['1 older', '1 transferred'])
  })

  test('was part of a family that had pulled earlier', () => {
    const story = begun()
    story.pull('ausweis', 3)
    story.later(60).pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.clerk(1, { type: 'split', people: 2 })
    story.serve(2)
    expect(before(story, 2)).toEqual(['1 older', '3 split'])
    const { events } = wayIn(story, 3)
    expect(events.map(({ fact }) => fact.type)).toEqual(['split', 'called', 'arrived', 'served'])
    expect(wayIn(story, 1).events.map(({ fact }) => fact.type)).toContain('split')
  })

  test('came back from the photo', () => {
    const story = begun()
    story.pull()
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.clerk(1, { type: 'park', reason: 'photo' })
    story.pull()
    story.clerk(1, { type: 'resume', ticket: 1 })
    expect(before(story, 2)).toEqual(['1 resumed'])
  })

  test('was called by hand', () => {
    const story = begun()
    story.pullMany(3)
    story.clerk(1, { type: 'call', ticket: 3 })
    expect(before(story, 2)).toEqual(['3 picked'])
  })

  test('was before it anyway, although it was called by hand', () => {
    const story = begun()
    story.pullMany(3)
    story.clerk(1, { type: 'call', ticket: 2 })
    expect(before(story, 3)).toEqual(['2 older'])
  })

  test('came to a counter that does not serve what the number is for', () => {
    const story = begun()
    story.pull('anmeldung')
    story.pull('abholung')
    story.serve(3)
    expect(before(story, 1)).toEqual(['2 otherService'])
  })

  test('while the number waited for the counter that it had been sent to', () => {
    const story = begun()
    story.pullMany(2)
    story.clerk(1, 'next')
    story.clerk(1, 'here')
    story.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-1' })
    story.serve(2)
    expect(before(story, 1)).toEqual(['2 otherCounter'])
  })

  test('came to an automatic counter before the doors had opened for the number', () => {
    const noon = { id: 'mittag', from: at('10:00'), ticketsFrom: at('08:00') }
    const sessions = [morning([['08:45', 1]]), morning([['08:00', 1]], noon)]
    const story = new Story({ sessions }).open(1).at('08:30')
    story.clerk(1, { type: 'automatic', on: true })
    story.pull()
    story.at('08:45').pull()
    expect(before(story, 1)).toEqual(['2 doorsClosed'])
  })
})

test('a call that was taken back is told as one', () => {
  const story = begun()
  story.pullMany(2)
  story.clerk(1, { type: 'call', ticket: 2 })
  story.later(3).clerk(1, 'undo')
  story.serve(1)
  expect(wayIn(story, 1).overtakings).toMatchObject([{ why: 'picked', takenBack: true }])
})

test('the way of a number has everything that it was in, with its reasons', () => {
  const story = begun()
  story.pull()
  story.clerk(1, 'next')
  story.clerk(1, 'recall')
  story.clerk(1, 'miss')
  story.later(900).clerk(1, 'next')
  story.clerk(1, 'here')
  story.clerk(1, { type: 'park', reason: 'form' })
  story.later(60).clerk(1, { type: 'resume', ticket: 1 })
  story.clerk(1, 'here')
  story.clerk(1, 'finish')
  story.later(3).clerk(1, 'undo')
  story.ask(MANAGER, { type: 'closeCounter', counter: 'platz-1' })
  story.ask(MANAGER, { type: 'closeDay', cause: 'manager' })
  expect(
    wayIn(story, 1).events.map(({ fact, ticket }) => {
      const reason = 'reason' in fact ? ` ${fact.reason}` : ''
      return `${fact.type}${reason}: ${ticket.state.is}`
    }),
  ).toEqual([
    'issued: waiting',
    'called oldest: called',
    'recalled: called',
    'missed: missed',
    'called secondChance: called',
    'arrived: serving',
    'parked form: parked',
    'called resumed: called',
    'arrived: serving',
    'served: ended',
    'undone: serving',
    'served: ended',
  ])
})

test('who still waits when the day is closed was not served', () => {
  const story = begun()
  story.pull()
  story.ask(MANAGER, { type: 'closeDay', cause: 'manager' })
  expect(wayIn(story, 1).ticket.state).toMatchObject({ is: 'ended', how: 'notServed' })
  expect(wayIn(story, 1).events.map(({ fact }) => fact.type)).toEqual(['issued', 'closed'])
})

test('there is no way of a number that was not given out', () => {
  const story = begun()
  story.ask(clerkAt('platz-1'), 'next')
  expect(wayOf(new Replay(story.facts), 1)).toBeNull()
})
