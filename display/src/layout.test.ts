import { describe, expect, it } from 'vitest'
import { cardFit, readableSize } from './card.ts'
import { type Called, type Content, layoutOf } from './layout.ts'
import { lineFit } from './lines.ts'
import { placeOf } from './place.ts'
import { sizesFor } from './sizes.ts'

const FULL_HD = { width: 1920, height: 1080 }
const hall = (distanceMm: number) => sizesFor(FULL_HD, { widthMm: 953, heightMm: 536, distanceMm })
const upright = sizesFor(
  { width: 1080, height: 1920 },
  { widthMm: 536, heightMm: 953, distanceMm: 8_000 },
)
/** 32 inches of few pixels at the end of a long hall. */
const smallAndFar = sizesFor(
  { width: 1280, height: 720 },
  { widthMm: 708, heightMm: 398, distanceMm: 12_000 },
)

const call = (label: string, counter = '3', open = false): Called => ({
  label,
  place: placeOf(counter, 'Platz'),
  open,
})
const many = (count: number, open: boolean, prefix = '') =>
  Array.from({ length: count }, (_, i) => call(`${prefix}${100 + i}`, `${i + 1}`, open))

const content = (others: Called[], more: Partial<Content> = {}): Content => ({
  calls: [call('145', '12'), ...others],
  others,
  news: 4.5,
  footer: 5.25,
  strip: 0,
  message: 0,
  band: 0,
  side: 34,
  ...more,
})

it('has room for everything on a usual screen', () => {
  expect(layoutOf(content(many(5, false)), hall(8_000))).toMatchObject({
    header: true,
    footer: true,
    news: true,
    side: 'beside',
  })
})

it('stands the side below the calls on an upright screen', () => {
  const { side, most, card } = layoutOf(content(many(7, false)), upright)
  expect(side).toBe('below')
  expect(most).toBeGreaterThanOrEqual(3)
  expect(card.width).toBe(60.5)
})

describe('the manager’s message', () => {
  it('stays when the side and the hours have to go', () => {
    const given = content(many(12, true), { message: 8.7 })
    expect(layoutOf(given, hall(18_000))).toMatchObject({
      message: true,
      side: 'none',
      footer: false,
    })
  })

  it('is left out before the called number gets too small to be read', () => {
    const given = content(many(12, true, 'A '), { message: 8.7 })
    expect(layoutOf(given, hall(20_000)).message).toBe(false)
  })

  it('takes its height from the calls', () => {
    const { body } = layoutOf(content([]), hall(8_000))
    expect(layoutOf(content([], { message: 8 }), hall(8_000)).body).toBe(body - 8)
  })
})

describe('the called number is as large as it must be', () => {
  it.each([3, 5, 8, 11, 14, 20])('%s m away', (metres) => {
    const sizes = hall(metres * 1000)
    const given = content(many(5, false))
    const { card } = layoutOf(given, sizes)
    for (const { label, place } of given.calls)
      expect(readableSize(cardFit(card, label, place, sizes.called), place)).toBeGreaterThanOrEqual(
        sizes.called,
      )
  })

  it('as large as the whole screen allows, where that is not enough', () => {
    const { header, footer, news, side, most } = layoutOf(content([]), hall(40_000))
    expect({ header, footer, news, side, most }).toEqual({
      header: false,
      footer: false,
      news: false,
      side: 'none',
      most: 0,
    })
  })
})

it('leaves out the other calls and the news first, then the side, and the clock last', () => {
  const left = [8, 17, 21, 24, 27, 30, 34, 38].map((metres) => {
    const { news, side, header, most } = layoutOf(content(many(5, false)), hall(metres * 1000))
    return { lines: most > 0, news, side: side !== 'none', header }
  })
  const until = (part: keyof (typeof left)[number]) => left.filter((one) => one[part]).length
  expect(until('news')).toBeLessThanOrEqual(until('side') + 1)
  expect(until('side')).toBeLessThan(until('header'))
  expect(left[0]).toEqual({ lines: true, news: true, side: true, header: true })
})

describe('whoever is still to come', () => {
  it.each([1, 2, 3, 4, 6, 9, 12, 20])('has a line, with %s of them', (count) => {
    for (const sizes of [hall(8_000), hall(14_000), upright, smallAndFar])
      for (const others of [many(count, true), many(count, true, 'A ')]) {
        const { most, dress, card } = layoutOf(content(others), sizes)
        expect(most).toBeGreaterThanOrEqual(count)
        expect(others.every((other) => lineFit(other, dress, card.width).fits)).toBe(true)
      }
  })

  it('is read from as far as the card, as long as they are few', () => {
    const { dress } = layoutOf(content(many(1, true)), hall(8_000))
    expect(dress.open.size).toBeGreaterThanOrEqual(hall(8_000).called)
  })

  it('has smaller lines before others lose theirs', () => {
    const sizes = [1, 4, 9, 20].map(
      (count) => layoutOf(content(many(count, true)), hall(8_000)).dress.open.size,
    )
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })
})
