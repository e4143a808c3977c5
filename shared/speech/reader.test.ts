import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { readField, readScreen, type Readable } from './reader.ts'
import { speechTexts } from './texts/index.ts'

beforeAll(async () => {
  for (const language of LANGUAGES) await speechTexts.load(language)
})

const SCREEN: Readable[] = [
  { role: 'heading', name: 'Was ist Ihr Anliegen?' },
  { role: 'text', name: 'Tippen Sie auf ein Feld' },
  { role: 'button', name: 'Ausweis abholen, etwa 4 Minuten' },
  { role: 'button', name: 'Beglaubigung', disabled: true },
  { role: 'button', name: 'Deutsch', selected: true, language: 'de' },
  { role: 'button', name: 'العربية', language: 'ar' },
  { role: 'text', name: 'Nummern heute noch: 23' },
]

it('reads a whole screen, and hands the word of another language to another voice', () => {
  expect(readScreen(SCREEN, 'de')).toEqual([
    {
      language: 'de',
      text:
        'Überschrift: Was ist Ihr Anliegen? Tippen Sie auf ein Feld. ' +
        'Es gibt 4 Felder. Feld 1 von 4: Ausweis abholen, etwa 4 Minuten. ' +
        'Feld 2 von 4: Beglaubigung. zurzeit nicht wählbar. ' +
        'Feld 3 von 4: Deutsch. ausgewählt. Feld 4 von 4:',
    },
    { language: 'ar', text: 'العربية.' },
    { language: 'de', text: 'Nummern heute noch: 23.' },
  ])
})

it('says nothing of fields where there are none', () => {
  expect(readScreen([{ role: 'text', name: 'Heute geschlossen' }], 'de')).toEqual([
    { language: 'de', text: 'Heute geschlossen.' },
  ])
  expect(readScreen([], 'de')).toEqual([])
})

it('reads one field, with its number as the keypad counts', () => {
  expect(readField(SCREEN, 2, 'de')).toEqual([
    { language: 'de', text: 'Feld 2 von 4: Beglaubigung. zurzeit nicht wählbar.' },
  ])
  expect(readField(SCREEN, 5, 'de')).toEqual([])
  expect(readField(SCREEN, 0, 'de')).toEqual([])
})

describe('in every language', () => {
  const fields = (count: number): Readable[] =>
    Array.from({ length: count }, () => ({ role: 'button', name: 'X' }))
  const counted = (count: number, language: Language) =>
    readScreen(fields(count), language)[0]?.text.split('. ')[0]

  it.each<[Language, string, string, string]>([
    ['de', 'Es gibt 1 Feld', 'Es gibt 2 Felder', 'Es gibt 6 Felder'],
    ['de-x-ls', 'Es gibt 1 Feld', 'Es gibt 2 Felder', 'Es gibt 6 Felder'],
    ['en', 'There is 1 field', 'There are 2 fields', 'There are 6 fields'],
    ['tr', '1 alan var', '2 alan var', '6 alan var'],
    ['ar', 'يوجد حقل واحد', 'يوجد حقلان', 'توجد 6 حقول'],
    ['uk', 'Є 1 поле', 'Є 2 поля', 'Є 6 полів'],
    ['ru', 'Есть 1 поле', 'Есть 2 поля', 'Есть 6 полей'],
    ['pl', 'Jest 1 pole', 'Są 2 pola', 'Jest 6 pól'],
    ['ro', 'Există 1 câmp', 'Există 2 câmpuri', 'Există 6 câmpuri'],
    ['fr', 'Il y a 1 champ', 'Il y a 2 champs', 'Il y a 6 champs'],
  ])('%s', (language, one, two, six) => {
    expect([1, 2, 6].map((count) => counted(count, language))).toEqual([one, two, six])
  })

  it('has words of its own for everything', () => {
    const values = { count: 6, number: 2 }
    const german = speechTexts.in('de')
    for (const language of LANGUAGES.filter((one) => !one.startsWith('de')))
      for (const key of ['heading', 'field', 'selected', 'disabled', 'silence.noVoice'] as const)
        expect(speechTexts.in(language)(key, values), `${language} ${key}`).not.toBe(
          german(key, values),
        )
  })
})
