/** A town hall small enough to be told about in a test: one Tuesday, four services, three counters. */
import { Temporal } from 'temporal-polyfill'
import type { Office } from '../config.ts'
import type { Actor, DayPlan } from '../day/facts.ts'
import type { Session } from '../hours.ts'
import { type Moment, momentOf } from '../moment.ts'

/** A time of that Tuesday in Germany: `07:45`, or `07:45:30`. */
export const at = (time: string): Moment =>
  momentOf(Temporal.Instant.from(`2020-11-17T${time}+01:00`))

export const SYSTEM: Actor = { role: 'system' }
export const MANAGER: Actor = { role: 'manager', device: 'leitung' }
export const kiosk = (number: number): Actor => ({ role: 'kiosk', device: `kiosk-${number}` })
export const phone = (ticket: number, date = '2020-11-17'): Actor => ({
  role: 'phone',
  device: `phone-${ticket}`,
  ticket,
  date,
})
export const clerkAt = (counter: string): Actor => ({
  role: 'counter',
  counter,
  device: `pc-${counter}`,
})

type Service = Office['services'][number]

const service = (
  id: string,
  code: string,
  minutes: number,
  more: Partial<Service> = {},
): Service => ({
  id,
  code,
  name: { de: id },
  icon: 'other',
  minutes,
  minutesPerFurtherPerson: 0,
  maxParty: 1,
  documents: [],
  kiosk: true,
  ...more,
})

export const SERVICES = [
  service('ausweis', 'A', 12, { maxParty: 4, minutesPerFurtherPerson: 6 }),
  service('abholung', 'B', 4),
  service('anmeldung', 'C', 15),
  /** Given out at a desk only. */
  service('notfall', 'C', 10, { kiosk: false }),
]

const everything = SERVICES.map(({ id }) => id)

/** `platz-1` serves everything, `platz-2` the short services, `platz-3` only what is to be collected. */
export const COUNTERS = [
  { id: 'platz-1', name: '1', services: everything },
  { id: 'platz-2', name: '2', services: ['ausweis', 'abholung'] },
  { id: 'platz-3', name: '3', services: ['abholung'] },
]

/** Numbers from 07:45 for 08:00; `releases` as pairs of a time and a number of places. */
export const morning = (
  releases: [time: string, count: number][] = [['07:45', 40]],
  changes: Partial<Session> = {},
): Session => ({
  id: 'vormittag',
  kind: 'walkIn',
  from: at('08:00'),
  until: at('12:30'),
  ticketsFrom: at('07:45'),
  ticketsUntil: at('12:30'),
  releases: releases.map(([time, count]) => ({ at: at(time), count })),
  services: null,
  ...changes,
})

export const smallTown = (changes: Partial<DayPlan> = {}): DayPlan => ({
  office: 'dorf',
  date: '2020-11-17',
  zone: 'Europe/Berlin',
  trial: false,
  closedBecause: null,
  sessions: [morning()],
  services: SERVICES,
  counters: COUNTERS,
  numbering: 'row',
  rules: RULES,
  notes: [
    { id: 'begonnen', name: 'Vorgang ist angelegt' },
    { id: 'bezahlen', name: 'Nur noch bezahlen' },
  ],
  outcomes: [
    { id: 'erledigt', name: 'Erledigt' },
    { id: 'termin', name: 'Neuer Termin nötig' },
  ],
  ...changes,
})

export const RULES: DayPlan['rules'] = {
  maxRecalls: 2,
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  priorityMinutes: 30,
  undoSeconds: 10,
  coolDownSeconds: 0,
  burst: null,
}

/** The rules of the house with some of them changed. */
export const rules = (changes: Partial<DayPlan['rules']>): Partial<DayPlan> => ({
  rules: { ...RULES, ...changes },
})
