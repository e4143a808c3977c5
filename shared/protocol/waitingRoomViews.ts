/** What those who wait are shown: on the displays, and on the phone of whoever has a ticket. */
import type { DisplayConfig, Localized, WaitingRoom } from '#shared/domain/config.ts'
import type { CallReason, NoticeText } from '#shared/domain/day/facts.ts'
import type { TicketEnd } from '#shared/domain/day/state.ts'
import type { Issuing, OfficeInfo, SecondChanceRule, SessionInfo, Stamp, Wait } from './views.ts'

export type DisplayCall = {
  /** Number of the call within the day: the same call is announced once, a recall again. */
  call: number
  recalls: number
  label: string
  /** Name of the counter, as on its sign. */
  counter: string
  at: string
  announcedAt: string
  reason: CallReason
  /** Nobody has answered it yet. */
  open: boolean
}

/** How many wait for a group of services, and how long somebody would who came now. */
export type GroupStanding = {
  /** Null for an office without groups: one line for all its services. */
  name: Localized | null
  waiting: number
  wait: Wait
}

export type Slide = {
  title: Localized | null
  text: Localized | null
  /** Address of the picture on the server. */
  picture: string | null
}

export type DisplayView = Stamp & {
  office: OfficeInfo
  /** This display: what it is called, how it looks, and how large and far it is, in millimetres. */
  display: Pick<DisplayConfig, 'name' | 'theme' | 'widthMm' | 'heightMm' | 'distanceMm'>
  issuing: Issuing
  /** Of its zone, latest announced first: the last eight, all of the last 15 seconds, and all that are open. */
  calls: DisplayCall[]
  /** Labels of who is likely to be called next; at most three, none where the office does not want it. */
  upcoming: string[]
  /** For the counters of its zone. */
  waiting: number
  groups: GroupStanding[]
  sessions: SessionInfo[]
  secondChance: SecondChanceRule
  next: SessionInfo | null
  /** A message of the manager's, above the news. */
  notice: NoticeText | null
  news: Localized[]
  slides: Slide[]
  slideSeconds: number
  /** How calls are made heard. `quiet`: times of day in the office's zone. */
  announcement: WaitingRoom['announcement']
}

/** Whoever has so many ahead is told to come to the waiting room. */
export const SOON = 3

/** Where a ticket stands, for the phone of whoever has it. */
export type Standing =
  /** `ahead`: how many are called before it. */
  | { is: 'waiting'; ahead: number; wait: Wait }
  /** `place`: name of the counter, as on its sign. `since`: of the call or the last recall. */
  | { is: 'called'; place: string; since: string }
  | { is: 'serving'; place: string }
  /** `again`: the second chance, due after so many calls or at a moment; null when the number has lapsed. */
  | { is: 'missed'; again: { callsToGo: number | null; at: string | null } | null }
  | { is: 'parked'; place: string }
  | { is: 'ended'; how: TicketEnd }

export type FollowView = Stamp & {
  office: OfficeInfo
  label: string
  service: Localized
  party: number
  issuedAt: string
  standing: Standing
  /** For a subscription to Web Push; null where the office has none. */
  pushKey: string | null
  secondChance: SecondChanceRule
}

/** What the town's web site may show to everybody: no ticket, and nothing about people. */
export type TodayView = {
  /** Name of the office. */
  office: string
  town: string
  zone: string
  trial: boolean
  now: string
  failing: boolean
  issuing: Issuing
  waiting: number
  wait: Wait
  /** None for an office without groups. */
  groups: (GroupStanding & { name: Localized })[]
  /** On the date of `now`. */
  sessions: SessionInfo[]
  next: SessionInfo | null
  /** A message of the manager's. */
  notice: NoticeText | null
  instead: Localized | null
}
