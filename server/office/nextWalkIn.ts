/** The next walk-in session that begins giving out numbers. Looking ahead costs a little, and holds until it begins. */
import { Temporal } from 'temporal-polyfill'
import type { Office } from '#shared/domain/config.ts'
import type { Day } from '#shared/domain/day/state.ts'
import { nextSession, type Session } from '#shared/domain/hours.ts'
import {
  latest,
  type Moment,
  plusMinutes,
  plusSeconds,
  startOfDate,
} from '#shared/domain/moment.ts'
import type { HolidaysOf } from '#shared/domain/setup/calendar.ts'
import type { Setup } from '#shared/domain/setup/setup.ts'

type Kept = { setup: Setup; session: Session | null; asked: Moment; until: Moment }

export class NextWalkIn {
  private readonly holidaysOf: HolidaysOf
  private kept: Kept | null = null

  constructor(holidaysOf: HolidaysOf) {
    this.holidaysOf = holidaysOf
  }

  /** As its day says, where that is today's and was changed. */
  at(moment: Moment, setup: Setup, day: Day): Session | null {
    const next = this.planned(moment, setup, day)
    const today = day.plan.sessions.find(
      ({ id, ticketsFrom }) => id === next?.id && ticketsFrom === next.ticketsFrom,
    )
    return today ?? next
  }

  private planned(moment: Moment, setup: Setup, { plan, closedAt }: Day): Session | null {
    const tomorrow = Temporal.PlainDate.from(plan.date).add({ days: 1 })
    // A day that was ended early gives out no more numbers, whatever was planned for its afternoon.
    const now = closedAt === null ? moment : latest(moment, startOfDate(tomorrow, plan.zone))
    const { kept } = this
    if (kept?.setup === setup && kept.asked <= now && now < kept.until) return kept.session
    const session = this.find(setup, now)
    const until = session?.ticketsFrom ?? plusMinutes(now, 60)
    this.kept = { setup, session, asked: now, until }
    return session
  }

  /** By what is planned for a later date, if that comes before. */
  private find({ office, planned }: Setup, after: Moment): Session | null {
    const next = (of: Office, from: Moment) =>
      nextSession(of, from, 'walkIn', this.holidaysOf(of.state))
    const session = next(office, after)
    if (!planned) return session
    const begins = startOfDate(Temporal.PlainDate.from(planned.from), planned.office.zone)
    if (session && session.ticketsFrom < begins) return session
    return next(planned.office, latest(after, plusSeconds(begins, -1)))
  }
}
