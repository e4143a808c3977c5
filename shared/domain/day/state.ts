/** A day as the sum of its facts. Immutable: apply answers with the next one. */
import type { PriorityReason } from '../closedLists.ts'
import type { ServiceTimes } from '../forecast/times.ts'
import type { Moment } from '../moment.ts'
import type {
  Actor,
  CallReason,
  Channel,
  DayPlan,
  NoticeText,
  ParkReason,
  PauseReason,
  StopReason,
  TicketId,
  TurnedAwayReason,
} from './facts.ts'

export type TicketEnd = 'served' | 'missed' | 'cancelled' | 'voided' | 'notServed'

export type TicketState =
  | { is: 'waiting' }
  | { is: 'called'; counter: string; at: Moment; recalls: number }
  | { is: 'serving'; counter: string; since: Moment }
  /** Waits for its second chance, or has lapsed when `chance` is null. */
  | { is: 'missed'; at: Moment; chance: SecondChance | null }
  | { is: 'parked'; counter: string; at: Moment; reason: ParkReason }
  | { is: 'ended'; how: TicketEnd; at: Moment }

/** Due when the office has made so many calls, or at the moment, whichever is first; null: not by that. */
export type SecondChance = { atCall: number | null; at: Moment | null }

/** From a call to where the number went next. */
export type Stay = {
  counter: string
  service: string
  calledAt: Moment
  /** Null while, or because, nobody came. */
  arrivedAt: Moment | null
  /** Null while it lasts. */
  endedAt: Moment | null
  end: 'served' | 'missed' | 'parked' | 'transferred' | 'cancelled' | null
}

export type Ticket = {
  id: TicketId
  label: string
  service: string
  /** Services that were added at a counter, in that order. Who may call it goes by `service` alone. */
  further: readonly string[]
  session: string
  party: number
  channel: Channel
  issuedAt: Moment
  issuedBy: Actor
  /** Waiting before it when it was issued: as printed. */
  ahead: number
  /** Of the command that issued it: made from random bits by the kiosk, so that nobody can guess it. */
  request: string
  /** Its place in line: issued at, or earlier by a stated head start. */
  rank: Moment
  priority: PriorityReason | null
  /** False until the kiosk knows that somebody holds the number. */
  confirmed: boolean
  /** Waits for this counter only, after a transfer. */
  onlyCounter: string | null
  /** Times it was called, recalls not counted. */
  calls: number
  /** Null before its first call. */
  firstCalledAt: Moment | null
  /** At counters, in that order; part of a family has none from before it was one. */
  stays: readonly Stay[]
  /** Its second chance was used up. */
  missedBefore: boolean
  /** It has had its last call before closing. */
  lastCalled: boolean
  /** For the colleague who takes it over: one of the office's notes, until it is finished. */
  note: string | null
  /** Part of that ticket's family, with a number of its own since: takes no place of the quota. */
  splitFrom: TicketId | null
  state: TicketState
  /** Revision of the last fact that changed it. */
  revision: number
}

export type CounterState = {
  id: string
  is: 'open' | 'paused' | 'closed'
  pauseReason: PauseReason | null
  /** When it is expected back from its pause; null when nobody knows. */
  backAt: Moment | null
  automatic: boolean
  /** Since when it has been open, paused or closed; null before the first word from it. */
  since: Moment | null
  /** Called or served here now. */
  ticket: TicketId | null
  /** Since when it has had nobody. Automatic counters are given tickets longest idle first. */
  idleSince: Moment | null
  served: number
  missed: number
  /** Minutes spent serving, over all served. */
  servingMinutes: number
  revision: number
}

/** A counter's last command, and how the counter and everybody it touched were before. */
export type UndoEntry = {
  request: string
  act: UndoableAct
  ticket: TicketId
  at: Moment
  /** Revision of the command's last fact. */
  revision: number
  counter: CounterState
  tickets: Touched[]
}

/** A ticket before a command, and the revision of the last fact by which the command changed it. */
export type Touched = { before: Ticket; revision: number }

export type UndoableAct =
  | 'called'
  | 'arrived'
  | 'missed'
  | 'parked'
  | 'transferred'
  | 'serviceAdded'
  | 'split'
  | 'served'
  | 'cancelled'

/** A silent alarm that has not been ended. */
export type HelpCall = {
  since: Moment
  /** Counters that have said they come, in that order; null for the manager. */
  answeredBy: readonly (string | null)[]
}

export type Call = {
  ticket: TicketId
  counter: string
  reason: CallReason
  request: string
  /** Number of this call within the day, 1, 2, 3 … */
  call: number
  at: Moment
  /** When it was announced last: `at`, or the last recall. */
  announcedAt: Moment
  recalls: number
}

/** How a session was planned that ends otherwise. */
export type PlannedEnd = { until: Moment; ticketsUntil: Moment }

export type Notice = { text: NoticeText; until: Moment | null }

export type TurnedAway = {
  counts: Readonly<Record<TurnedAwayReason, number>>
  /** By device: when somebody was last turned away there. */
  last: Readonly<Record<string, Moment>>
}

export type Day = {
  /** Of the last fact; 0 before the first. */
  revision: number
  /** Its sessions end as they do now; see `sessionEnds.ts`. */
  plan: DayPlan
  /** By session, for those whose end was changed by hand. */
  plannedEnds: Readonly<Record<string, PlannedEnd>>
  /** At index id - 1. */
  tickets: readonly Ticket[]
  /** Ids of the waiting, by rank. */
  line: readonly TicketId[]
  /** Ids of the missed that still have a chance. */
  missed: readonly TicketId[]
  parked: readonly TicketId[]
  counters: Readonly<Record<string, CounterState>>
  undo: Readonly<Record<string, UndoEntry>>
  /** Of counters that need help now. */
  help: Readonly<Record<string, HelpCall>>
  /** Numbers used per series letter; one entry `''` when numbers run in one row. */
  series: Readonly<Record<string, number>>
  /** Numbers of every series that are not given out, for somebody may hold them already. */
  skipped: number
  /** Per session: tickets issued, and the quota if it was changed by hand. */
  quota: Readonly<Record<string, { issued: number; changedTo: number | null }>>
  /** Places that go back to the quota, from a moment on. */
  returned: readonly { ticket: TicketId; session: string; from: Moment }[]
  /** Calls made so far, and the latest ones, newest last. */
  callCount: number
  calls: readonly Call[]
  stopped: StopReason | null
  /** The last one, also when its time is over. */
  notice: Notice | null
  turnedAway: TurnedAway
  /** What past days have taught, once that is known. */
  times: ServiceTimes | null
  closedAt: Moment | null
}

/** How many calls a day remembers for the screens, beside those that nobody has answered. */
export const CALLS_KEPT = 20

export const NO_PLAN: DayPlan = {
  office: '',
  date: '1970-01-01',
  zone: 'UTC',
  trial: false,
  closedBecause: null,
  sessions: [],
  services: [],
  counters: [],
  numbering: 'row',
  rules: {
    maxRecalls: 0,
    secondChance: null,
    priorityMinutes: 0,
    undoSeconds: 0,
    coolDownSeconds: 0,
    burst: null,
  },
}

export const EMPTY_DAY: Day = {
  revision: 0,
  plan: NO_PLAN,
  plannedEnds: {},
  tickets: [],
  line: [],
  missed: [],
  parked: [],
  counters: {},
  undo: {},
  help: {},
  series: {},
  skipped: 0,
  quota: {},
  returned: [],
  callCount: 0,
  calls: [],
  stopped: null,
  notice: null,
  turnedAway: { counts: { soldOut: 0, stopped: 0, notYet: 0, closed: 0 }, last: {} },
  times: null,
  closedAt: null,
}
