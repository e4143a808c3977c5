import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { spoken } from './spoken.ts'

type Told = Record<Language, string>

const inAll = (told: Told, written: (language: Language) => string) => {
  for (const language of LANGUAGES)
    it(`in ${language}`, () => expect(spoken(written(language), language)).toBe(told[language]))
}

describe('says from where to where, not the dash', () => {
  const minutes: Told = {
    de: '20–35 Minuten',
    'de-x-ls': '20–35 Minuten',
    en: '20–35 minutes',
    tr: '20–35 dakika',
    ar: '20–35 دقيقة',
    uk: '20–35 хвилин',
    ru: '20–35 минут',
    pl: '20–35 minut',
    ro: '20–35 de minute',
    fr: '20–35 minutes',
  }
  inAll(
    {
      de: '20 bis 35 Minuten',
      'de-x-ls': '20 bis 35 Minuten',
      en: '20 to 35 minutes',
      tr: '20 ila 35 dakika',
      ar: 'من 20 إلى 35 دقيقة',
      uk: 'від 20 до 35 хвилин',
      ru: 'от 20 до 35 минут',
      pl: 'od 20 do 35 minut',
      ro: 'de la 20 până la 35 de minute',
      fr: 'de 20 à 35 minutes',
    },
    (language) => minutes[language],
  )
})

describe('says hours and minutes of a span of time', () => {
  inAll(
    {
      de: '10 Uhr 10 bis 10 Uhr 30',
      'de-x-ls': '10 Uhr 10 bis 10 Uhr 30',
      en: '10:10 to 10:30',
      tr: 'saat 10 10 ila saat 10 30',
      ar: 'من الساعة 10 و 10 دقائق إلى الساعة 10 و 30 دقيقة',
      uk: 'з 10 годин 10 хвилин до 10 годин 30 хвилин',
      ru: 'с 10 часов 10 минут до 10 часов 30 минут',
      pl: 'od 10 10 do 10 30',
      ro: 'de la ora 10 și 10 până la ora 10 și 30',
      fr: 'de 10 heures 10 à 10 heures 30',
    },
    () => '10:10–10:30',
  )
})

describe('says a full hour in the afternoon', () => {
  inAll(
    {
      de: '14 Uhr',
      'de-x-ls': '14 Uhr',
      en: '2 p.m.',
      tr: 'saat 14',
      ar: 'الساعة 14',
      uk: '14 годин',
      ru: '14 часов',
      pl: '14 00',
      ro: 'ora 14',
      fr: '14 heures',
    },
    () => '14:00',
  )
})

describe('says a ticket without its zeros', () => {
  inAll(
    {
      ...(Object.fromEntries(LANGUAGES.map((one) => [one, 'A 45'])) as Told),
      // A pause, or an English voice says the article.
      en: 'A, 45',
    },
    () => 'A 045',
  )
})

describe('takes in the words that a time brings with it', () => {
  it.each<[Language, string, string]>([
    ['de', 'Nummern ab 08:00 Uhr', 'Nummern ab 8 Uhr'],
    ['de', '10:10–10:30 Uhr', '10 Uhr 10 bis 10 Uhr 30'],
    ['de', '10:10 Uhr – 10:30 Uhr', '10 Uhr 10 bis 10 Uhr 30'],
    ['tr', 'saat 08:05', 'saat 8 05'],
    ['tr', "saat 17:00'ye kadar", "saat 17'ye kadar"],
    ['ar', 'الساعة 08:00', 'الساعة 8'],
    ['pl', 'od godz. 08:05', 'od godziny 8 05'],
    ['ro', 'ora 12:30', 'ora 12 și 30'],
    ['ru', 'до 21:01', 'до 21 час 1 минута'],
    ['uk', '22:23', '22 години 23 хвилини'],
    ['fr', '01:00', '1 heure'],
    ['ar', '09:01', 'الساعة 9 ودقيقة واحدة'],
    ['ar', '09:02', 'الساعة 9 ودقيقتان'],
  ])('%s: %s', (language, written, told) => expect(spoken(written, language)).toBe(told))
})

it('says a German date as one says it, so that its dot ends no sentence', () => {
  expect(spoken('Dienstag, 24. November', 'de')).toBe('Dienstag, vierundzwanzigster November')
  expect(spoken('Weiter am 3. August 2026', 'de')).toBe('Weiter am dritten August 2026')
  expect(spoken('Nehmen Sie Platz 3. August kommt gleich.', 'en')).toContain('3. August')
})

it('rests where the eye rests', () => {
  expect(spoken('Foto nötig · etwa 12 Minuten', 'de')).toBe('Foto nötig, etwa 12 Minuten')
  expect(spoken('Guten Tag.\nGleich gibt es Nummern.', 'de')).toBe(
    'Guten Tag. Gleich gibt es Nummern.',
  )
  expect(spoken('Einen Moment\nbitte …', 'de')).toBe('Einen Moment. bitte.')
  expect(spoken('Ausweis – auch vorläufig', 'de')).toBe('Ausweis, auch vorläufig')
})

it('passes over what only the eye needs', () => {
  expect(spoken('Führungs\u00ADzeugnis\u00A0abholen', 'de')).toBe('Führungszeugnis abholen')
  expect(spoken('\u2068A 007\u2069', 'tr')).toBe('A 7')
  expect(spoken(' \n ', 'de')).toBe('')
})

it('says a telephone number digit by digit', () => {
  expect(spoken('Telefon 02154 949-0', 'de')).toBe('Telefon 0 2 1 5 4, 9 4 9, 0')
})

it('leaves alone what is no range, no label and no time', () => {
  for (const text of ['Nummer 045-7', '0,5 Stunden', 'Wohnung an- oder ummelden', 'Wartet: 10:75'])
    expect(spoken(text, 'de')).toBe(text)
})
