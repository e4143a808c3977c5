/** What happened on a day. Facts hold no personal data: a ticket is a number. */
import type { PriorityReason } from '../closedLists.ts'
import type { Localized, Office } from '../config.ts'
import type { ServiceTimes } from '../forecast/times.ts'
import type { Session } from '../hours.ts'
import type { Moment } from '../moment.ts'

/** Everything decide needs to know of the configuration, as it stood when the day was planned. */
export type DayPlan = {
  office: string
  /** ISO date of service. */
  date: string
  zone: string
  trial: boolean
  closedBecause: Localized | null
  sessions: Session[]
  services: Office['services']
  counters: Office['counters']
  numbering: Office['numbering']
  rules: Office['rules']
  /** Days that were planned by an earlier version have none. */
  notes?: Office['notes']
  outcomes?: Office['outcomes']
}

/**
 * Who did it. Comes from the authenticated connection, never from a message. `account` is an id: the name is not in the
 * journal. Facts from before there were accounts have none.
 */
export type Actor =
  | { role: 'kiosk'; device: string }
  | { role: 'counter'; counter: string; device: string; account?: string | undefined }
  | { role: 'manager'; device: string; account?: string | undefined }
  /** Of whoever holds this ticket of this date: nothing else is open to it. A page may stay open over midnight. */
  | { role: 'phone'; device: string; ticket: TicketId; date: string }
  /** Looks on; no command is open to it. */
  | { role: 'display'; device: string }
  | { role: 'system' }

export type Channel = 'kiosk' | 'desk' | 'online' | 'phone'

/** Why this ticket and no other was called. */
export const CALL_REASONS = [
  'oldest',
  'priority',
  'secondChance',
  'picked',
  'resumed',
  'lastCall',
] as const
export type CallReason = (typeof CALL_REASONS)[number]

export const PARK_REASONS = ['photo', 'form', 'payment', 'documents', 'other'] as const
export type ParkReason = (typeof PARK_REASONS)[number]

export const PAUSE_REASONS = ['break', 'meeting', 'backOffice', 'other'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

export const STOP_REASONS = ['tooMany', 'staff', 'technical', 'emergency', 'other'] as const
export type StopReason = (typeof STOP_REASONS)[number]

export const TURNED_AWAY_REASONS = ['soldOut', 'stopped', 'notYet', 'closed'] as const
export type TurnedAwayReason = (typeof TURNED_AWAY_REASONS)[number]

/** A message of the manager's; names and other personal data do not belong there. */
export type NoticeText = { de: string; en?: string | undefined }

/** The ticket's position in the day, 1, 2, 3 …; its label is what people see. */
export type TicketId = number

export type FactBody =
  | { type: 'planned'; plan: DayPlan }
  | {
      type: 'issued'
      ticket: TicketId
      label: string
      service: string
      session: string
      party: number
      channel: Channel
      priority: PriorityReason | null
      /** How many were waiting before this one; printed on the receipt. */
      ahead: number
    }
  | { type: 'confirmed'; ticket: TicketId; how: 'printed' | 'shown' }
  | { type: 'voided'; ticket: TicketId }
  | { type: 'prioritised'; ticket: TicketId; reason: PriorityReason }
  | { type: 'called'; ticket: TicketId; counter: string; reason: CallReason }
  | { type: 'recalled'; ticket: TicketId; counter: string }
  | { type: 'arrived'; ticket: TicketId; counter: string }
  | { type: 'missed'; ticket: TicketId; counter: string }
  /** `note`: one of the office's, for the colleague. */
  | { type: 'parked'; ticket: TicketId; counter: string; reason: ParkReason; note?: string }
  | {
      type: 'transferred'
      ticket: TicketId
      from: string
      service: string
      counter: string | null
      note?: string
    }
  /** One more service on the same number, by the counter that has it. */
  | { type: 'serviceAdded'; ticket: TicketId; counter: string; service: string }
  /** So many people of its party go on with a number of their own, `into`. `ahead`: how many wait before that one. */
  | {
      type: 'split'
      ticket: TicketId
      counter: string
      into: TicketId
      label: string
      people: number
      ahead: number
    }
  /** `outcome`: one of the office's, if the clerk said what came of it. */
  | { type: 'served'; ticket: TicketId; counter: string; outcome?: string }
  | { type: 'cancelled'; ticket: TicketId }
  /** The last command of this counter that can be undone; see `undo.ts`. */
  | { type: 'undone'; counter: string }
  | { type: 'counterOpened'; counter: string }
  /** `backAt`: when the clerk means to be back, if that was said. */
  | { type: 'counterPaused'; counter: string; reason: PauseReason; backAt?: Moment }
  | { type: 'counterClosed'; counter: string }
  | { type: 'automaticSet'; counter: string; on: boolean }
  /** A silent alarm. Who answers is in `by`. */
  | { type: 'helpCalled'; counter: string }
  | { type: 'helpAnswered'; counter: string }
  | { type: 'helpEnded'; counter: string }
  | { type: 'issuingStopped'; reason: StopReason }
  | { type: 'issuingResumed' }
  | { type: 'quotaChanged'; session: string; quota: number }
  /** It ends later or earlier than planned. */
  | { type: 'sessionChanged'; session: string; until: Moment }
  /** On all displays, until then or to the end of the day. */
  | { type: 'noticeSet'; text: NoticeText; until: Moment | null }
  | { type: 'noticeCleared' }
  /** After a backup was brought back: so many numbers of each series may be in people's hands, and nobody knows of them. */
  | { type: 'numbersSkipped'; count: number }
  /** Somebody wanted a number at a kiosk, which had none to give. */
  | { type: 'turnedAway'; because: TurnedAwayReason }
  /** What past days have taught the forecast. In the day's own stream, so that a replay forecasts the same. */
  | { type: 'timesMeasured'; times: ServiceTimes }
  /** Ends every ticket that has no end yet. `start`: found open at a later start; `nextDay`: ran into the next one. */
  | { type: 'closed'; cause: 'manager' | 'idle' | 'start' | 'nextDay' }

export type FactType = FactBody['type']

/** A fact with its circumstances. `revision` counts from 1 within the day's stream. */
export type Fact = FactBody & {
  revision: number
  at: Moment
  by: Actor
  /** The command that made it; several facts may share one. */
  request: string
}

/** What apply needs of a day's fact; hash and position are the journal's business. */
export type NewFact = Omit<Fact, 'revision'> & FactBody
