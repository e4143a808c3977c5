import { expect, test } from 'vitest'
import { EVENING, MORNING, TROUBLED } from '../../e2e/gallery/managerView.ts'
import { type Asked, stillAsked } from './asked.ts'

const CLOSED = { ...EVENING, dayClosed: true }

test.each<[Asked, typeof MORNING, boolean]>([
  [{ ask: 'stop' }, MORNING, true],
  [{ ask: 'stop' }, TROUBLED, false],
  [{ ask: 'resume' }, TROUBLED, true],
  [{ ask: 'resume' }, MORNING, false],
  [{ ask: 'quota', session: 'dienstag' }, MORNING, true],
  [{ ask: 'quota', session: 'mittwoch' }, MORNING, false],
  [{ ask: 'closeCounter', counter: 'platz-1' }, MORNING, true],
  [{ ask: 'closeCounter', counter: 'platz-6' }, MORNING, false],
  [{ ask: 'closeDay' }, EVENING, true],
  [{ ask: 'closeDay' }, CLOSED, false],
  [{ ask: 'quota', session: 'dienstag' }, CLOSED, false],
])('%j stays open only while it makes sense', (asked, view, open) => {
  expect(stillAsked(asked, view)).toBe(open)
})
