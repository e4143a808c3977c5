/** What the manager's desk is told of past days, over HTTP. Facts as they are in the journal, without secrets. */
import type { Fact } from '../domain/day/facts.ts'

export const HISTORY = '/history'

/** Dates (ISO) that the journal holds, oldest first. */
export type HeldDays = { today: string; days: string[] }

/**
 * All facts of a date. `request` is a number that the facts of one command share: the secret name behind a ticket's QR
 * code is made from the request. Phones have no name.
 */
export type HeldDay = { date: string; facts: Fact[] }

export type HistoryRefusal =
  /** That is no date. */
  | 'invalidDate'
  /** The journal holds no such day. */
  | 'unknownDay'
  /** The file cannot be read. */
  | 'unreadable'
