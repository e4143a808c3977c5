import { callOrder } from '#shared/domain/next.ts'
import type { Call, Day } from '#shared/domain/day/state.ts'
import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import { type Common, sessionInfo } from './common.ts'

const CALLS_SHOWN = 8
const UPCOMING_SHOWN = 3
/** Longer than a display announces a call. */
const JUST_NOW_SECONDS = 15

export function displayView({ day, now, next }: Snapshot, common: Common): DisplayView {
  const { printers: _printers, ...shown } = common
  return {
    ...shown,
    calls: displayCalls(day, now),
    upcoming: callOrder(day, now)
      .filter(({ service }) => servedNow(day, service))
      .slice(0, UPCOMING_SHOWN)
      .map((ticket) => ticket.label),
    waiting: day.line.length,
    next: next && sessionInfo(next),
  }
}

/**
 * Latest announced first; somebody called twice stands there once, with the latest call. However many
 * were announced just now or still wait for somebody to come, each is there: nobody's call is lost
 * because eight others were called after it.
 */
function displayCalls(day: Day, now: Moment): DisplayCall[] {
  const seen = new Set<number>()
  const calls = day.calls
    .toSorted((a, b) =>
      a.announcedAt > b.announcedAt ? -1 : a.announcedAt < b.announcedAt ? 1 : b.call - a.call,
    )
    .filter(({ ticket }) => !seen.has(ticket) && seen.add(ticket))
  const justNow = plusSeconds(now, -JUST_NOW_SECONDS)
  return calls
    .flatMap((call) => displayCall(day, call))
    .filter((call, index) => index < CALLS_SHOWN || call.open || call.announcedAt >= justNow)
}

function displayCall(day: Day, { ticket: id, counter, ...call }: Call): DisplayCall[] {
  const ticket = day.tickets[id - 1]
  if (!ticket) return []
  return [
    {
      call: call.call,
      recalls: call.recalls,
      label: ticket.label,
      counter: day.plan.counters.find((c) => c.id === counter)?.name ?? counter,
      at: call.at,
      announcedAt: call.announcedAt,
      reason: call.reason,
      open: ticket.state.is === 'called' && ticket.state.counter === counter,
    },
  ]
}

const servedNow = (day: Day, service: string): boolean =>
  day.plan.counters.some((c) => c.services.includes(service) && day.counters[c.id]?.is === 'open')
