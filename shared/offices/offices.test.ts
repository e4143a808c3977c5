import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { type Localized, type Office, parseOffice } from '#shared/domain/config.ts'
import { OFFICES } from './index.ts'

function parsed(id: string): Office {
  const result = parseOffice(OFFICES[id])
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.office
}

const textsOf = ({ services, instead }: Office): Localized[] => [
  ...services.flatMap(({ name, hint, documents }) => [name, ...(hint ? [hint] : []), ...documents]),
  ...(instead ? [instead] : []),
]

describe.each(Object.keys(OFFICES))('%s', (id) => {
  test('is a valid configuration under its own id', () => {
    expect(parsed(id).id).toBe(id)
  })

  test('speaks every language it offers', () => {
    const { languages, ...office } = parsed(id)
    const missing = textsOf({ languages, ...office }).flatMap((text) =>
      languages.filter((language) => text[language] === undefined).map((l) => `${l}: ${text.de}`),
    )
    expect(missing).toEqual([])
  })

  test('says what to do instead', () => {
    expect(parsed(id).instead).toBeDefined()
  })
})

describe('what the reports say', () => {
  const count = (id: string) => {
    const { counters, services } = parsed(id)
    return {
      counters: counters.length,
      services: services.length,
      categories: new Set(services.map(({ code }) => code)).size,
    }
  }

  test('Willich hands out cards in two parts, all in one row', () => {
    const { sessions, numbering } = parsed('willich')
    expect(numbering).toBe('row')
    expect(sessions.map(({ quota }) => quota)).toEqual([
      [{ count: 40 }, { at: '10:00', count: 20 }],
    ])
  })

  test('Willich offers six services, as in the picture of its kiosk', () => {
    expect(parsed('willich').services.map(({ name, hint }) => `${name.de}: ${hint?.de}`)).toEqual([
      'Ausweis oder Reisepass beantragen: Foto nötig · etwa 12 Minuten',
      'Ausweis oder Reisepass abholen: etwa 4 Minuten',
      'Wohnung an- oder ummelden: etwa 10 Minuten je Person',
      'Führungszeugnis: etwa 5 Minuten',
      'Beglaubigung: Original und Kopie nötig',
      'Etwas anderes: Wir helfen Ihnen weiter',
    ])
  })

  test('Krefeld answers ten departments at twelve workplaces, and nobody walks in', () => {
    expect(count('krefeld')).toEqual({ counters: 12, services: 10, categories: 10 })
    expect(parsed('krefeld').services.some((s) => s.kiosk)).toBe(false)
    expect(parsed('krefeld').sessions.some((s) => s.kind !== 'phone')).toBe(false)
  })

  test('Bergkamen has seven categories, thirty services and seven counters', () => {
    expect(count('bergkamen')).toEqual({ counters: 7, services: 30, categories: 7 })
  })

  test('in Altena a family of four takes longer than one identity card', () => {
    const minutesFor = (id: string, party: number) =>
      parsed('altena')
        .services.filter((s) => s.id === id && s.maxParty >= party)
        .map((s) => s.minutes + (party - 1) * s.minutesPerFurtherPerson)
    const [family = 0] = minutesFor('anmelden', 4)
    const [card = Infinity] = minutesFor('personalausweis', 1)
    expect(family).toBeGreaterThan(card)
  })

  test('in Brandenburg the telephone is for lost and stolen documents', () => {
    const phone = parsed('brandenburg').sessions.filter((s) => s.kind === 'phone')
    expect(phone.map((s) => s.services)).toEqual([['verlust']])
  })
})

test('Willich speaks all languages, each text in its own script and hardly two alike', () => {
  const { languages, services } = parsed('willich')
  expect(languages).toEqual([...LANGUAGES])
  for (const text of textsOf(parsed('willich'))) {
    expect(text.ar).toMatch(/^[\p{Script=Arabic}\p{P}\d\s]+(\(Wohnungsgeberbestätigung\))?$/u)
    expect(text.uk).toMatch(/^[\p{Script=Cyrillic}\p{P}\d\s]+(\(Wohnungsgeberbestätigung\))?$/u)
    expect(text.ru).toMatch(/^[\p{Script=Cyrillic}\p{P}\d\s]+(\(Wohnungsgeberbestätigung\))?$/u)
    // Letters that the neighbouring language does not have.
    expect(text.uk).not.toMatch(/[ёъыэ]/i)
    expect(text.ru).not.toMatch(/[іїєґ]/i)
  }
  for (const { name } of services)
    expect(new Set([name.de, name.en, name.tr, name.pl, name.ro, name.fr]).size).toBe(6)
})
