import { expect, test } from 'vitest'
import type { CounterView } from '#shared/protocol/views.ts'
import {
  CALLED,
  CLOSED,
  IDLE,
  nobodyWaiting,
  NOW,
  PAUSED,
  SERVING,
} from '../../../e2e/gallery/counterViews.ts'
import { newsBetween } from './news.ts'

const empty = nobodyWaiting(IDLE)
const arrived = [{ is: 'arrived', label: '46' }]
const automatic = (view: CounterView) => ({ ...view, me: { ...view.me, automatic: true } })

test('somebody who comes to an empty queue is news', () => {
  expect(newsBetween(empty, IDLE)).toEqual(arrived)
})

test.each([
  ['to a queue with others in it', IDLE, { ...IDLE, line: IDLE.line.toReversed() }],
  ['while somebody is here', nobodyWaiting(SERVING), SERVING],
  ['while the counter is paused', nobodyWaiting(PAUSED), PAUSED],
  ['while it is closed', nobodyWaiting(CLOSED), CLOSED],
  ['and is found there when it opens', nobodyWaiting(CLOSED), IDLE],
  ['for another counter', empty, { ...IDLE, line: IDLE.line.filter(({ mine }) => !mine) }],
])('somebody who comes %s is none', (_, before, after) => {
  expect(newsBetween(before, after)).toEqual([])
})

test('an automatic counter is told of whom it is given, not of whom its clerk calls', () => {
  const called = nobodyWaiting(CALLED)
  const byHand = called.current && { ...called.current, reason: 'picked' as const }
  expect(newsBetween(automatic(empty), automatic(called))).toEqual([{ is: 'arrived', label: '45' }])
  expect(newsBetween(empty, called)).toEqual([])
  expect(newsBetween(automatic(empty), automatic({ ...called, current: byHand }))).toEqual([])
})

test('a call for help is news once, and never one’s own', () => {
  const calling = (counter: string) => ({
    ...SERVING,
    help: [{ counter, since: NOW, answeredBy: [] }],
  })
  expect(newsBetween(SERVING, calling('platz-1'))).toEqual([{ is: 'help', counter: 'platz-1' }])
  expect(newsBetween(calling('platz-1'), calling('platz-1'))).toEqual([])
  expect(newsBetween(SERVING, calling('platz-3'))).toEqual([])
})
