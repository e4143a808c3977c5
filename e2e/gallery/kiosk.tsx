import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Issuing, KioskService, KioskView } from '#shared/protocol/views.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import type { KioskActions } from '../../kiosk/src/actions.ts'
import { App } from '../../kiosk/src/App.tsx'
import { atStart, type Flow, type Stage } from '../../kiosk/src/flow.ts'
import type { Gallery } from './main.tsx'

const NOW = '2020-11-17T09:24:00.000Z'

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

const APPLY = service(
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
const COLLECT = service(
  'collect',
  'collect',
  'Ausweis oder Reisepass abholen',
  'Collect ID card or passport',
  {
    minutes: 4,
  },
)
const MOVE = service('move', 'home', 'Wohnung an- oder ummelden', 'Register a new address', {
  minutesPerFurtherPerson: 10,
  maxParty: 6,
  documents: [
    { de: 'Ausweise aller Personen', en: 'ID cards of everybody' },
    { de: 'Wohnungsgeberbestätigung', en: 'confirmation by your landlord' },
  ],
})
const RECORD = service('record', 'document', 'Führungszeugnis', 'Certificate of good conduct', {
  minutes: 5,
})
const CERTIFY = service('certify', 'pen', 'Beglaubigung', 'Certified copy', {
  hint: { de: 'Original und Kopie nötig', en: 'Original and copy needed' },
})
const OTHER = service('other', 'other', 'Etwas anderes', 'Something else', {
  hint: { de: 'Wir helfen Ihnen weiter', en: 'We will help you' },
})
const WILLICH = [APPLY, COLLECT, MOVE, RECORD, CERTIFY, OTHER]

const FURTHER = [
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
const BERGKAMEN = Array.from({ length: 5 }, () => [...FURTHER, ...WILLICH].slice(0, 6 + 6))
  .flat()
  .slice(0, 30)
  .map((one, index) => ({ ...one, id: `${one.id}-${index}` }))

const MORNING = {
  from: '2020-11-17T07:00:00.000Z',
  until: '2020-11-17T11:30:00.000Z',
  ticketsFrom: '2020-11-17T06:45:00.000Z',
}
const AFTERNOON = {
  from: '2020-11-17T13:00:00.000Z',
  until: '2020-11-17T16:30:00.000Z',
  ticketsFrom: '2020-11-17T12:45:00.000Z',
}
const NEXT_WEEK = {
  from: '2020-11-24T07:00:00.000Z',
  until: '2020-11-24T11:30:00.000Z',
  ticketsFrom: '2020-11-24T06:45:00.000Z',
}
const TOMORROW = {
  from: '2020-11-18T07:00:00.000Z',
  until: '2020-11-18T11:30:00.000Z',
  ticketsFrom: '2020-11-18T06:45:00.000Z',
}
const OPEN: Issuing = { is: 'open', left: 23, ticketsUntil: MORNING.until, until: MORNING.until }
const INSTEAD = {
  de: 'Einen Termin bekommen Sie unter 02154 949-0 oder auf www.stadt-willich.de. Ausweise liegen drei Monate zur Abholung bereit.',
  en: 'You can make an appointment on 02154 949-0 or at www.stadt-willich.de. ID cards are kept for three months.',
}

const VIEW: KioskView = {
  epoch: 'gallery',
  revision: 1,
  now: NOW,
  failing: false,
  office: {
    id: 'willich',
    name: 'Bürgerbüro Willich',
    town: 'Willich',
    zone: 'Europe/Berlin',
    languages: ['de', 'de-x-ls', 'en', 'tr', 'ar'],
    shield: ['#ffc21f', '#ffffff'],
    trial: false,
  },
  issuing: OPEN,
  services: WILLICH,
  sessions: [MORNING],
  waiting: 11,
  wait: { fromMinutes: 20, toMinutes: 35, beforeClosing: true },
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  instead: INSTEAD,
}

type Given = {
  view?: Partial<KioskView>
  connection?: Partial<ConnectionState<KioskView>>
  stage?: Stage
  flow?: Partial<Flow>
}

const ignore = () => {}
const NO_ACTIONS: KioskActions = {
  touch: ignore,
  tick: ignore,
  speak: ignore,
  turnTo: ignore,
  chooseService: ignore,
  choosePeople: ignore,
  back: ignore,
  done: ignore,
  askToGiveBack: ignore,
  keep: ignore,
  giveBack: ignore,
}

function show(language: Language, { view, connection, stage = { is: 'start' }, flow }: Given) {
  const clockOffset = Date.parse(NOW) - Date.now()
  const connections = createStore<ConnectionState<KioskView>>(() => ({
    view: { ...VIEW, ...view },
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
    ...connection,
  }))
  const flows = createStore<Flow>(() => ({ ...atStart(language, 0), stage, ...flow }))
  return <App store={connections} flow={flows} actions={NO_ACTIONS} />
}

const wishFor = (wanted: KioskService, party = 1) => ({
  request: '0123456789abcdef',
  service: wanted,
  party,
  wait: VIEW.wait,
})
const number = (
  label: string,
  ahead: number,
  wanted: KioskService,
  party = 1,
  more: Partial<Extract<Stage, { is: 'number' }>> = {},
): Stage => ({
  is: 'number',
  wish: wishFor(wanted, party),
  ticket: { ticket: 45, label, issuedAt: NOW, ahead },
  givingBack: 'no',
  refusal: null,
  ...more,
})
const opensIn = (minutes: number): Issuing => {
  const opensAt = new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
  return { is: 'notYet', opensAt, from: opensAt, quota: 40 }
}
const offline = () => ({ link: 'down' as const, downSince: Date.now() - 125_000 })
const HUGE_FAMILY = service(
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

const GIVEN: Record<string, () => Given> = {
  connecting: () => ({ connection: { view: null, link: 'unknown' } }),
  'connecting-down': () => ({ connection: { view: null, link: 'down', downSince: Date.now() } }),
  open: () => ({}),
  'open-trial': () => ({
    view: {
      office: {
        ...VIEW.office,
        trial: true,
        name: 'Bürgerbüro Willich im Schloss Neersen',
      },
    },
  }),
  'open-late': () => ({
    view: { wait: { fromMinutes: 110, toMinutes: 145, beforeClosing: false } },
  }),
  'open-failing': () => ({ view: { failing: true } }),
  'open-nobody-waits': () => ({
    view: { waiting: 0, wait: { fromMinutes: 0, toMinutes: 5, beforeClosing: true } },
  }),
  'open-long-names': () => ({ view: { services: [HUGE_FAMILY, ...FURTHER.slice(0, 4)] } }),
  'open-no-forecast': () => ({ view: { wait: null } }),
  'open-1': () => ({ view: { services: [COLLECT] } }),
  'open-1-asking': () => ({
    view: { services: [COLLECT] },
    stage: { is: 'asking', wish: wishFor(COLLECT), late: false },
    flow: { settled: false },
  }),
  'open-2': () => ({ view: { services: [COLLECT, APPLY] } }),
  'open-3': () => ({ view: { services: [APPLY, COLLECT, MOVE] } }),
  'open-4': () => ({ view: { services: [APPLY, COLLECT, MOVE, OTHER] } }),
  'open-5': () => ({ view: { services: WILLICH.slice(0, 5) } }),
  'open-7': () => ({ view: { services: [...WILLICH, ...FURTHER].slice(0, 7) } }),
  'open-9': () => ({ view: { services: [...WILLICH, ...FURTHER].slice(0, 9) } }),
  'open-12': () => ({ view: { services: [...WILLICH, ...FURTHER] } }),
  'open-30': () => ({ view: { services: BERGKAMEN } }),
  'open-30-page-2': () => ({ view: { services: BERGKAMEN }, flow: { page: 1 } }),
  'open-asking': () => ({ stage: { is: 'asking', wish: wishFor(COLLECT), late: false } }),
  'open-nothing-here': () => ({ view: { services: [] } }),
  people: () => ({ stage: { is: 'party', service: MOVE } }),
  'people-4': () => ({ stage: { is: 'party', service: { ...MOVE, maxParty: 4 } } }),
  'people-12': () => ({ stage: { is: 'party', service: HUGE_FAMILY }, flow: { secondsLeft: 17 } }),
  'people-asking': () => ({ stage: { is: 'asking', wish: wishFor(MOVE, 4), late: false } }),
  number: () => ({ stage: number('45', 8, MOVE, 4) }),
  'number-series': () => ({ stage: number('A 105', 27, APPLY) }),
  'number-three-digits': () => ({ stage: number('105', 0, COLLECT) }),
  'number-long': () => ({
    stage: number('B 1043', 27, HUGE_FAMILY, 12),
    flow: { secondsLeft: 17 },
  }),
  'number-one-chance': () => ({ stage: number('7', 1, RECORD), view: { secondChance: null } }),
  'number-leaving': () => ({ stage: number('45', 8, MOVE, 4), flow: { secondsLeft: 17 } }),
  'number-give-back': () => ({ stage: number('45', 8, MOVE, 4, { givingBack: 'asked' }) }),
  'number-giving-back': () => ({ stage: number('45', 8, MOVE, 4, { givingBack: 'sending' }) }),
  'number-not-given-back': () => ({
    stage: number('45', 8, MOVE, 4, { refusal: 'ticketNotWaiting' }),
  }),
  'number-offline': () => ({ stage: number('45', 8, MOVE, 4), connection: offline() }),
  returned: () => ({ stage: { is: 'returned', label: '45' }, flow: { secondsLeft: 20 } }),
  fetching: () => ({
    stage: { is: 'asking', wish: wishFor(COLLECT), late: true },
    connection: offline(),
  }),
  'refused-sold-out': () => ({ stage: { is: 'refused', refusal: 'soldOut' } }),
  'refused-not-saved': () => ({ stage: { is: 'refused', refusal: 'notSaved' } }),
  'refused-party': () => ({ stage: { is: 'refused', refusal: 'partyTooLarge' } }),
  'refused-other': () => ({ stage: { is: 'refused', refusal: 'notAllowed' } }),
  'not-yet': () => ({ view: { issuing: opensIn(14.1), sessions: [MORNING, AFTERNOON] } }),
  'not-yet-hours': () => ({ view: { issuing: opensIn(135.1) } }),
  'not-yet-now': () => ({ view: { issuing: opensIn(0) } }),
  'sold-out': () => ({ view: { issuing: { is: 'soldOut', nextRelease: null, next: NEXT_WEEK } } }),
  'sold-out-release': () => ({
    view: {
      issuing: {
        is: 'soldOut',
        nextRelease: { at: '2020-11-17T10:00:00.000Z', count: 20 },
        next: NEXT_WEEK,
      },
    },
  }),
  'sold-out-afternoon': () => ({
    view: { issuing: { is: 'soldOut', nextRelease: null, next: AFTERNOON } },
  }),
  'stopped-too-many': () => ({
    view: { issuing: { is: 'stopped', reason: 'tooMany', next: TOMORROW } },
  }),
  'stopped-staff': () => ({
    view: { issuing: { is: 'stopped', reason: 'staff', next: TOMORROW } },
  }),
  'stopped-technical': () => ({
    view: { issuing: { is: 'stopped', reason: 'technical', next: AFTERNOON } },
  }),
  'stopped-emergency': () => ({
    view: { issuing: { is: 'stopped', reason: 'emergency', next: null } },
  }),
  'stopped-other': () => ({
    view: { issuing: { is: 'stopped', reason: 'other', next: NEXT_WEEK }, instead: null },
  }),
  'closed-holiday': () => ({
    view: {
      issuing: {
        is: 'closed',
        because: { de: 'Allerheiligen', en: 'All Saints’ Day' },
        next: NEXT_WEEK,
      },
    },
  }),
  'closed-closure': () => ({
    view: {
      issuing: {
        is: 'closed',
        because: {
          de: 'Wegen einer Fortbildung aller Mitarbeiterinnen und Mitarbeiter bleibt das Bürgerbüro geschlossen.',
          en: 'The office is closed for staff training.',
        },
        next: TOMORROW,
      },
    },
  }),
  closed: () => ({ view: { issuing: { is: 'closed', because: null, next: AFTERNOON } } }),
  'no-connection': () => ({ connection: offline() }),
  'not-identified': () => ({
    connection: { view: null, link: 'down', downSince: Date.now(), refused: 'notIdentified' },
  }),
}

export const states: Gallery = Object.fromEntries(
  (['de', 'en'] as const).flatMap((language) =>
    Object.entries(GIVEN).map(([name, given]) => [
      `${language}-${name}`,
      () => show(language, given()),
    ]),
  ),
)
