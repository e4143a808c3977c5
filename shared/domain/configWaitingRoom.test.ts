/** What an office may say of its waiting room, and what it is told when it is wrong. */
import { describe, expect, test } from 'vitest'
import { OFFICES } from '../offices/index.ts'
import { parseOffice } from './config.ts'

const PNG = 'data:image/png;base64,iVBORw0KGgo='

const faultsOf = (changes: object): string[] => {
  const parsed = parseOffice({ ...OFFICES.willich, ...changes })
  return 'faults' in parsed ? parsed.faults : []
}
const room = (waitingRoom: object) => faultsOf({ waitingRoom })
const screen = (changes: object) =>
  faultsOf({ displays: [{ id: 'halle', name: 'Halle', ...changes }] })

test('an office that says nothing has a gong, two languages, and no slides', () => {
  const parsed = parseOffice(OFFICES.willich)
  expect('office' in parsed && parsed.office.waitingRoom).toEqual({
    upcoming: 3,
    news: [],
    slides: [],
    slideSeconds: 15,
    announcement: { gong: true, languages: ['de', 'en'], template: {}, volume: 80, quiet: [] },
  })
})

describe('announcements', () => {
  const announcement = (changes: object) => room({ announcement: changes })

  test('may have words of their own, quiet hours, and no voice at all', () => {
    expect(
      announcement({
        languages: ['de', 'ar'],
        template: { de: 'Nummer {{number}}, bitte {{place}}' },
        quiet: [{ from: '12:00', until: '13:00' }],
        volume: 0,
      }),
    ).toEqual([])
    expect(announcement({ languages: [] })).toEqual([])
  })

  test('must name the number and the place', () => {
    expect(announcement({ template: { de: 'Nummer {{number}}' } })).toEqual([
      'waitingRoom.announcement.template.de: braucht {{number}} und {{place}}',
    ])
  })

  test('speak each language once, and no more than four', () => {
    expect(announcement({ languages: ['de', 'de'] })).toEqual([
      'waitingRoom.announcement.languages: eine Sprache steht doppelt',
    ])
    expect(announcement({ languages: ['de', 'en', 'tr', 'ar', 'uk'] })).toHaveLength(1)
  })

  test('are not louder than loud', () => {
    expect(announcement({ volume: 101 })).toHaveLength(1)
  })
})

describe('a slide', () => {
  test('has a title, a text, a picture, or all of them', () => {
    const slides = [{ title: { de: 'Neu' } }, { text: { de: 'Text' } }, { picture: PNG }]
    expect(room({ slides })).toEqual([])
    expect(room({ slides: [{}] })).toEqual([
      'waitingRoom.slides.0: braucht „title“, „text“ oder „picture“',
    ])
  })

  test.each(['https://example.com/a.png', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:,x'])(
    'does not take its picture from %s',
    (picture) => {
      expect(room({ slides: [{ picture }] })).toEqual([
        'waitingRoom.slides.0.picture: ein Bild als data:image/png;base64,… (auch jpeg, webp)',
      ])
    },
  )
})

describe('a display', () => {
  test('is a 43-inch screen, eight metres away, when nothing else is said', () => {
    const displays = [{ id: 'halle', name: 'Halle' }]
    const parsed = parseOffice({ ...OFFICES.willich, displays })
    expect('office' in parsed && parsed.office.displays).toEqual([
      {
        id: 'halle',
        name: 'Halle',
        theme: 'dark',
        widthMm: 953,
        heightMm: 536,
        distanceMm: 8_000,
      },
    ])
  })

  test('has a zone of counters that there are', () => {
    expect(screen({ counters: ['platz-1', 'platz-2'] })).toEqual([])
    expect(screen({ counters: ['platz-1', 'platz-99'] })).toEqual([
      'displays.0.counters: den Platz „platz-99“ gibt es nicht',
    ])
    expect(screen({ counters: [] })).toHaveLength(1)
  })

  test('has a size and a distance that a screen can have', () => {
    for (const wrong of [{ widthMm: 0 }, { heightMm: 1e9 }, { distanceMm: 10 }, { theme: 'pink' }])
      expect(screen(wrong)).toHaveLength(1)
  })

  test('is there once', () => {
    const twice = { id: 'halle', name: 'Halle' }
    expect(faultsOf({ displays: [twice, twice] })).toEqual([
      'displays.1.id: „halle“ gibt es doppelt',
      'displays.1.name: „Halle“ gibt es doppelt',
    ])
  })
})
