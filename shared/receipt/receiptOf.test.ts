import { expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { receiptSchema } from './receipt.ts'
import { receiptOf, type ReceiptSource } from './receiptOf.ts'
import { receiptTexts } from './texts/index.ts'

/** 09:51 in Willich. */
const ISSUED = '2026-11-24T08:51:00.000Z'

const SOURCE: ReceiptSource = {
  office: { name: 'Stadt Willich · Bürgerbüro', zone: 'Europe/Berlin', trial: false },
  ticket: { label: '45', issuedAt: ISSUED, ahead: 8 },
  service: {
    name: { de: 'Wohnung an- oder ummelden', pl: 'Zameldowanie' },
    short: { de: 'Wohnung ummelden' },
    documents: [],
  },
  party: 4,
  wait: { fromMinutes: 20, toMinutes: 35, beforeClosing: true },
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  lines: [],
  followUrl: null,
  now: Date.parse(ISSUED),
}

async function told(changes: Partial<ReceiptSource>, language: Language = 'de') {
  await receiptTexts.load(language)
  const receipt = receiptOf({ ...SOURCE, ...changes }, receiptTexts.in(language), language)
  // Without the spaces that do not break, which nobody sees.
  return JSON.parse(JSON.stringify(receipt).replaceAll('\u00a0', ' ')) as typeof receipt
}

const likely = async (wait: ReceiptSource['wait'], now = SOURCE.now) =>
  (await told({ wait, now })).facts.find(({ name }) => name === 'Aufruf voraussichtlich')?.value

it('says what the picture of the receipt says', async () => {
  expect(await told({ followUrl: 'https://a.example/f', lines: [{ de: 'WLAN: frei' }] })).toEqual({
    language: 'de',
    office: 'Stadt Willich · Bürgerbüro',
    trial: null,
    heading: 'Ihre Nummer',
    label: '45',
    service: 'Wohnung ummelden · 4 Personen',
    issued: 'Dienstag, 24. November 2026, 09:51 Uhr',
    facts: [
      { name: 'Vor Ihnen warten', value: '8' },
      { name: 'Aufruf voraussichtlich', value: '10:10–10:30 Uhr' },
    ],
    follow: { url: 'https://a.example/f', caption: 'Platz in der Reihe auf dem Telefon ansehen' },
    advice: [
      {
        title: 'Aufruf verpasst?',
        text: 'Bleiben Sie hier: Wir rufen Ihre Nummer nach 3 weiteren Aufrufen oder nach 15 Minuten noch einmal auf. Danach verfällt sie.',
      },
    ],
    lines: ['WLAN: frei'],
  })
})

it('rounds the likely time outward to five minutes', async () => {
  expect(await likely({ fromMinutes: 14, toMinutes: 14, beforeClosing: true })).toBe(
    '10:05–10:05 Uhr',
  )
  expect(await likely({ fromMinutes: 15, toMinutes: 30, beforeClosing: true })).toBe(
    '10:05–10:25 Uhr',
  )
})

it('says only until when, where it may be at once', async () => {
  expect(await likely({ fromMinutes: 0, toMinutes: 10, beforeClosing: true })).toBe('bis 10:05 Uhr')
})

it('promises no time that has passed, as when the number is printed again', async () => {
  const wait = { fromMinutes: 20, toMinutes: 35, beforeClosing: true }
  const halfPastTen = Date.parse('2026-11-24T09:30:00.000Z')
  expect(await likely(wait, halfPastTen - 1)).toBe('10:10–10:30 Uhr')
  expect(await likely(wait, halfPastTen)).toBeUndefined()
})

it('says nothing of time where nobody can tell', async () => {
  expect(await likely(null)).toBeUndefined()
})

it('is honest, and first of all, about a number that may not be called before closing', async () => {
  const { advice } = await told({ wait: { fromMinutes: 0, toMinutes: 240, beforeClosing: false } })
  expect(advice[0]).toEqual({
    title: 'Bitte beachten:',
    text: 'Vielleicht kommen Sie heute nicht mehr dran.',
  })
  expect(advice).toHaveLength(2)
})

it('says how likely it is, where that is known', async () => {
  const advised = async (chance: number) =>
    (await told({ wait: { fromMinutes: 60, toMinutes: 240, beforeClosing: false, chance } }))
      .advice[0]?.text
  expect(await advised(85)).toBe('Sie kommen wahrscheinlich noch dran.')
  expect(await advised(50)).toBe('Sie kommen wahrscheinlich noch dran.')
  expect(await advised(45)).toBe('Vielleicht kommen Sie heute nicht mehr dran.')
  expect(await advised(20)).toBe('Vielleicht kommen Sie heute nicht mehr dran.')
  expect(await advised(15)).toBe('Sie kommen heute wahrscheinlich nicht mehr dran.')
})

it('tells the rule for a missed number as the office has it', async () => {
  const rule = async (secondChance: ReceiptSource['secondChance']) =>
    (await told({ secondChance })).advice[0]?.text
  expect(await rule({ afterCalls: 1, afterMinutes: null })).toBe(
    'Bleiben Sie hier: Wir rufen Ihre Nummer nach einem weiteren Aufruf noch einmal auf. Danach verfällt sie.',
  )
  expect(await rule({ afterCalls: null, afterMinutes: 20 })).toBe(
    'Bleiben Sie hier: Wir rufen Ihre Nummer nach 20 Minuten noch einmal auf. Danach verfällt sie.',
  )
  expect(await rule(null)).toBe(
    'Wir rufen jede Nummer nur einmal auf. Bitte bleiben Sie im Warteraum.',
  )
})

it('lists the documents line by line', async () => {
  const documents = [{ de: 'Ausweis' }, { de: 'Foto, neu', en: 'Photo' }]
  const { advice } = await told({ service: { ...SOURCE.service, documents } })
  expect(advice[1]).toEqual({ title: 'Bitte bereithalten:', text: 'Ausweis\nFoto, neu' })
})

it('takes a long name that can be read before a short one in German', async () => {
  expect((await told({ party: 1 }, 'pl')).service).toBe('Zameldowanie')
  expect((await told({ party: 1 }, 'tr')).service).toBe('Wohnung ummelden')
  const service = { name: { de: 'Ausweis' }, documents: [] }
  expect((await told({ party: 1, service }, 'tr')).service).toBe('Ausweis')
})

it('counts people by the rules of the language', async () => {
  const service = async (party: number, language: Language) =>
    (await told({ party }, language)).service
  expect(await service(1, 'de')).toBe('Wohnung ummelden')
  expect(await service(4, 'pl')).toBe('Zameldowanie · 4 osoby')
  expect(await service(5, 'pl')).toBe('Zameldowanie · 5 osób')
  expect(await service(2, 'ar')).toBe('Wohnung ummelden · شخصان')
})

it('tells the first in line that nobody waits before them', async () => {
  const { facts } = await told({ ticket: { ...SOURCE.ticket, ahead: 0 } })
  expect(facts[0]).toEqual({ name: 'Vor Ihnen warten', value: 'niemand' })
})

it('begins the line with the date in a capital letter, in Latin digits, in every language', async () => {
  const issued = async (language: Language) => (await told({}, language)).issued
  expect(await issued('de-x-ls')).toBe('Dienstag, 24. November 2026, 09:51 Uhr')
  expect(await issued('en')).toBe('Tuesday, 24 November 2026, 09:51')
  expect(await issued('ar')).toBe('الثلاثاء، 24 نوفمبر 2026، الساعة 09:51')
  expect(await issued('uk')).toBe('Вівторок, 24 листопада 2026 р., 09:51')
  expect(await issued('pl')).toBe('Wtorek, 24 listopada 2026, godz. 09:51')
})

it('marks a rehearsal', async () => {
  expect((await told({ office: { ...SOURCE.office, trial: true } })).trial).toBe('Probebetrieb')
})

it.each(LANGUAGES)('is a receipt that every program takes: %s', async (language) => {
  const long = { de: 'ß'.repeat(300) }
  const receipt = await told(
    {
      office: { ...SOURCE.office, name: long.de },
      service: { name: long, documents: Array.from({ length: 12 }, () => long) },
      wait: { fromMinutes: 0, toMinutes: 240, beforeClosing: false },
      lines: Array.from({ length: 6 }, () => long),
      party: 12,
    },
    language,
  )
  expect(receiptSchema.safeParse(receipt).error).toBeUndefined()
})
