import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Issuing, KioskService, KioskView } from '#shared/protocol/views.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import type { KioskActions } from '../../kiosk/src/actions.ts'
import { App } from '../../kiosk/src/App.tsx'
import { atStart, type Flow, NO_AIDS, type Stage } from '../../kiosk/src/flow.ts'
import { screenInAddress } from '../../kiosk/src/sizes.ts'
import { loadLanguages } from '../../kiosk/src/texts/index.ts'
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

const HEALTHY: PrinterHealth = { trouble: null, paperLow: false, blind: false }

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

type Given = {
  view?: Partial<KioskView>
  connection?: Partial<ConnectionState<KioskView>>
  stage?: Stage
  flow?: Partial<Flow>
  printer?: Partial<PrinterHealth> | null
}

await loadLanguages([...LANGUAGES])

/** `?mm=698x392&distance=600&aids=large,low`: the glass, and the aids for every state. */
const ADDRESS = new URLSearchParams(location.search)
const SCREEN = screenInAddress(ADDRESS)
const AIDS = Object.fromEntries((ADDRESS.get('aids')?.split(',') ?? []).map((aid) => [aid, true]))

const ignore = () => {}
const NO_ACTIONS: KioskActions = {
  touch: ignore,
  tick: ignore,
  speak: ignore,
  showLanguages: ignore,
  switchAid: ignore,
  turnTo: ignore,
  chooseGroup: ignore,
  chooseService: ignore,
  answerDocuments: ignore,
  choosePeople: ignore,
  allTheSame: ignore,
  withoutPaper: ignore,
  back: ignore,
  done: ignore,
  hasPaper: ignore,
  noPaper: ignore,
  printAgain: ignore,
  askToGiveBack: ignore,
  keep: ignore,
  giveBack: ignore,
}

function show(
  language: Language,
  { view, connection, stage = { is: 'start' }, flow, printer = {} }: Given,
) {
  const clockOffset = Date.parse(NOW) - Date.now()
  const connections = createStore<ConnectionState<KioskView>>(() => ({
    view: { ...VIEW, ...view },
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
    ...connection,
  }))
  const flows = createStore<Flow>(() => {
    const at = { ...atStart(language, 0), stage, ...flow }
    return { ...at, aids: { ...at.aids, ...AIDS } }
  })
  const health = createStore<PrinterHealth | null>(() => printer && { ...HEALTHY, ...printer })
  return (
    <App
      store={connections}
      flow={flows}
      actions={NO_ACTIONS}
      printer={health}
      staff={null}
      screen={SCREEN}
    />
  )
}

const wishFor = (wanted: KioskService, party = 1) => ({
  request: '0123456789abcdef',
  service: wanted,
  party,
  wait: VIEW.wait,
})
const TICKET = {
  ticket: 45,
  label: '45',
  issuedAt: NOW,
  ahead: 8,
  followUrl: 'http://warten.willich.de/t/aZ3kPq81Lm0-xY7bT5rUvw',
}
const choiceOf = (wanted: KioskService) => ({
  service: wanted,
  party: null,
  documentsSeen: false,
  doubtAccepted: false,
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
  ticket: { ...TICKET, label, ahead },
  delivery: 'printed',
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

const groupNamed = (id: string, icon: KioskService['icon'], de: string, en: string) => ({
  id,
  icon,
  name: { de, en },
})
const GROUPED: Partial<KioskView> = {
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
  people: () => ({ stage: { is: 'party', choice: choiceOf(MOVE) } }),
  'people-4': () => ({ stage: { is: 'party', choice: choiceOf({ ...MOVE, maxParty: 4 }) } }),
  'people-12': () => ({
    stage: { is: 'party', choice: choiceOf(HUGE_FAMILY) },
    flow: { secondsLeft: 17 },
  }),
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
  'number-shown': () => ({
    printer: null,
    stage: number('45', 8, MOVE, 4, { delivery: 'shown' }),
  }),
  'number-failed': () => ({
    printer: { trouble: 'paperOut' },
    stage: number('45', 8, MOVE, 4, { delivery: 'failed' }),
    flow: { secondsLeft: 17 },
  }),
  'number-unsure': () => ({ stage: number('45', 8, MOVE, 4, { delivery: 'unsure' }) }),
  'number-print-again': () => ({ stage: number('A 105', 8, APPLY, 1, { delivery: 'failed' }) }),
  printing: () => ({ stage: { is: 'printing', wish: wishFor(MOVE, 4), ticket: TICKET } }),
  'question-print': () => ({
    stage: { is: 'question', wish: wishFor(MOVE, 4), ticket: TICKET, after: 'print' },
  }),
  'question-restart': () => ({
    stage: { is: 'question', wish: wishFor(MOVE, 4), ticket: TICKET, after: 'restart' },
  }),
  documents: () => ({ stage: { is: 'documents', choice: choiceOf(APPLY), missing: false } }),
  'documents-missing': () => ({
    stage: { is: 'documents', choice: choiceOf(APPLY), missing: true },
  }),
  'documents-many': () => ({
    stage: { is: 'documents', choice: choiceOf(HUGE_FAMILY), missing: false },
    flow: { secondsLeft: 17 },
  }),
  doubt: () => ({
    view: { wait: { fromMinutes: 110, toMinutes: 145, beforeClosing: false } },
    stage: { is: 'doubt', choice: choiceOf(APPLY) },
  }),
  'printer-out-of-paper': () => ({ printer: { trouble: 'paperOut' } }),
  'printer-open': () => ({ printer: { trouble: 'coverOpen' } }),
  'printer-cutter': () => ({ printer: { trouble: 'cutter' } }),
  'printer-fault': () => ({ printer: { trouble: 'fault' } }),
  'printer-unreachable': () => ({ printer: { trouble: 'unreachable' } }),
  'open-paper-low': () => ({ printer: { paperLow: true } }),
  'open-groups': () => ({ view: GROUPED }),
  'open-group': () => ({ view: GROUPED, flow: { group: 'papers' } }),
  languages: () => ({ flow: { choosingLanguage: true } }),
  'open-large': () => ({ flow: { aids: { ...NO_AIDS, large: true } } }),
  'open-contrast': () => ({ flow: { aids: { ...NO_AIDS, contrast: true } } }),
  'open-low': () => ({ flow: { aids: { ...NO_AIDS, low: true } } }),
  'number-low-large-contrast': () => ({
    stage: number('45', 8, MOVE, 4),
    flow: { aids: { aloud: true, large: true, contrast: true, low: true } },
  }),
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
  LANGUAGES.flatMap((language) =>
    Object.entries(GIVEN).map(([name, given]) => [
      `${language}-${name}`,
      () => show(language, given()),
    ]),
  ),
)
