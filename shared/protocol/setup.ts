/**
 * The office's configuration, over HTTP, for managers: read, tried, saved, taken back. Not an event: it may be as large as
 * its pictures are. Answers are JSON; a yes has status 200, a no its refusal with 4xx or 5xx.
 *
 *     GET  /setup                 SetupState
 *     POST /setup/try             Trial       -> Tried
 *     POST /setup                 Wish        -> SetupState
 *     POST /setup/take-back       TakeBack    -> SetupState
 *     POST /setup/take-back/try   BackTrial   -> Tried
 *     POST /setup/read            text of a file as it is -> ReadFile
 *     GET  /setup/office.json     the configuration in force, as a file to keep
 *     POST /setup/calendar        CalendarWish -> Calendar
 *     POST /setup/receipt         ReceiptWish -> PNG
 */
import type { Office } from '../domain/config.ts'
import type { CalendarDay } from '../domain/setup/calendar.ts'
import type { ConcernedTicket } from '../domain/setup/effects.ts'
import type { SetupPart } from '../domain/setup/parts.ts'
import type { From } from '../domain/setup/setup.ts'

export { SETUP_PARTS, type SetupPart } from '../domain/setup/parts.ts'
export type { From }
export type { CalendarDay, Hours } from '../domain/setup/calendar.ts'
export type { TicketEffect } from '../domain/setup/effects.ts'

export const SETUP = '/setup'

export type SetupChange = {
  /** Of the office's stream. */
  revision: number
  at: string
  /** Account id; null for the program itself, at a start, and for whoever had not signed in. */
  by: string | null
  from: From
  parts: SetupPart[]
  /** The change that this one took back. */
  tookBack: number | null
  /** It is decided and does not hold yet. */
  planned: boolean
  /** Only of a change that was planned and never held: the one that took its place. */
  replacedBy?: number
}

export type SetupState = {
  /** Of the office's stream. Whoever saves names it, so that nobody overwrites what he has not seen. */
  revision: number
  /** Today in the office's zone. */
  today: string
  /** In force now. */
  office: Office
  /** Decided, and in force from that date on. At most one. */
  planned: { from: string; office: Office } | null
  /** Newest first. */
  changes: SetupChange[]
}

/** A fault of a configuration: the way to the field, and what is wrong, in German. `line` only of a file. */
export type SetupFault = { path: (string | number)[]; message: string; line?: number }

export type Trial = { office: unknown; from: From }
export type Tried =
  | { ok: false; faults: SetupFault[] }
  | {
      ok: true
      parts: SetupPart[]
      /** Dates of the next six months that become otherwise. */
      days: { before: CalendarDay; after: CalendarDay }[]
      /** Numbers of today that are concerned. Empty when it holds from a later date. */
      tickets: ConcernedTicket[]
    }

/** `request`: made once for each thing somebody wants; sent again unchanged it has its effect once. */
export type Wish = { request: string; revision: number; office: unknown; from: From }
/** Makes the configuration what it was before that change, at once. */
export type TakeBack = { request: string; revision: number; change: number }

export type BackTrial = { change: number }

/** A file, read and checked, and nothing saved. */
export type ReadFile = { ok: true; office: Office } | { ok: false; faults: SetupFault[] }

export type CalendarWish = { office: unknown; from: string; months: number }
export type Calendar = { ok: true; days: CalendarDay[] } | { ok: false; faults: SetupFault[] }

export type ReceiptWish = { office: unknown; language: string; service: string }

export type SetupRefusal =
  /** The message is not of the stated form. */
  | 'invalidMessage'
  /** Somebody saved meanwhile: what is there now must be seen first. */
  | 'changedMeanwhile'
  /** With faults; nothing was saved. */
  | 'invalidOffice'
  /** The date is not after today. */
  | 'invalidFrom'
  /** There is nothing before it, or no such change. */
  | 'cannotTakeBack'
  | 'notAllowed'
  /** The commit failed: nothing happened. */
  | 'notSaved'
  | 'stopping'

export type SetupRefused = { refusal: SetupRefusal; faults?: SetupFault[] }
