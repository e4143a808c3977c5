import { expect, test } from 'vitest'
import { difference, hoursText, minutesText, shareOf, shareText, valueText } from './numbers.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('minutes have a decimal as long as it says something', () => {
  expect([0, 3.44, 9.96, 16.5, 1234].map((minutes) => plain(minutesText(minutes, 'de')))).toEqual([
    '0 min',
    '3,4 min',
    '10 min',
    '17 min',
    '1.234 min',
  ])
  expect(plain(minutesText(3.44, 'en'))).toBe('3.4 min')
  expect(plain(hoursText(5 * 60 + 15, 'de'))).toBe('5,3 h')
})

test('nearly all is not all, and a few are not nobody', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map((share) => plain(shareText(share, 'de')))).toEqual([
    '0 %',
    '1 %',
    '50 %',
    '99 %',
    '100 %',
  ])
})

test('a share of nothing is none', () => {
  expect(shareOf(0, 0)).toBeNull()
  expect(shareOf(3, 4)).toBe(0.75)
})

test('a difference is the one between what is shown', () => {
  expect(difference(16.6, 16.4, 'minutes')).toBe(1)
  expect(difference(3.44, 3.36, 'minutes')).toBe(0)
  expect(difference(0.824, 0.816, 'share')).toBe(0)
  expect(difference(412, 400, 'count')).toBe(12)
})

test.each([
  ['count', 1234, '1.234'],
  ['minutes', 12, '12 min'],
  ['share', 0.42, '42 %'],
] as const)('a %s is written with its unit', (unit, value, text) => {
  expect(plain(valueText(value, unit, 'de'))).toBe(text)
})
