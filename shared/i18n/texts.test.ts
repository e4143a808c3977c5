import { expect, test } from 'vitest'
import { createTexts, lazyTexts } from './texts.ts'

const de = {
  hello: 'Guten Tag, {{name}}.',
  only: 'nur hier',
  people_one: 'eine Person',
  queue_zero: 'niemand',
  queue_other: '{{count}} warten',
  people_other: '{{count}} Personen',
}
const pl = {
  ...de,
  hello: 'Dzień dobry, {{name}}.',
  people_one: 'jedna osoba',
  people_few: '{{count}} osoby',
  people_many: '{{count}} osób',
}
const texts = createTexts(de, { pl })

test('values stand where the text wants them, as they are', () => {
  expect(texts('de')('hello', { name: '<b>$& {{only}}</b>' })).toBe(
    'Guten Tag, <b>$& {{only}}</b>.',
  )
})

test.each([
  ['de', 1, 'eine Person'],
  ['de', 0, '0 Personen'],
  ['de-x-ls', 1, 'eine Person'],
  ['pl', 1, 'jedna osoba'],
  ['pl', 3, '3 osoby'],
  ['pl', 5, '5 osób'],
  ['pl', 1.5, '1.5 Personen'],
] as const)('%s counts %d as the language does', (language, count, text) => {
  expect(texts(language)('people', { count })).toBe(text)
})

test('there may be words for none', () => {
  expect([0, 2].map((count) => texts('de')('queue', { count }))).toEqual(['niemand', '2 warten'])
})

test('a language without texts is German', () => {
  expect(texts('ar')('only')).toBe('nur hier')
})

test('a language that is fetched later is German until then', async () => {
  const lazy = lazyTexts(de, { pl: () => Promise.resolve(pl) })
  expect(lazy.in('pl')('hello', { name: 'A' })).toBe('Guten Tag, A.')
  await lazy.load('pl')
  expect(lazy.in('pl')('hello', { name: 'A' })).toBe('Dzień dobry, A.')
})
