import { expect, test } from 'vitest'
import { addressOf, pageAt } from './pages.ts'

test.each([
  ['', { is: 'today' }],
  ['#elsewhere', { is: 'today' }],
  ['#history', { is: 'history', date: null, number: null }],
  ['#history/2020-11-17', { is: 'history', date: '2020-11-17', number: null }],
  ['#planner', { is: 'planner' }],
  ['#setup', { is: 'setup', section: null }],
  ['#setup/services', { is: 'setup', section: 'services' }],
  ['#reports', { is: 'reports', parts: [] }],
  [
    '#reports/2020-11/week/service=a%2Fb',
    { is: 'reports', parts: ['2020-11', 'week', 'service=a/b'] },
  ],
  ['#history/2020-11-17/%E0', { is: 'history', date: '2020-11-17', number: '%E0' }],
])('%j is a page', (hash, page) => {
  expect(pageAt(hash)).toEqual(page)
})

test('an address leads to the page that it was made of', () => {
  for (const number of [null, '47', 'A 045', 'A/45'])
    expect(pageAt(addressOf({ date: '2020-11-17', number }))).toEqual({
      is: 'history',
      date: '2020-11-17',
      number,
    })
})
