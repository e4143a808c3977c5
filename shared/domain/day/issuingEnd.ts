import type { Moment } from '../moment.ts'
import type { PlannedEnd } from './state.ts'

/**
 * Until when numbers are given out in a session that ends at `until`: as long as planned, but never after the session;
 * where that was the same moment, it stays the same. By the plan, not by the last change: so a change that is taken back
 * leaves nothing behind.
 */
export const issuingEnd = (planned: PlannedEnd, until: Moment): Moment =>
  planned.ticketsUntil === planned.until || planned.ticketsUntil > until
    ? until
    : planned.ticketsUntil
