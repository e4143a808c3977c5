import { expect, test } from 'vitest'
import { CALLED, CLOSED, IDLE, PAUSED, SERVING } from '../../e2e/gallery/counterViews.ts'
import { texts } from './texts/index.ts'
import { placeName } from '../parts/placeName.ts'
import { documentTitle } from './titles.ts'

const t = texts('de')

test('a bare number gets its word, a name stands alone', () => {
  expect(placeName('3', t)).toBe('Platz 3')
  expect(placeName('12a', t)).toBe('Platz 12a')
  expect(placeName('Zimmer 12', t)).toBe('Zimmer 12')
})

test('the tab says what matters', () => {
  const now = Date.parse(IDLE.now)
  const title = (view: typeof IDLE) => documentTitle({ link: 'up', view }, t, now)
  expect(title(IDLE)).toBe('(11) Platz 3')
  expect(title(CALLED)).toBe('45 · Platz 3')
  expect(title(SERVING)).toBe('45 · Platz 3')
  expect(title(PAUSED)).toBe('Pause · Platz 3')
  const until = (backAt: string) => ({ ...PAUSED, me: { ...PAUSED.me, backAt } })
  expect(title(until('2020-11-17T09:24:01.000Z'))).toBe('Pause · Platz 3')
  expect(title(until(IDLE.now))).toBe('Pause vorbei · Platz 3')
  expect(title(CLOSED)).toBe('geschlossen · Platz 3')
  const help = [{ counter: 'zimmer-12', since: IDLE.now, answeredBy: [] }]
  expect(title({ ...SERVING, help })).toBe('‼ Hilferuf: Zimmer 12')
  // The counter that called says nothing of it: somebody may be looking over its shoulder.
  expect(title({ ...SERVING, help: [{ ...help[0]!, counter: 'platz-3' }] })).toBe('45 · Platz 3')
  expect(documentTitle({ link: 'down', view: IDLE }, t, now)).toBe('⚠ keine Verbindung')
  expect(documentTitle({ link: 'unknown', view: null }, t, now)).toBe('Wartemarke · Platz')
})
