/** What somebody wants to happen. Payloads are checked at the server's edge before they come here. */
import type { PriorityReason } from '../closedLists.ts'
import type { ServiceTimes } from '../forecast/times.ts'
import type { Moment } from '../moment.ts'
import type {
  Actor,
  DayPlan,
  NoticeText,
  ParkReason,
  PauseReason,
  StopReason,
  TicketId,
} from './facts.ts'

export type CommandBody =
  | { type: 'plan'; plan: DayPlan }
  /** At a kiosk or a desk; who may give a priority is decided by the role. */
  | { type: 'issue'; service: string; party: number; priority: PriorityReason | null }
  | { type: 'confirm'; ticket: TicketId; how: 'printed' | 'shown' }
  | { type: 'void'; ticket: TicketId }
  /** Somebody does not want to wait any longer; which number comes from the connection. */
  | { type: 'giveBack' }
  | { type: 'prioritise'; ticket: TicketId; reason: PriorityReason }
  /** Finishes whoever is being served here and calls the next one. */
  | { type: 'next'; outcome?: string | undefined }
  | { type: 'call'; ticket: TicketId }
  | { type: 'recall' }
  | { type: 'here' }
  | { type: 'miss' }
  /** Before closing: who was missed first, one last time. */
  | { type: 'lastCall' }
  | { type: 'park'; reason: ParkReason; note?: string | undefined }
  | { type: 'resume'; ticket: TicketId }
  | { type: 'transfer'; service: string; counter: string | null; note?: string | undefined }
  /** To whoever is being served. */
  | { type: 'addService'; service: string }
  /** So many people of whoever is being served go on with a number of their own. */
  | { type: 'split'; people: number }
  | { type: 'finish'; outcome?: string | undefined }
  | { type: 'cancel'; ticket: TicketId }
  | { type: 'undo' }
  | { type: 'open' }
  /** Back in so many minutes, if that is known. */
  | { type: 'pause'; reason: PauseReason; minutes?: number | undefined }
  | { type: 'close' }
  | { type: 'automatic'; on: boolean }
  /** A silent alarm of the counter that asks. */
  | { type: 'callHelp' }
  | { type: 'answerHelp'; counter: string }
  | { type: 'endHelp'; counter: string }
  | { type: 'closeCounter'; counter: string }
  | { type: 'stopIssuing'; reason: StopReason }
  | { type: 'resumeIssuing' }
  | { type: 'changeQuota'; session: string; quota: number }
  /** null: at once. */
  | { type: 'changeSession'; session: string; until: Moment | null }
  | { type: 'setNotice'; text: NoticeText; until: Moment | null }
  | { type: 'clearNotice' }
  /** Somebody touches a kiosk that has no number to give. */
  | { type: 'turnedAway' }
  /** What past days have taught the forecast; once a day. */
  | { type: 'learn'; times: ServiceTimes }
  | { type: 'closeDay'; cause: 'manager' | 'idle' | 'start' | 'nextDay' }
  /** A backup was brought back that may lack so many facts of this day. */
  | { type: 'skipNumbers'; lost: number }
  /** Time went by: gives due tickets to automatic counters. */
  | { type: 'tick' }

export type CommandType = CommandBody['type']

/** `request` is made by whoever asks; the same one twice has its effect once. */
export type Command = CommandBody & { by: Actor; request: string }
