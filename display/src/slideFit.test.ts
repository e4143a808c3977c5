import { expect, it } from 'vitest'
import { slideFit } from './slideFit.ts'

const AREA = { width: 32, height: 20 }
const TEXT = 'Für die Wahl suchen wir Helferinnen und Helfer. Melden Sie sich an Platz 6.'

it('gives a picture what a short text leaves', () => {
  expect(slideFit({ title: 'Wahl', text: '', picture: true }, AREA).picture).toBe(true)
})

it('rather leaves out the picture than part of the text', () => {
  const { picture, lines } = slideFit({ title: 'Wahl', text: TEXT.repeat(2), picture: true }, AREA)
  expect(picture).toBe(false)
  expect(lines).toBe(99)
})

it('cuts a text for which there is no room at all, and never sets it too small', () => {
  const { text, lines } = slideFit({ title: 'Wahl', text: TEXT.repeat(8), picture: false }, AREA)
  expect(text).toBe(1.5)
  expect(lines).toBeGreaterThan(3)
  expect(lines).toBeLessThan(9)
})
