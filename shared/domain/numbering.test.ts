import { expect, test } from 'vitest'
import { nextLabel } from './numbering.ts'
import { kiosk } from './testing/smallTown.ts'
import { Story } from './testing/story.ts'

test('one row for the whole office', () => {
  const town = new Story().at('08:00')
  town.pull('ausweis')
  town.pull('abholung')
  expect(town.line).toEqual(['1', '2'])
})

test('a series for each letter, three digits wide', () => {
  const town = new Story({ numbering: 'series' }).at('08:00')
  expect(town.pull('ausweis')).toBe('issued A 001')
  expect(town.pull('abholung')).toBe('issued B 001')
  expect(town.pull('ausweis')).toBe('issued A 002')
})

test('services with the same letter share a series', () => {
  const town = new Story({ numbering: 'series' }).at('08:00')
  expect(town.give('anmeldung')).toBe('issued C 001')
  expect(town.give('notfall')).toBe('issued C 002')
})

test('the thousandth number has four digits', () => {
  const { day } = new Story({ numbering: 'series' })
  expect(nextLabel({ ...day, series: { A: 999 } }, 'ausweis')).toBe('A 1000')
})

test('the number of somebody who gave up is not given out again', () => {
  const town = new Story({ numbering: 'series' }).at('08:00')
  town.pull()
  town.ask(kiosk(1), { type: 'void', ticket: 1 })
  expect(town.pull()).toBe('issued A 002')
})
