import { expect, it } from 'vitest'
import { pagesOf, turnOf, withRule } from './turns.ts'

it('takes turns by the clock, each for its seconds', () => {
  const seen = [0, 11_999, 12_000, 24_000, 36_000].map((now) => turnOf(['a', 'b', 'c'], now, 12))
  expect(seen).toEqual(['a', 'a', 'b', 'c', 'a'])
  expect(turnOf([], 5, 12)).toBeUndefined()
})

it('shows the rule again after every slide', () => {
  expect(withRule(['a', 'b'], true)).toEqual([null, 'a', null, 'b'])
  expect(withRule([], true)).toEqual([null])
  expect(withRule(['a', 'b'], false)).toEqual(['a', 'b'])
})

it('makes pages that are about as long as one another', () => {
  expect(pagesOf([1, 2, 3, 4, 5, 6, 7], 6)).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7],
  ])
  expect(pagesOf([1, 2], 4)).toEqual([[1, 2]])
})
