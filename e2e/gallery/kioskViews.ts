/** An office as the kiosk is shown it, for its pictures. */
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Issuing, KioskService, KioskView } from '#shared/protocol/views.ts'

export const NOW = '2020-11-17T09:24:00.000Z'

const service = (
  id: string,
  icon: KioskService['icon'],
  de: string,
  en: string,
  more: Partial<KioskService> = {},
): KioskService => ({
  id,
  name: { de, en },
  icon,
  minutes: 10,
  minutesPerFurtherPerson: 0,
  maxParty: 1,
  documents: [],
  ...more,
})

export const APPLY = service(
  'apply',
  'idCard',
  'Ausweis oder Reisepass beantragen',
  'Apply for ID card or passport',
  {
    hint: { de: 'Foto nötig · etwa 12 Minuten', en: 'Photo needed · about 12 minutes' },
    minutes: 12,
    documents: [
      { de: 'alter Ausweis oder Reisepass', en: 'your old ID card or passport' },
      {
        de: 'biometrisches Foto, nicht älter als ein Jahr',
        en: 'biometric photo, less than a year old',
      },
      { de: 'Geburts- oder Heiratsurkunde', en: 'birth or marriage certificate' },
    ],
  },
)
export const COLLECT = service(
  'collect',
  'collect',
  'Ausweis oder Reisepass abholen',
  'Collect ID card or passport',
  {
    minutes: 4,
  },
)
export const MOVE = service('move', 'home', 'Wohnung an- oder ummelden', 'Register a new address', {
  minutesPerFurtherPerson: 10,
  maxParty: 6,
  documents: [
    { de: 'Ausweise aller Personen', en: 'ID cards of everybody' },
    { de: 'Wohnungsgeberbestätigung', en: 'confirmation by your landlord' },
  ],
})
export const RECORD = service(
  'record',
  'document',
  'Führungszeugnis',
  'Certificate of good conduct',
  {
    minutes: 5,
  },
)
const CERTIFY = service('certify', 'pen', 'Beglaubigung', 'Certified copy', {
  hint: { de: 'Original und Kopie nötig', en: 'Original and copy needed' },
})
export const OTHER = service('other', 'other', 'Etwas anderes', 'Something else', {
  hint: { de: 'Wir helfen Ihnen weiter', en: 'We will help you' },
})
export const WILLICH = [APPLY, COLLECT, MOVE, RECORD, CERTIFY, OTHER]

export const FURTHER = [
  service(
    'car',
    'car',
    'Adresse im Fahrzeugschein ändern',
    'Change the address in vehicle papers',
    { minutes: 6 },
  ),
  service(
    'family',
    'people',
    'Kinderreisepass und Familienangelegenheiten',
    'Children’s passports and family matters',
    { minutes: 15, maxParty: 4 },
  ),
  service('fish', 'document', 'Fischereischein', 'Fishing licence', { minutes: 8 }),
  service('parking', 'car', 'Bewohnerparkausweis', 'Resident’s parking permit', { minutes: 7 }),
  service('dog', 'pen', 'Hundesteuer an- und abmelden', 'Dog tax', { minutes: 6 }),
  service('lost', 'other', 'Fundbüro', 'Lost property', { minutes: 5 }),
]
export const BERGKAMEN = Array.from({ length: 5 }, () => [...FURTHER, ...WILLICH].slice(0, 6 + 6))
  .flat()
  .slice(0, 30)
  .map((one, index) => ({ ...one, id: `${one.id}-${index}` }))

export const MORNING = {
  from: '2020-11-17T07:00:00.000Z',
  until: '2020-11-17T11:30:00.000Z',
  ticketsFrom: '2020-11-17T06:45:00.000Z',
}
export const AFTERNOON = {
  from: '2020-11-17T13:00:00.000Z',
  until: '2020-11-17T16:30:00.000Z',
  ticketsFrom: '2020-11-17T12:45:00.000Z',
}
export const NEXT_WEEK = {
  from: '2020-11-24T07:00:00.000Z',
  until: '2020-11-24T11:30:00.000Z',
  ticketsFrom: '2020-11-24T06:45:00.000Z',
}
export const TOMORROW = {
  from: '2020-11-18T07:00:00.000Z',
  until: '2020-11-18T11:30:00.000Z',
  ticketsFrom: '2020-11-18T06:45:00.000Z',
}
const OPEN: Issuing = { is: 'open', left: 23, ticketsUntil: MORNING.until, until: MORNING.until }
const INSTEAD = {
  de: 'Einen Termin bekommen Sie unter 02154 949-0 oder auf www.stadt-willich.de. Ausweise liegen drei Monate zur Abholung bereit.',
  en: 'You can make an appointment on 02154 949-0 or at www.stadt-willich.de. ID cards are kept for three months.',
}

export const HEALTHY: PrinterHealth = { trouble: null, paperLow: false, blind: false }

export const VIEW: KioskView = {
  epoch: 'gallery',
  revision: 1,
  now: NOW,
  failing: false,
  office: {
    id: 'willich',
    name: 'Bürgerbüro Willich',
    town: 'Willich',
    zone: 'Europe/Berlin',
    languages: [...LANGUAGES],
    shield: ['#ffc21f', '#ffffff'],
    trial: false,
  },
  issuing: OPEN,
  groups: [],
  services: WILLICH,
  sessions: [MORNING],
  waiting: 11,
  wait: { fromMinutes: 20, toMinutes: 35, beforeClosing: true },
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  instead: INSTEAD,
  receiptLines: [],
  printer: HEALTHY,
  unconfirmed: null,
}

export const HUGE_FAMILY = service(
  'naturalise',
  'people',
  'Aufenthaltstitel, Staatsangehörigkeit und Einbürgerungsangelegenheiten',
  'Residence permits, nationality and naturalisation matters',
  {
    maxParty: 12,
    documents: [
      { de: 'Reisepässe aller Personen', en: 'passports of everybody' },
      { de: 'Meldebescheinigung', en: 'certificate of residence' },
      {
        de: 'Nachweise über das Einkommen der letzten sechs Monate',
        en: 'proof of income of the last six months',
      },
      { de: 'Sprachzertifikat', en: 'language certificate' },
      { de: 'Biometrische Fotos aller Personen', en: 'biometric photos of everybody' },
      { de: 'Krankenversicherungsnachweis', en: 'proof of health insurance' },
    ],
  },
)

const groupNamed = (id: string, icon: KioskService['icon'], de: string, en: string) => ({
  id,
  icon,
  name: { de, en },
})
export const GROUPED: Partial<KioskView> = {
  groups: [
    groupNamed('papers', 'idCard', 'Ausweise und Pässe', 'ID cards and passports'),
    groupNamed('living', 'home', 'Wohnen und Umziehen', 'Housing and moving'),
    groupNamed('car', 'car', 'Auto und Verkehr', 'Cars and traffic'),
    groupNamed('family', 'people', 'Familie und Kinder', 'Family and children'),
    groupNamed('certificates', 'document', 'Zeugnisse und Beglaubigungen', 'Certificates'),
    groupNamed('trade', 'pen', 'Gewerbe und Steuern', 'Trade and taxes'),
    groupNamed('other', 'other', 'Etwas anderes', 'Something else'),
  ],
  services: [...WILLICH, ...FURTHER].map((one, index) => ({
    ...one,
    group:
      ['papers', 'living', 'car', 'family', 'certificates', 'trade', 'other'][index % 7] ?? 'other',
  })),
}
