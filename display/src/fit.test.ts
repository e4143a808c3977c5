import { expect, it } from 'vitest'
import { ems } from './ems.ts'
import { fitted, linesOf, REGULAR } from './fit.ts'

const WISH = { most: 2, least: 1.5, line: 1.3, weight: REGULAR }

it('breaks between words, and a word that is longer than a line', () => {
  const word = ems('Anliegen') * REGULAR
  expect(linesOf('Anliegen', 1, word + 0.01, REGULAR)).toBe(1)
  expect(linesOf('Anliegen Anliegen Anliegen', 1, word + 0.01, REGULAR)).toBe(3)
  expect(linesOf('Anliegen', 1, word / 2, REGULAR)).toBe(2)
})

it('makes a text smaller until it fits, and no smaller than allowed', () => {
  const text = 'Bitte halten Sie Ihren Ausweis bereit'
  const room = { width: 30, height: 1.3 * 2 }
  expect(fitted('kurz', room, WISH)).toBe(2)
  const size = fitted(text, room, WISH)
  expect(size).toBeGreaterThan(1.5)
  expect(size).toBeLessThan(2)
  expect(linesOf(text, size, room.width, REGULAR)).toBe(1)
  expect(fitted(text.repeat(9), room, WISH)).toBe(1.5)
})
