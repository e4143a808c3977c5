import { expect, test } from 'vitest'
import { CALLED, IDLE, SERVING } from '../../../e2e/gallery/counterViews.ts'
import { stillAsked } from './asked.ts'

test('a question about somebody ends when they are gone', () => {
  const park = { ask: 'park', ticket: 45 } as const
  expect(stillAsked(park, SERVING, true)).toBe(true)
  expect(stillAsked(park, CALLED, true)).toBe(false)
  expect(stillAsked(park, IDLE, true)).toBe(false)
  expect(stillAsked({ ask: 'park', ticket: 44 }, SERVING, true)).toBe(false)
})

test('a question about a waiting number ends when it is called elsewhere', () => {
  const cancel = { ask: 'cancel', ticket: 47 } as const
  expect(stillAsked(cancel, IDLE, true)).toBe(true)
  const line = IDLE.line.filter(({ id }) => id !== 47)
  expect(stillAsked(cancel, { ...IDLE, line }, true)).toBe(false)
})

test('without a connection only what was issued, or asks for nothing, stays', () => {
  expect(stillAsked({ ask: 'pause' }, IDLE, false)).toBe(false)
  expect(stillAsked({ ask: 'issue' }, IDLE, false)).toBe(true)
  expect(stillAsked({ ask: 'help' }, IDLE, false)).toBe(true)
})

test('nothing is asked that has no answer left', () => {
  const outcome = { ask: 'outcome', ticket: 45 } as const
  expect(stillAsked(outcome, SERVING, true)).toBe(true)
  expect(stillAsked(outcome, { ...SERVING, outcomes: [] }, true)).toBe(false)
})
