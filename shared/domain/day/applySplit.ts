/** Part of a family goes on as a ticket of its own. */
import { seriesOf } from '../numbering.ts'
import type { Fact } from './facts.ts'
import type { Day, Ticket } from './state.ts'
import { putTicket } from './tickets.ts'

/** Nothing is added to the quota: these people were let in with their family's number. */
export function applySplit(day: Day, fact: Extract<Fact, { type: 'split' }>): Day {
  const family = day.tickets[fact.ticket - 1]
  if (!family) return day
  const { revision } = fact
  const series = seriesOf(day.plan, family.service)
  const rest: Ticket = { ...family, party: family.party - fact.people, revision }
  const part: Ticket = {
    ...family,
    id: fact.into,
    label: fact.label,
    further: [],
    party: fact.people,
    channel: 'desk',
    issuedBy: fact.by,
    ahead: fact.ahead,
    request: fact.request,
    confirmed: true,
    onlyCounter: null,
    calls: 0,
    firstCalledAt: null,
    stays: [],
    missedBefore: false,
    lastCalled: false,
    note: null,
    splitFrom: family.id,
    state: { is: 'waiting' },
    revision,
  }
  const counted = { ...day.series, [series]: (day.series[series] ?? 0) + 1 }
  return putTicket(putTicket({ ...day, series: counted }, rest), part)
}
