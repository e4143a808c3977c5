/**
 * What an office has decided about itself, as the sum of the facts of its stream.
 *
 * One rule: whatever is saved replaces what was decided before, also a change that is only planned. A plan is a
 * whole configuration, so keeping it beside a newer change would take that one back on the plan's date without
 * anybody having said so. What the program itself writes at a start leaves a plan alone.
 */
import type { Office } from '../config.ts'
import type { Actor } from '../day/facts.ts'
import { dateIn, type Moment } from '../moment.ts'
import { differingParts, type SetupPart } from './parts.ts'

/** Null: at once. Else an ISO date, from whose first moment on it holds. */
export type From = string | null

/** The configuration as decided at one time. Those written by earlier versions have no `from` and no `tookBack`. */
export type Configured = {
  type: 'configured'
  at: Moment
  request: string
  by: Actor
  office: Office
  from?: From
  /** Revision of the change that this one took back. */
  tookBack?: number | null
}

/** A fact without its configuration, which may be large. */
export type Change = {
  revision: number
  at: Moment
  request: string
  by: Actor
  from: From
  tookBack: number | null
  /** Which differ from what was decided before. */
  parts: SetupPart[]
  /** The change that was in force when this one was decided; null for the first. */
  before: number | null
  /** The change that came before its date and took its place, so that it never held. */
  replacedBy: number | null
}

export type Setup = {
  /** Of the newest fact. */
  revision: number
  /** In force, and by which change. */
  office: Office
  change: number
  /** Decided, and in force from that date on. `change`: its revision. */
  planned: { change: number; from: string; office: Office } | null
  /** Oldest first. */
  changes: readonly Change[]
}

/** With the plan in force once its date has come. */
export const setupOn = (setup: Setup, date: string): Setup =>
  setup.planned && setup.planned.from <= date
    ? { ...setup, office: setup.planned.office, change: setup.planned.change, planned: null }
    : setup

/** The newest that somebody has decided, whether it holds yet or not: what the next change is made from. */
export const newestOffice = ({ office, planned }: Setup): Office => planned?.office ?? office

/** What will hold on a date, if nobody changes it any more. */
export const officeOn = (setup: Setup, date: string): Office => setupOn(setup, date).office

export function applyConfigured(
  before: Setup | null,
  fact: Configured & { revision: number },
): Setup {
  const { revision, at, request, by, office, from = null, tookBack = null } = fact
  const change = { revision, at, request, by, from, tookBack, replacedBy: null }
  if (!before) {
    const first = { ...change, parts: [], before: null }
    return { revision, office, change: revision, planned: null, changes: [first] }
  }

  const then = setupOn(before, dateIn(at, before.office.zone).toString())
  const dropped = by.role === 'system' ? null : then.planned
  const parts = differingParts(dropped?.office ?? then.office, office)
  const changes = then.changes.map((one) =>
    one.revision === dropped?.change ? { ...one, replacedBy: revision } : one,
  )
  const kept = dropped ? null : then.planned
  return {
    revision,
    office: from === null ? office : then.office,
    change: from === null ? revision : then.change,
    planned: from === null ? kept : { change: revision, from, office },
    changes: [...changes, { ...change, parts, before: then.change }],
  }
}

/** The change whose configuration was in force when this one was decided; null where nothing can be taken back. */
export function changeBefore({ changes }: Setup, revision: number): number | null {
  const change = changes.find((one) => one.revision === revision)
  return change && change.replacedBy === null ? change.before : null
}
