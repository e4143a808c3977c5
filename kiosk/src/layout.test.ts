import { describe, expect, it } from 'vitest'
import { gridOf, languagesInRow, layoutOf, type FieldText } from './layout.ts'

/** Half an em a letter, about what our font takes. */
const widthOf = (text: string) => text.length * 0.55
const LEAST = { pager: 7, target: 3.5 }
const STELE = { width: 59.5, height: 61 }

const fields = (count: number, name = 'Ausweis abholen', hint = 'etwa 4 Minuten'): FieldText[] =>
  Array.from({ length: count }, () => ({ name, hint }))
const layout = (items: FieldText[], area = STELE, least = LEAST) =>
  layoutOf(items, area, least, widthOf)

describe('fields share the room', () => {
  it('one service is one large field', () => {
    expect(layout(fields(1))).toMatchObject({ style: 'single', columns: 1, rows: 1, pages: 1 })
  })

  it('a few stand under one another, six as tiles in two columns', () => {
    expect(layout(fields(3))).toMatchObject({ style: 'wide', columns: 1, rows: 3, pages: 1 })
    expect(layout(fields(6))).toMatchObject({ style: 'tile', columns: 2, rows: 3, pages: 1 })
  })

  it('a lower glass shows three columns rather than a second page', () => {
    expect(layout(fields(6), { width: 108, height: 32 })).toMatchObject({ columns: 3, pages: 1 })
  })

  it('a word that would be broken takes a wider field', () => {
    const long = 'Staatsangehörigkeitsangelegenheiten'
    expect(layout(fields(4, long)).columns).toBe(1)
  })

  it('lets the hints go before anything moves to a second page', () => {
    const { hint, pages } = layout(fields(6), { width: 40, height: 30 })
    expect({ hint, pages }).toEqual({ hint: 0, pages: 1 })
  })

  it('never shrinks below the smallest letters, whatever the room', () => {
    for (const height of [60, 40, 25, 15, 8]) {
      for (const width of [25, 40, 60, 110]) {
        const { name, hint } = layout(fields(12), { width, height })
        expect(name).toBeGreaterThanOrEqual(1.875)
        expect(hint === 0 || hint >= 1.875).toBe(true)
      }
    }
  })

  it('turns pages of about the same length, and shows every field once', () => {
    for (let count = 2; count <= 40; count++) {
      const { columns, rows, pages } = layout(fields(count), { width: 40, height: 30 })
      const perPage = columns * rows
      expect(pages * perPage).toBeGreaterThanOrEqual(count)
      expect((pages - 1) * perPage).toBeLessThan(count)
      expect(perPage).toBeLessThanOrEqual(12)
    }
  })

  it('fields keep their 20 mm where those are many rem', () => {
    const area = { width: 40, height: 30 }
    const { rows, columns } = layout(fields(12, 'A', ''), area, { ...LEAST, target: 9 })
    expect(columns * rows).toBeLessThanOrEqual(6)
    expect((area.height - 7 + 1) / (9 + 1)).toBeGreaterThanOrEqual(rows)
  })
})

describe('fields that look alike', () => {
  const grid = (count: number, area: { width: number; height: number }) => {
    const { columns, rows } = gridOf(count, area, {
      ratio: 1.5,
      least: { width: 6, height: 4 },
      gap: 1.25,
    })
    return `${columns} x ${rows}`
  }

  it('come out even', () => {
    expect(grid(6, STELE)).toBe('2 x 3')
    expect(grid(12, STELE)).toBe('3 x 4')
    expect(grid(6, { width: 66, height: 34 })).toBe('3 x 2')
  })

  it('keep their height in a low room', () => {
    expect(grid(12, { width: 56, height: 9 })).toBe('6 x 2')
  })

  it('keep their width in a narrow one', () => {
    expect(grid(10, { width: 10, height: 80 })).toBe('1 x 10')
  })
})

describe('the row of languages', () => {
  const OFFERED = ['de', 'en', 'tr', 'ar', 'Українська', 'ru', 'pl']
  const row = (spoken: string, width: number) =>
    languagesInRow(OFFERED, spoken, width, { widthOf: (name) => 6 + name.length, more: 8 })

  it('shows all where all have room', () => {
    expect(row('de', 7 * 17)).toEqual(OFFERED)
  })

  it('leaves the last place to "More"', () => {
    expect(row('de', 6 * 17)).toEqual(['de', 'en', 'tr', 'ar', 'Українська'])
  })

  it('shows fewer rather than a name that leaves its field', () => {
    expect(row('de', 5 * 17)).toEqual(['de', 'en', 'tr', 'ar'])
    expect(row('de', 5 * 9 - 2)).toEqual(['de', 'en', 'tr'])
  })

  it('always shows the one being spoken', () => {
    expect(row('pl', 6 * 17)).toEqual(['de', 'en', 'tr', 'ar', 'pl'])
    expect(row('pl', 18)).toEqual(['pl'])
  })

  it('is one single field where there is hardly any room', () => {
    expect(row('pl', 10)).toEqual([])
  })
})
