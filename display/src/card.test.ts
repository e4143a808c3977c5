import { describe, expect, it } from 'vitest'
import { cardFit, markFit, readableSize } from './card.ts'
import { ems } from './ems.ts'
import { type Place, widest } from './place.ts'

const LYING = { width: 75.5, height: 26 }
const UPRIGHT = { width: 60.5, height: 40 }
const CALLED = 9.8
const desk: Place = { word: 'Platz', sign: ['3'] }
const room: Place = { word: 'Zimmer', sign: ['12'] }
const named: Place = { word: null, sign: ['Bürgerservice', 'Anrath'] }

it('sets number and sign side by side, as high as the card allows', () => {
  const { way, number, sign } = cardFit(LYING, '45', desk, CALLED)
  expect(way).toBe('row')
  expect(sign).toBe(number)
  expect(number).toBeGreaterThan(20)
})

it('sets the sign below the number where side by side would be much smaller', () => {
  expect(cardFit(UPRIGHT, 'A 105', room, CALLED).way).toBe('stack')
  expect(cardFit(UPRIGHT, '45', desk, CALLED).way).toBe('row')
})

it('sets the sign below the number when only so both can be read from afar', () => {
  const far = 14.5
  const { way, number } = cardFit({ width: 75.5, height: 34 }, 'A 105', room, far)
  expect(way).toBe('stack')
  expect(number).toBeGreaterThan(14)
})

describe('nothing leaves the card', () => {
  const inside = 7.5
  it.each([
    ['45', desk],
    ['A 105', room],
    ['A 105', named],
    ['1234', named],
    ['Z 999', { word: 'Raum', sign: ['E 12'] }],
  ])('%s, %o', (label, place) => {
    for (const card of [LYING, UPRIGHT, { width: 40, height: 17 }]) {
      const { way, number, sign } = cardFit(card, label, place, CALLED)
      const widths = [ems(label) * number, widest(place.sign) * sign]
      const used = way === 'row' ? widths[0]! + widths[1]! + 6.5 : Math.max(...widths)
      expect(used).toBeLessThanOrEqual(card.width - inside)
      expect(number * 0.668).toBeLessThanOrEqual(card.height)
    }
  })
})

it('a sign in words may be smaller than the number, a number on a sign may not', () => {
  expect(readableSize({ way: 'row', number: 10, sign: 4 }, named)).toBe(10)
  expect(readableSize({ way: 'row', number: 10, sign: 4 }, room)).toBe(4)
})

describe('beside the words over number and sign', () => {
  const both = ['Erneuter Aufruf · gezielt aufgerufen', 'gezielt aufgerufen']

  it('a card that is wide enough says both that it is a call and why', () => {
    expect(markFit(LYING, ['Nummer', 'Zimmer'], both)).toBe(both[0])
  })

  it('a narrow one says why', () => {
    expect(markFit(UPRIGHT, ['Nummer', 'Zimmer'], both)).toBe(both[1])
    expect(markFit(UPRIGHT, ['Nummer', ''], both)).toBe(both[0])
  })
})
