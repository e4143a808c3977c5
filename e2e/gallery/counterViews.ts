/** A Tuesday morning at counter 3 of Willich, as in the picture of the counter page. */
import type { PriorityReason } from '#shared/domain/closedLists.ts'
import type { CounterTicket, CounterView, WaitingTicket } from '#shared/protocol/views.ts'

/** 10:24 in Willich. */
export const NOW = '2020-11-17T09:24:00.000Z'

const ago = (minutes: number, seconds = 0) =>
  new Date(Date.parse(NOW) - (minutes * 60 + seconds) * 1000).toISOString()

const service = (id: string, code: string, de: string, en: string, maxParty: number) => ({
  id,
  code,
  name: { de, en },
  maxParty,
})

const SERVICES: CounterView['services'] = [
  service('ausweis', 'A', 'Ausweis beantragen', 'Apply for ID', 4),
  service('abholen', 'B', 'Ausweis abholen', 'Collect ID', 1),
  service('wohnung', 'C', 'Wohnung ummelden', 'Register address', 8),
  service('zeugnis', 'D', 'Führungszeugnis', 'Certificate of conduct', 1),
  service('beglaubigung', 'E', 'Beglaubigung', 'Certified copy', 1),
  service('anderes', 'F', 'Etwas anderes', 'Something else', 1),
]

const NOTES: CounterView['notes'] = [
  { id: 'begonnen', name: 'Vorgang ist angelegt' },
  { id: 'foto', name: 'Foto wird gemacht' },
  { id: 'unterlagen', name: 'Unterlagen werden geholt' },
  { id: 'bezahlen', name: 'Nur noch bezahlen' },
]

const OUTCOMES: CounterView['outcomes'] = [
  { id: 'erledigt', name: 'Erledigt' },
  { id: 'unterlagen', name: 'Unterlagen fehlten' },
  { id: 'termin', name: 'Neuer Termin nötig' },
  { id: 'andere-stelle', name: 'An andere Stelle verwiesen' },
]

const ticket = (number: number, serviceId: string, minutes: number): CounterTicket => ({
  id: number,
  label: String(number),
  service: serviceId,
  further: [],
  party: 1,
  issuedAt: ago(minutes),
  priority: null,
  note: null,
})

const waiting = (
  number: number,
  serviceId: string,
  minutes: number,
  more: Partial<WaitingTicket> = {},
): WaitingTicket => ({
  ...ticket(number, serviceId, minutes),
  mine: serviceId !== 'zeugnis',
  next: false,
  secondChance: false,
  ...more,
})

const LINE: WaitingTicket[] = [
  waiting(46, 'abholen', 31, { next: true }),
  waiting(47, 'ausweis', 29),
  waiting(39, 'wohnung', 52, { secondChance: true }),
  waiting(48, 'ausweis', 24),
  waiting(49, 'beglaubigung', 22),
  waiting(50, 'wohnung', 20, { party: 2 }),
  waiting(51, 'anderes', 14, { priority: 'smallChild' }),
  waiting(52, 'abholen', 12),
  waiting(53, 'zeugnis', 9),
  waiting(54, 'ausweis', 6, { party: 4, priority: 'pregnancy' }),
  waiting(55, 'zeugnis', 2),
]

/** Open, nobody at the counter. */
export const IDLE: CounterView = {
  epoch: 'gallery',
  revision: 1,
  now: NOW,
  failing: false,
  office: {
    id: 'willich',
    name: 'Bürgerbüro Willich',
    town: 'Willich',
    zone: 'Europe/Berlin',
    languages: ['de', 'en'],
    shield: ['#ffc21f', '#ffffff'],
    trial: false,
  },
  issuing: {
    is: 'open',
    left: 4,
    ticketsUntil: '2020-11-17T11:30:00.000Z',
    until: '2020-11-17T11:30:00.000Z',
  },
  printers: [],
  counters: [
    { id: 'platz-1', name: '1', services: SERVICES.map(({ id }) => id), is: 'open', backAt: null },
    {
      id: 'platz-2',
      name: '2',
      services: SERVICES.map(({ id }) => id),
      is: 'paused',
      backAt: '2020-11-17T09:40:00.000Z',
    },
    { id: 'platz-4', name: '4', services: SERVICES.map(({ id }) => id), is: 'open', backAt: null },
    {
      id: 'zimmer-12',
      name: 'Zimmer 12',
      services: ['wohnung', 'zeugnis'],
      is: 'closed',
      backAt: null,
    },
  ],
  services: SERVICES,
  notes: NOTES,
  outcomes: OUTCOMES,
  printer: null,
  me: {
    id: 'platz-3',
    name: '3',
    services: SERVICES.map(({ id }) => id).filter((id) => id !== 'zeugnis'),
    is: 'open',
    pauseReason: null,
    backAt: null,
    automatic: false,
    pages: 1,
    served: 14,
    missed: 1,
    meanMinutes: 9.2,
  },
  current: null,
  maxRecalls: 2,
  line: LINE,
  parked: [
    { ...ticket(41, 'ausweis', 40), reason: 'photo', since: ago(12), mine: true, counter: '3' },
    { ...ticket(38, 'wohnung', 48), reason: 'form', since: ago(6), mine: false, counter: '1' },
  ],
  missed: [
    {
      ...ticket(42, 'ausweis', 38),
      since: ago(6),
      chance: { callsToGo: 2, at: '2020-11-17T09:41:00.000Z' },
    },
    { ...ticket(36, 'abholen', 58), since: ago(30), chance: null },
  ],
  lastCall: null,
  undo: null,
  help: [],
  singleCounters: false,
}

export const CLOSED: CounterView = {
  ...IDLE,
  me: { ...IDLE.me, is: 'closed', served: 0, missed: 0, meanMinutes: null },
  parked: [],
  missed: [],
}

export const PAUSED: CounterView = {
  ...IDLE,
  me: { ...IDLE.me, is: 'paused', pauseReason: 'meeting' },
}

/** Expected back at this time of the morning. */
export const pausedUntil = (backAt: string): CounterView => ({
  ...PAUSED,
  me: { ...PAUSED.me, backAt },
})

export const CALLED: CounterView = {
  ...IDLE,
  current: {
    ...ticket(45, 'wohnung', 26),
    is: 'called',
    announced: 'shown',
    since: ago(0, 40),
    recalls: 0,
    reason: 'oldest',
  },
}

export const SERVING: CounterView = {
  ...IDLE,
  current: {
    ...ticket(45, 'wohnung', 33),
    party: 4,
    is: 'serving',
    announced: null,
    since: ago(3),
    recalls: 0,
    reason: 'oldest',
  },
}

const withPriority = (view: CounterView, priority: PriorityReason): CounterView => ({
  ...view,
  current: view.current && { ...view.current, priority, reason: 'priority' },
})

export const FAMILY: CounterView = withPriority(SERVING, 'smallChild')

export const nobodyWaiting = (view: CounterView): CounterView => ({
  ...view,
  line: [],
  parked: [],
  missed: [],
})

export const manyWaiting = (view: CounterView): CounterView => ({
  ...view,
  line: Array.from({ length: 60 }, (_, index) => {
    const first = LINE[index]
    const { id } = SERVICES[index % SERVICES.length]!
    return first ?? waiting(46 + index, id, Math.max(0, 45 - index))
  }),
  missed: Array.from({ length: 7 }, (_, index) => ({
    ...ticket(20 + index, 'ausweis', 60),
    since: ago(40 - index),
    chance: index < 2 ? { callsToGo: 1, at: '2020-11-17T09:41:00.000Z' } : null,
  })),
})

/** With letters and three digits, as where every service has its own row of numbers. */
export function series(view: CounterView): CounterView {
  const relabel = <T extends CounterTicket>(held: T): T => ({
    ...held,
    label: `${SERVICES.find(({ id }) => id === held.service)!.code} ${held.id + 60}`,
  })
  return {
    ...view,
    current: view.current && relabel(view.current),
    line: view.line.map(relabel),
    parked: view.parked.map(relabel),
    missed: view.missed.map(relabel),
  }
}

/** A large citizens' office offers more than there are digits. */
export const manyServices = (view: CounterView): CounterView => ({
  ...view,
  services: [
    ...SERVICES,
    ...Array.from({ length: 12 }, (_, index) =>
      service(
        `weitere-${index}`,
        'G',
        `Fischereischein ${index + 1}`,
        `Fishing licence ${index + 1}`,
        1,
      ),
    ),
  ],
})

/** With more services than one on the same number, here and in the line. */
export const withFurther = (view: CounterView): CounterView => ({
  ...view,
  current: view.current && { ...view.current, further: ['beglaubigung', 'anderes'] },
  line: view.line.map((held) => (held.id === 50 ? { ...held, further: ['zeugnis'] } : held)),
  undo: { act: 'serviceAdded', label: '45', until: '2020-11-17T09:24:08.500Z' },
})

/** Colleagues have left notes: with me, in the line, parked. */
export const withNotes = (view: CounterView): CounterView => ({
  ...view,
  current: view.current && { ...view.current, note: 'begonnen' },
  line: view.line.map((held) => ({
    ...held,
    note: { 46: 'begonnen', 48: 'bezahlen', 54: 'unterlagen' }[held.id] ?? null,
  })),
  parked: view.parked.map((held) => (held.id === 41 ? { ...held, note: 'foto' } : held)),
})

/** Nobody waits any more, and one who was missed can be called once more. */
export const beforeClosing = (view: CounterView): CounterView => ({
  ...view,
  line: [],
  parked: [],
  missed: view.missed.map((held) => ({ ...held, chance: null })),
  lastCall: { label: '36' },
})

export const withPrinter = (view: CounterView): CounterView => ({
  ...view,
  printer: { trouble: null, paperLow: false, blind: false },
  office: { ...view.office, languages: ['de', 'de-x-ls', 'en', 'tr', 'ar', 'uk'] },
})
