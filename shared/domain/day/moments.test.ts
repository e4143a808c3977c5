import { expect, test } from 'vitest'
import { at, morning } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { nextMoment } from './moments.ts'

const releases: [string, number][] = [
  ['07:45', 2],
  ['10:00', 1],
]

test('a quiet day changes when numbers are given out, the doors open, last calls begin, and it ends', () => {
  const { day } = new Story({ sessions: [morning(releases, { ticketsUntil: at('12:15') })] })
  const moments = [at('07:00')]
  for (;;) {
    const next = nextMoment(day, moments.at(-1) ?? '')
    if (next === null) break
    moments.push(next)
  }
  expect(moments.slice(1)).toEqual(['07:45', '08:00', '10:00', '12:00', '12:15', '12:30'].map(at))
})

test('a second chance is due by the clock', () => {
  const town = new Story().at('08:30').open(1)
  town.pull()
  town.clerk(1, 'next')
  town.clerk(1, 'miss')
  expect(nextMoment(town.day, town.now)).toBe(at('08:45'))
})

test('a cancelled place comes back', () => {
  const town = new Story().at('08:30')
  town.pull()
  town.clerk(1, { type: 'cancel', ticket: 1 })
  expect(nextMoment(town.day, town.now)).toBe(at('08:30:10'))
})
