/**
 * What each fact of a day looks like in the file.
 *
 * The running office trusts the journal's hashes and does not ask; an audit also asks whether what was
 * written could have been written by us. The compiler holds this list against facts.ts.
 */
import { z } from 'zod'
import { PRIORITY_REASONS } from '#shared/domain/closedLists.ts'
import { officeSchema } from '#shared/domain/config.ts'
import {
  type Actor,
  CALL_REASONS,
  type DayPlan,
  type Fact,
  type FactBody,
  type FactType,
  PARK_REASONS,
  PAUSE_REASONS,
  STOP_REASONS,
  TURNED_AWAY_REASONS,
} from '#shared/domain/day/facts.ts'
import { SHARES } from '#shared/domain/forecast/quantiles.ts'
import type { ServiceTimes } from '#shared/domain/forecast/times.ts'
import type { Configured } from '#shared/domain/setup/setup.ts'
import type { Row } from '../journal/chain.ts'
import type { Stored } from '../journal/port.ts'
import { factOf } from '../journal/rows.ts'

const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const text = z.string().min(1)
const ticket = z.int().min(1)
const count = z.int().min(0)

const session = z.object({
  id: text,
  kind: z.enum(['walkIn', 'appointment', 'phone']),
  from: moment,
  until: moment,
  ticketsFrom: moment,
  ticketsUntil: moment,
  releases: z.array(z.object({ at: moment, count })),
  services: z.array(text).nullable(),
})

const office = officeSchema.shape
const plan = z.object({
  office: office.id,
  date: z.iso.date(),
  zone: office.zone,
  trial: z.boolean(),
  closedBecause: z.object({ de: text }).nullable(),
  sessions: z.array(session),
  services: office.services,
  counters: office.counters,
  numbering: office.numbering,
  rules: office.rules,
  notes: office.notes,
  outcomes: office.outcomes,
}) satisfies z.ZodType<DayPlan>

const by = z.discriminatedUnion('role', [
  z.object({ role: z.literal('kiosk'), device: text }),
  z.object({ role: z.literal('counter'), counter: text, device: text, account: text.optional() }),
  z.object({ role: z.literal('manager'), device: text, account: text.optional() }),
  z.object({ role: z.literal('phone'), device: text, ticket, date: z.iso.date() }),
  z.object({ role: z.literal('display'), device: text }),
  z.object({ role: z.literal('system') }),
]) satisfies z.ZodType<Actor>

const circumstances = z.object({ revision: z.int().min(1), at: moment, by, request: text })

const level = z.object({ visits: count, log: z.number() })
const spread = z.object({ count, quantiles: z.array(z.number()).length(SHARES.length) })
const times = z.object({
  days: count,
  visits: count,
  services: z.record(text, z.record(text, level)),
  counters: z.record(text, level),
  worked: z.record(text, count),
  rest: spread,
  betweenCounters: z.number(),
  betweenTimes: z.number(),
  walk: spread,
  turn: spread,
  start: spread,
  alert: spread,
  came: count,
  parked: count,
  transferred: count,
  parkedMinutes: z.number(),
  called: count,
  missed: count,
  calledAgain: count,
  cameAgain: count,
  missedMinutes: z.number(),
}) satisfies z.ZodType<ServiceTimes>

type Body<Type extends FactType> = Omit<Extract<FactBody, { type: Type }>, 'type'>

const atCounter = z.object({ ticket, counter: text })
const ofTicket = z.object({ ticket })
const ofCounter = z.object({ counter: text })

const BODIES: { [Type in FactType]: z.ZodType<Body<Type>> } = {
  planned: z.object({ plan }),
  issued: z.object({
    ticket,
    label: text,
    service: text,
    session: text,
    party: z.int().min(1),
    channel: z.enum(['kiosk', 'desk', 'online', 'phone']),
    priority: z.enum(PRIORITY_REASONS).nullable(),
    ahead: count,
  }),
  confirmed: z.object({ ticket, how: z.enum(['printed', 'shown']) }),
  voided: ofTicket,
  prioritised: z.object({ ticket, reason: z.enum(PRIORITY_REASONS) }),
  called: atCounter.extend({ reason: z.enum(CALL_REASONS) }),
  recalled: atCounter,
  arrived: atCounter,
  missed: atCounter,
  parked: atCounter.extend({ reason: z.enum(PARK_REASONS), note: z.exactOptional(text) }),
  transferred: z.object({
    ticket,
    from: text,
    service: text,
    counter: text.nullable(),
    note: z.exactOptional(text),
  }),
  serviceAdded: atCounter.extend({ service: text }),
  split: atCounter.extend({
    into: ticket,
    label: text,
    people: z.int().min(1),
    ahead: count,
  }),
  served: atCounter.extend({ outcome: z.exactOptional(text) }),
  cancelled: ofTicket,
  undone: z.object({ counter: text, request: text }),
  counterOpened: ofCounter,
  counterPaused: ofCounter.extend({
    reason: z.enum(PAUSE_REASONS),
    backAt: z.exactOptional(moment),
  }),
  counterClosed: ofCounter,
  automaticSet: ofCounter.extend({ on: z.boolean() }),
  helpCalled: ofCounter,
  helpAnswered: ofCounter,
  helpEnded: ofCounter,
  issuingStopped: z.object({ reason: z.enum(STOP_REASONS) }),
  issuingResumed: z.object({}),
  quotaChanged: z.object({ session: text, quota: count }),
  sessionChanged: z.object({ session: text, until: moment }),
  noticeSet: z.object({
    text: z.object({ de: text, en: z.exactOptional(text) }),
    until: moment.nullable(),
  }),
  noticeCleared: z.object({}),
  timesMeasured: z.object({ times }),
  numbersSkipped: z.object({ count: z.int().min(1) }),
  turnedAway: z.object({ because: z.enum(TURNED_AWAY_REASONS) }),
  closed: z.object({ cause: z.enum(['manager', 'idle', 'start', 'nextDay']) }),
}

/** A change of the set-up; those written by earlier versions have no `from` and no `tookBack`. */
const configured = z.object({
  ...circumstances.shape,
  type: z.literal('configured'),
  office: z.unknown(),
  from: z.iso.date().nullable().optional(),
  tookBack: z.int().min(1).nullable().optional(),
})

/** The fact in a row of an office's stream, or what about it is not as we write it. */
export function parseConfigured(row: Row): (Configured & { revision: number }) | string {
  const stored = parseRow(row)
  if (typeof stored === 'string') return stored
  if (stored.type !== 'configured') return unknownType(stored.type)
  const issue = configured.safeParse(stored).error?.issues[0]
  if (issue) return wrongForm(stored.type, issue.path)
  // Its form was just checked; its office is checked by whoever asks.
  return stored as Configured & { revision: number }
}

const wrongForm = (type: string, path: readonly PropertyKey[]) =>
  `„${type}“ hat nicht die Form, die wir schreiben (${path.join('.')})`

const isFactType = (type: string): type is FactType => Object.hasOwn(BODIES, type)

/** The fact in a row, or what about it is not as we write it. */
export function parseFact(row: Row): Fact | string {
  const stored = parseRow(row)
  if (typeof stored === 'string') return stored
  if (!isFactType(stored.type)) return unknownType(stored.type)
  for (const form of [circumstances, BODIES[stored.type]]) {
    const issue = form.safeParse(stored).error?.issues[0]
    if (issue) return wrongForm(stored.type, issue.path)
  }
  // Both halves were just checked. As it was written: parsing would fill in defaults.
  return stored as Fact
}

/** What every stream has in common, or that the row is no JSON. */
export function parseRow(row: Row): Stored | string {
  try {
    return factOf(row)
  } catch {
    return 'der Inhalt ist nicht lesbar'
  }
}

export const unknownType = (type: string) => `die Art „${type}“ ist unbekannt`
