/** Every state of the kiosk: what a citizen stands before, and how it came about. */
import type { ConnectionState } from '#shared/client/connection.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Issuing, KioskService, KioskView } from '#shared/protocol/views.ts'
import { type Flow, NO_AIDS, type Stage } from '../../kiosk/src/flow.ts'
import {
  NOW,
  APPLY,
  COLLECT,
  MOVE,
  RECORD,
  OTHER,
  WILLICH,
  FURTHER,
  BERGKAMEN,
  MORNING,
  AFTERNOON,
  NEXT_WEEK,
  TOMORROW,
  VIEW,
  HUGE_FAMILY,
  GROUPED,
} from './kioskViews.ts'

export type Given = {
  view?: Partial<KioskView>
  connection?: Partial<ConnectionState<KioskView>>
  stage?: Stage
  flow?: Partial<Flow>
  printer?: Partial<PrinterHealth> | null
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

export const GIVEN: Record<string, () => Given> = {
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
  'open-late-likely': () => ({
    view: { wait: { fromMinutes: 80, toMinutes: 130, beforeClosing: false, chance: 70 } },
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
  'doubt-likely': () => ({
    view: { wait: { fromMinutes: 80, toMinutes: 130, beforeClosing: false, chance: 70 } },
    stage: { is: 'doubt', choice: choiceOf(APPLY) },
  }),
  'doubt-unlikely': () => ({
    view: { wait: { fromMinutes: 150, toMinutes: 220, beforeClosing: false, chance: 5 } },
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
  'not-paired': () => ({
    connection: { view: null, link: 'down', downSince: Date.now(), refused: 'notPaired' },
  }),
  'not-paired-revoked': () => ({
    connection: { link: 'down', downSince: Date.now(), refused: 'notPaired' },
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
