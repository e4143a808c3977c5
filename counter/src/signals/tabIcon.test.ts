import { expect, test } from 'vitest'
import {
  CALLED,
  CLOSED,
  IDLE,
  manyWaiting,
  NOW,
  PAUSED,
  pausedUntil,
  SERVING,
} from '../../../e2e/gallery/counterViews.ts'
import { tabIcon, tabLook } from './tabIcon.ts'

const look = (view: typeof IDLE | null, link: 'up' | 'down' | 'unknown' = 'up') =>
  tabLook({ link, view }, Date.parse(NOW))

test('the icon says the state by its sign, and no two states look the same', () => {
  const help = [{ counter: 'platz-1', since: NOW, answeredBy: [] }]
  const looks = [
    look(IDLE),
    look(CALLED),
    look(SERVING),
    look(PAUSED),
    look(pausedUntil(NOW)),
    look(CLOSED),
    look({ ...SERVING, help }),
    look(SERVING, 'down'),
    look(null, 'unknown'),
  ]
  expect(looks.map(({ sign }) => sign)).toEqual(['11', '?', '•', 'II', '!', '–', '!', '×', '…'])
  expect(new Set(looks.map(tabIcon)).size).toBe(looks.length)
})

test('more than two digits do not fit', () => {
  const line = [...manyWaiting(IDLE).line, ...manyWaiting(IDLE).line]
  expect(look({ ...IDLE, line }).sign).toBe('99')
})

test('it is a picture', () => {
  expect(decodeURIComponent(tabIcon(look(IDLE)))).toMatch(/^data:image\/svg\+xml,<svg .*>11</)
})
