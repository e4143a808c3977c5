import { callOrder } from '#shared/domain/next.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import { type Common, sessionInfo } from './common.ts'

const CALLS_SHOWN = 8
const UPCOMING_SHOWN = 3

export function displayView({ day, now, next }: Snapshot, common: Common): DisplayView {
  return {
    ...common,
    calls: displayCalls(day),
    upcoming: callOrder(day, now)
      .filter(({ service }) => servedNow(day, service))
      .slice(0, UPCOMING_SHOWN)
      .map((ticket) => ticket.label),
    waiting: day.line.length,
    next: next && sessionInfo(next),
  }
}

/** Newest first. Somebody called twice stands there once, with the latest call. */
function displayCalls(day: Day): DisplayCall[] {
  const seen = new Set<number>()
  const calls = day.calls.toReversed().filter(({ ticket }) => !seen.has(ticket) && seen.add(ticket))
  return calls.slice(0, CALLS_SHOWN).flatMap(({ ticket: id, counter, ...call }) => {
    const ticket = day.tickets[id - 1]
    if (!ticket) return []
    return {
      call: call.call,
      recalls: call.recalls,
      label: ticket.label,
      counter: day.plan.counters.find((c) => c.id === counter)?.name ?? counter,
      at: call.at,
      announcedAt: call.announcedAt,
      reason: call.reason,
      open: ticket.state.is === 'called' && ticket.state.counter === counter,
    }
  })
}

const servedNow = (day: Day, service: string): boolean =>
  day.plan.counters.some((c) => c.services.includes(service) && day.counters[c.id]?.is === 'open')
