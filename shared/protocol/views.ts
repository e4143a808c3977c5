/**
 * Server to client: one event, `view`, carrying the whole view of the role. All times are moments
 * (`2020-11-17T06:45:00.000Z`); screens write them in the office's zone.
 */
import type { Language, PriorityReason } from '#shared/domain/closedLists.ts'
import type { Localized, Service, ServiceGroup } from '#shared/domain/config.ts'
import type {
  CallReason,
  ParkReason,
  PauseReason,
  StopReason,
  TurnedAwayReason,
} from '#shared/domain/day/facts.ts'
import type { Notice, PlannedEnd, UndoableAct } from '#shared/domain/day/state.ts'
import type { Waits } from '#shared/domain/waits.ts'
import type { DeviceRecord } from './access.ts'
import type { Announced, SoundState } from './announcing.ts'
import type { IssuedTicket } from './commands.ts'
import type { PrinterHealth } from './printing.ts'

/** A client drops a view whose revision is lower than the one it has of the same epoch. */
export type Stamp = {
  /** One run of the server. */
  epoch: string
  /** Counts this run's publications. */
  revision: number
  /** The office's clock when the view was made. */
  now: string
  /** The server could not save the last command: nothing new can happen until it can. Screens say so. */
  failing: boolean
}

export type OfficeInfo = {
  id: string
  name: string
  town: string
  zone: string
  languages: Language[]
  shield: string[]
  /** A rehearsal: every screen says *Probebetrieb*. */
  trial: boolean
}

/** Opening hours of one session, as far as people outside need them. */
export type SessionInfo = { from: string; until: string; ticketsFrom: string }

/** May a number be pulled now, and if not, when. */
export type Issuing =
  | { is: 'open'; left: number; ticketsUntil: string; until: string }
  | { is: 'notYet'; opensAt: string; from: string; quota: number }
  /** `nextRelease`: later today. `next`: the next session with tickets, today or another day. */
  | { is: 'soldOut'; nextRelease: { at: string; count: number } | null; next: SessionInfo | null }
  | { is: 'stopped'; reason: StopReason; next: SessionInfo | null }
  | { is: 'closed'; because: Localized | null; next: SessionInfo | null }

/** Likely minutes until called: 10th and 90th percentile, rounded to five. Null when nobody can tell. */
export type Wait = {
  fromMinutes: number
  toMinutes: number
  beforeClosing: boolean
  /** Of a hundred such numbers, so many are called before closing; rounded to five. Older servers do not say. */
  chance?: number | undefined
} | null

export type SecondChanceRule = { afterCalls: number | null; afterMinutes: number | null } | null

export type KioskService = Pick<
  Service,
  | 'id'
  | 'name'
  | 'short'
  | 'hint'
  | 'icon'
  | 'minutes'
  | 'minutesPerFurtherPerson'
  | 'maxParty'
  | 'documents'
  | 'group'
>

export type KioskView = Stamp & {
  office: OfficeInfo
  issuing: Issuing
  /** Those with a service in `services`; a service without a group stands beside them. */
  groups: ServiceGroup[]
  /** Offered at the kiosk now. */
  services: KioskService[]
  /** Today's walk-in sessions. */
  sessions: SessionInfo[]
  waiting: number
  wait: Wait
  secondChance: SecondChanceRule
  instead: Localized | null
  /** The office's free lines on a receipt. */
  receiptLines: Localized[]
  /** Of the server's printer that prints for this kiosk; null when none does. */
  printer: PrinterHealth | null
  /** The last number of this kiosk, while nobody has said that somebody holds it and it still waits. */
  unconfirmed: (IssuedTicket & { service: KioskService; party: number }) | null
}

export type CounterTicket = {
  id: number
  label: string
  /** Service id; names are in `services`. */
  service: string
  /** Ids of services added at a counter. */
  further: string[]
  party: number
  issuedAt: string
  priority: PriorityReason | null
  /** Id of a note; names are in `notes`. */
  note: string | null
}

export type WaitingTicket = CounterTicket & {
  /** This counter serves it. */
  mine: boolean
  /** Who this counter's *next* would call. */
  next: boolean
  secondChance: boolean
}

/** With me now. */
export type CurrentTicket = CounterTicket & {
  is: 'called' | 'serving'
  /** Called or serving since. */
  since: string
  recalls: number
  reason: CallReason
  /** Whether a display has shown the last call; null once somebody has come. */
  announced: Announced | null
}

/** A display that is connected, and what it has done today. */
export type DisplayInfo = {
  name: string
  device: string
  /** Null until it has said so. */
  sound: SoundState | null
  shown: number
  sounded: number
}

/** A call that no display had shown in time; `shownAt` when one did later. */
export type NotAnnounced = { label: string; counter: string; at: string; shownAt: string | null }

/** A printer or a kiosk's own printer, by the name that staff know. */
export type PrinterInfo = { name: string; health: PrinterHealth }

/** A silent alarm of a counter, by id. Who answered: counters by id, null for the manager. */
export type HelpCallInfo = { counter: string; since: string; answeredBy: (string | null)[] }

/** Words of the office that are chosen from a list. */
export type Phrase = { id: string; name: string }

export type CounterView = Stamp & {
  office: OfficeInfo
  issuing: Issuing
  /** In trouble, or soon out of paper. */
  printers: PrinterInfo[]
  /** Other counters and their services, for transfers. */
  counters: {
    id: string
    name: string
    services: string[]
    is: 'open' | 'paused' | 'closed'
    /** When it is expected back from its pause; null when nobody knows. */
    backAt: string | null
  }[]
  services: (Pick<Service, 'id' | 'name' | 'maxParty'> & { code: string })[]
  /** What can be told to a colleague, and what can have come of it, in the office's own words. */
  notes: Phrase[]
  outcomes: Phrase[]
  /** Of the printer that prints for this counter; null when none does. */
  printer: PrinterHealth | null
  me: {
    id: string
    name: string
    services: string[]
    is: 'open' | 'paused' | 'closed'
    pauseReason: PauseReason | null
    backAt: string | null
    automatic: boolean
    /** How many pages of this counter are connected. */
    pages: number
    served: number
    missed: number
    /** Mean minutes of service today; null before the first. */
    meanMinutes: number | null
  }
  current: CurrentTicket | null
  maxRecalls: number
  /** In the order of the rule; those due for their second chance stand where they would be called. */
  line: WaitingTicket[]
  /** `mine`: parked at this counter, or where the other is closed. */
  parked: (CounterTicket & { reason: ParkReason; since: string; mine: boolean; counter: string })[]
  /** `chance`: calls still to go and the moment it is due; null when it has lapsed. */
  missed: (CounterTicket & {
    since: string
    chance: { callsToGo: number | null; at: string | null } | null
  })[]
  /** Whom `lastCall` would call; null while it would call nobody. */
  lastCall: { label: string } | null
  /** The last act that can still be taken back. */
  undo: { act: UndoableAct; label: string; until: string } | null
  /** Mine too. */
  help: HelpCallInfo[]
  /** Reports also show how it goes at single counters: whoever works there is told so. */
  singleCounters: boolean
}

export type ManagedCounter = {
  id: string
  name: string
  is: 'open' | 'paused' | 'closed'
  pauseReason: PauseReason | null
  /** When its clerk means to be back, if that was said. */
  backAt: string | null
  automatic: boolean
  /** Open, paused or closed since; null when it has not been open today. */
  since: string | null
  /** Who was called there or is being served, and since when. */
  current: { label: string; is: 'called' | 'serving'; since: string } | null
  /** Since when it has had nobody; null while somebody is there. */
  idleSince: string | null
  /** The doors are open, it is free, and somebody waits whom it serves, all of it since then; or null. */
  neededSince: string | null
  served: number
  missed: number
}

/** Whether those who wait will be called before closing; null when nobody waits. */
export type Outlook = {
  /** By when the last of them is likely called; null when no counter that is there serves any of them. */
  lastCallBy: string | null
  /** End of their sessions. */
  until: string
  /** How many are likely called after the end of theirs. */
  late: number
  /** How many wait for services of which no counter is there. */
  stranded: number
} | null

/** Copies of the journal. `lastAt`: the newest good one; `failingSince`: none has succeeded since, or null. */
export type BackupInfo = { lastAt: string | null; failingSince: string | null }

export type ManagerView = Stamp & {
  office: OfficeInfo
  issuing: Issuing
  /** All of them. */
  printers: PrinterInfo[]
  displays: DisplayInfo[]
  /** Kiosks and displays that a manager has confirmed. `seenAt`: last sign of life, if there was one. */
  devices: Pick<DeviceRecord, 'id' | 'kind' | 'name' | 'connected' | 'seenAt'>[]
  /** Null when the server makes none. */
  backups: BackupInfo | null
  /** Today's latest, newest first. */
  notAnnounced: NotAnnounced[]
  /** Kiosks that have just given out more numbers than a queue of people can pull. */
  bursts: { device: string; tickets: number; minutes: number }[]
  date: string
  dayClosed: boolean
  stopped: StopReason | null
  sessions: (SessionInfo & {
    id: string
    kind: string
    ticketsUntil: string
    /** How it was planned to end; it may have been changed by hand. */
    planned: PlannedEnd
    quota: number
    issued: number
    /** Places in people's hands: the quota cannot fall below them. */
    taken: number
    left: number
    /** When how many places become free, as the quota is now. */
    releases: { at: string; count: number }[]
  })[]
  counters: ManagedCounter[]
  /** Of somebody who came now, as the kiosk says it. */
  wait: Wait
  longestWaiting: { label: string; issuedAt: string } | null
  outlook: Outlook
  /** Of those who were called today, against the office's target. */
  waits: Waits
  /** On the displays now. */
  notice: Notice | null
  /** Touches of a kiosk that had no number to give, by reason. */
  turnedAway: Record<TurnedAwayReason, number>
  help: HelpCallInfo[]
  counts: Record<
    | 'issued'
    | 'waiting'
    | 'called'
    | 'serving'
    | 'parked'
    | 'missed'
    | 'served'
    | 'cancelled'
    | 'voided'
    | 'notServed'
    | 'turnedAway',
    number
  >
}

export type ViewEvents<View> = { view: (view: View) => void }
