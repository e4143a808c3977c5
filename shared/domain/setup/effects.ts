/** What a change will do, told before it is saved. */
import { Temporal } from 'temporal-polyfill'
import type { Office } from '../config.ts'
import type { Day, Ticket } from '../day/state.ts'
import { hoursOn } from '../hours.ts'
import { isClosed } from '../next.ts'
import { type ChangedDay, changedDays, datesFrom, type HolidaysOf } from './calendar.ts'
import { differingParts, type SetupPart } from './parts.ts'
import { type From, newestOffice, officeOn, type Setup } from './setup.ts'

const MONTHS_LOOKED_AHEAD = 6

export type TicketEffect =
  /** No counter serves its service any more: somebody must pass it on. */
  | 'nobodyServes'
  /** Its service is no more. */
  | 'serviceGone'
  /** It is at a counter that is no more: being served it counts as served, called as not come. */
  | 'counterGone'
  /** Its hours are no more. */
  | 'hoursGone'

export type ConcernedTicket = { label: string; because: TicketEffect }

export type Effects = { parts: SetupPart[]; days: ChangedDay[]; tickets: ConcernedTicket[] }

/** `setup`: as it is today. `day`: the one that is running. */
export function effectsOf(
  setup: Setup,
  wanted: { office: Office; from: From },
  { today, day, holidaysOf }: { today: string; day: Day; holidaysOf: HolidaysOf },
): Effects {
  const { office, from } = wanted
  const after = (date: string) => (from === null || from <= date ? office : setup.office)
  const replansToday = from === null && day.plan.date === today && day.closedAt === null
  return {
    parts: differingParts(newestOffice(setup), office),
    days: changedDays(
      datesFrom(today, MONTHS_LOOKED_AHEAD),
      (date) => officeOn(setup, date),
      after,
      holidaysOf,
    ),
    tickets: replansToday
      ? concernedTickets(day, office, sessionsOn(office, today, holidaysOf))
      : [],
  }
}

function concernedTickets(day: Day, after: Office, sessions: ReadonlySet<string>) {
  return day.tickets.flatMap((ticket): ConcernedTicket[] => {
    const because = effectOn(day, ticket, after, sessions)
    return because ? [{ label: ticket.label, because }] : []
  })
}

/** The gravest. */
function effectOn(
  day: Day,
  { state, service, session, onlyCounter }: Ticket,
  { services, counters }: Office,
  sessions: ReadonlySet<string>,
): TicketEffect | null {
  if (state.is === 'ended' || (state.is === 'missed' && state.chance === null)) return null
  if (state.is === 'called' || state.is === 'serving')
    return counters.some(({ id }) => id === state.counter) ? null : 'counterGone'
  if (!services.some(({ id }) => id === service)) return 'serviceGone'
  const only = counters.find(({ id }) => id === onlyCounter)
  // Its counter lets everybody else have it only when it is closed, or no more.
  const choice = only && !isClosed(day, only.id) ? [only] : counters
  if (!choice.some((counter) => counter.services.includes(service))) return 'nobodyServes'
  return sessions.has(session) ? null : 'hoursGone'
}

function sessionsOn(office: Office, date: string, holidaysOf: HolidaysOf): ReadonlySet<string> {
  const { sessions } = hoursOn(office, Temporal.PlainDate.from(date), holidaysOf(office.state))
  return new Set(sessions.map(({ id }) => id))
}
