/** Receipts for the tests and to be looked at: from tickets of a town, in every language. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { receiptOf, type ReceiptSource } from '#shared/receipt/receiptOf.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'

const ISSUED = '2026-11-24T08:51:00.000Z'

export const SOURCE: ReceiptSource = {
  office: { name: 'Stadt Willich · Bürgerbüro', zone: 'Europe/Berlin', trial: false },
  ticket: { label: '45', issuedAt: ISSUED, ahead: 8 },
  service: {
    name: {
      de: 'Wohnung an- oder ummelden',
      'de-x-ls': 'Neue Wohnung anmelden',
      en: 'Register or change your address',
      tr: 'Adres kaydı veya adres değişikliği',
      ar: 'تسجيل السكن أو تغيير العنوان',
      uk: 'Реєстрація або зміна адреси проживання',
      ru: 'Регистрация или смена адреса проживания',
      pl: 'Zameldowanie lub zmiana adresu',
      ro: 'Înregistrarea sau schimbarea adresei',
      fr: 'Déclarer une adresse ou un changement d’adresse',
    },
    short: { de: 'Wohnung ummelden', en: 'Register address' },
    documents: [
      {
        de: 'Ausweise oder Reisepässe aller Personen',
        'de-x-ls': 'Die Ausweise von allen Personen',
        en: 'ID cards or passports of everybody',
        tr: 'Herkesin kimlik kartı veya pasaportu',
        ar: 'هويات أو جوازات سفر جميع الأشخاص',
        uk: 'Посвідчення особи або паспорти всіх осіб',
        ru: 'Удостоверения личности или паспорта всех, кто переезжает',
        pl: 'Dowody osobiste lub paszporty wszystkich osób',
        ro: 'Actele de identitate ale tuturor persoanelor',
        fr: 'Pièces d’identité de toutes les personnes',
      },
      {
        de: 'Wohnungsgeberbestätigung',
        'de-x-ls': 'Den Zettel vom Vermieter: Wohnungs-Geber-Bestätigung',
        en: 'Confirmation from the landlord (Wohnungsgeberbestätigung)',
        tr: 'Ev sahibinin onay belgesi (Wohnungsgeberbestätigung)',
        ar: 'تأكيد السكن من المؤجر (Wohnungsgeberbestätigung)',
        uk: 'Підтвердження від орендодавця (Wohnungsgeberbestätigung)',
        ru: 'Подтверждение от арендодателя (Wohnungsgeberbestätigung)',
        pl: 'Potwierdzenie od wynajmującego (Wohnungsgeberbestätigung)',
        ro: 'Confirmarea proprietarului (Wohnungsgeberbestätigung)',
        fr: 'Attestation du bailleur (Wohnungsgeberbestätigung)',
      },
    ],
  },
  party: 4,
  wait: { fromMinutes: 20, toMinutes: 35, beforeClosing: true },
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  lines: [],
  followUrl: 'https://nummer.willich.example/f/7Kx2mQ9p',
  now: Date.parse(ISSUED),
}

export async function receiptIn(
  language: Language,
  changes: Partial<ReceiptSource> = {},
): Promise<Receipt> {
  await receiptTexts.load(language)
  return receiptOf({ ...SOURCE, ...changes }, receiptTexts.in(language), language)
}

/** One of each kind, in German. */
export const KINDS: Record<string, Partial<ReceiptSource>> = {
  usual: {},
  bare: {
    followUrl: null,
    wait: null,
    party: 1,
    ticket: { label: '1', issuedAt: ISSUED, ahead: 0 },
    secondChance: null,
    service: { name: { de: 'Etwas anderes' }, documents: [] },
  },
  series: { ticket: { label: 'A 045', issuedAt: ISSUED, ahead: 8 } },
  'large series': { ticket: { label: 'B 1043', issuedAt: ISSUED, ahead: 120 } },
  'trial and too late': {
    office: { ...SOURCE.office, trial: true },
    wait: { fromMinutes: 0, toMinutes: 240, beforeClosing: false },
  },
  'office lines': {
    lines: [
      { de: 'Kostenloses WLAN im Warteraum: Willich-frei' },
      { de: 'Termine auch unter www.stadt-willich.example' },
    ],
  },
  'long names': {
    office: {
      name: 'Verwaltungsgemeinschaft Oberes Beispieltal · Einwohnermeldeamt und Standesamt',
      zone: 'Europe/Berlin',
      trial: false,
    },
    service: {
      name: {
        de: 'Verlängerung der Aufenthaltserlaubnis nach dem Freizügigkeitsgesetz für Familienangehörige',
      },
      documents: [
        { de: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtenausweis' },
        { de: 'Geburtsurkunde, wenn es Ihr erster Ausweis ist' },
      ],
    },
  },
}
