import { expect, test } from 'vitest'

import { id } from '#shared/domain/configParts.ts'
import { idFrom } from './ids.ts'

test.each([
  ['Führerschein & Fahrzeug', [], 'fuehrerschein-fahrzeug'],
  ['Straße', [], 'strasse'],
  ['Café', [], 'cafe'],
  ['Platz 1', ['platz-1', 'platz-1-2'], 'platz-1-3'],
  ['Паспорт', [], 'neu'],
  ['constructor', [], 'constructor-2'],
])('%s, beside %j, is %s', (name, taken, expected) => {
  expect(idFrom(name, taken)).toBe(expected)
})

test('whatever the name, the configuration takes the id', () => {
  const long = 'Ausländerrechtliche Angelegenheiten und Aufenthalt'
  const first = idFrom(long, [])
  for (const made of [first, idFrom(long, [first]), idFrom('-', []), idFrom('  ', ['neu'])])
    expect(id.safeParse(made).success).toBe(true)
})
