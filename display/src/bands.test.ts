import { describe, expect, it } from 'vitest'
import { footerFit, newsFit, newsHeight, stripFit } from './bands.ts'
import { sizesFor } from './sizes.ts'

const HALL = { widthMm: 953, heightMm: 536, distanceMm: 8_000 }
const LYING = sizesFor({ width: 1920, height: 1080 }, HALL)
const UPRIGHT = sizesFor({ width: 1080, height: 1920 }, HALL)

describe('news', () => {
  const short = 'Die Kasse ist geschlossen.'
  const long = 'Bitte halten Sie Ihren Ausweis bereit. '.repeat(7).trim()

  it('stands in one line when it is short, and is never smaller than the smallest letter', () => {
    expect(newsFit(short, LYING.width)).toEqual({ size: 2.1, lines: 1 })
    expect(newsFit(long, LYING.width)).toEqual({ size: 1.7, lines: 2 })
    expect(newsFit(long, UPRIGHT.width).size).toBe(1.5)
  })

  it('keeps the height of the longest, so that the calls do not move', () => {
    expect(newsHeight([short, long], UPRIGHT.width)).toBe(newsHeight([long], UPRIGHT.width))
    expect(newsHeight([short, long], UPRIGHT.width)).toBeGreaterThan(
      newsHeight([short], UPRIGHT.width),
    )
    expect(newsHeight([], LYING.width)).toBe(0)
  })
})

describe('hours', () => {
  const parts = [
    { label: 'Heute', value: '08:00–12:30 Uhr' },
    { label: 'Nummern ab', value: '07:45 Uhr' },
    { label: 'Nächste Sprechzeit', value: 'Dienstag, 24. November' },
  ]

  it('stand in one row, on an upright screen in two', () => {
    expect(footerFit(parts, LYING.width).rows).toHaveLength(1)
    const { rows, size, height } = footerFit(parts, UPRIGHT.width)
    expect(rows.map((row) => row.length)).toEqual([2, 1])
    expect(size).toBeGreaterThan(1.7)
    expect(height).toBeGreaterThan(footerFit(parts, LYING.width).height)
  })
})

it('the next chance stands below what is wrong where the screen is narrow', () => {
  const notice = {
    title: 'Für heute sind alle Nummern vergeben',
    why: '',
    chance: {
      label: 'Nächste Sprechzeit',
      when: 'Dienstag, 24. November',
      details: '08:00–12:30 Uhr, Nummern ab 07:45 Uhr',
    },
  }
  expect(stripFit(notice, LYING).isStacked).toBe(false)
  expect(stripFit(notice, UPRIGHT).isStacked).toBe(true)
})
