import { expect, test } from 'vitest'
import { EVENING, MORNING, TROUBLED } from '../../e2e/gallery/managerView.ts'
import { type Asked, stillAsked } from './asked.ts'

const OVER = { ...EVENING, now: '2020-11-17T11:30:00.000Z' }
const CLOSED = { ...EVENING, dayClosed: true }

test.each<[Asked, typeof MORNING, boolean]>([
  [{ ask: 'stop' }, MORNING, true],
  [{ ask: 'stop' }, TROUBLED, false],
  [{ ask: 'resume' }, TROUBLED, true],
  [{ ask: 'resume' }, MORNING, false],
  [{ ask: 'quota', session: 'dienstag' }, MORNING, true],
  [{ ask: 'quota', session: 'mittwoch' }, MORNING, false],
  [{ ask: 'session', session: 'dienstag' }, MORNING, true],
  [{ ask: 'session', session: 'mittwoch' }, MORNING, false],
  [{ ask: 'endSession', session: 'dienstag' }, MORNING, true],
  [{ ask: 'endSession', session: 'dienstag' }, OVER, false],
  [{ ask: 'message' }, MORNING, true],
  [{ ask: 'message' }, CLOSED, false],
  [{ ask: 'closeCounter', counter: 'platz-1' }, MORNING, true],
  [{ ask: 'closeCounter', counter: 'platz-6' }, MORNING, false],
  [{ ask: 'closeDay' }, EVENING, true],
  [{ ask: 'closeDay' }, CLOSED, false],
  [{ ask: 'quota', session: 'dienstag' }, CLOSED, false],
])('%j stays open only while it makes sense', (asked, view, open) => {
  expect(stillAsked(asked, view)).toBe(open)
})
