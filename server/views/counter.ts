import { callOrder, chanceDue, isClosed, nextFor, servedAt } from '#shared/domain/next.ts'
import { lastCallFor } from '#shared/domain/lastCall.ts'
import type { CounterConfig } from '#shared/domain/config.ts'
import type { CounterState, Day, Ticket } from '#shared/domain/day/state.ts'
import { undoable, undoUntil } from '#shared/domain/day/undo.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { CounterTicket, CounterView, CurrentTicket } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import type { Delivery } from '../waitingRoom/delivery.ts'
import type { Common } from './common.ts'
import { helpCalls } from './help.ts'

/** What is this counter's own in the view. */
export type AtCounter = { id: string; printer: PrinterHealth | null }

/** @throws when the counter is not configured: the handshake has checked that. */
export function counterView(
  { day, now, configuration }: Snapshot,
  common: Common,
  { id, printer }: AtCounter,
  delivery: Pick<Delivery, 'announced'>,
  pages: number,
): CounterView {
  const config = day.plan.counters.find((c) => c.id === id)
  const state = day.counters[id]
  if (!config || !state) throw new Error(`there is no counter ${id}`)
  const { epoch, revision, failing, office, issuing, printers } = common
  return {
    epoch,
    revision,
    now,
    failing,
    office,
    issuing,
    printers: printers.filter(({ health }) => health.trouble !== null || health.paperLow),
    counters: day.plan.counters
      .filter((c) => c.id !== id)
      .map((c) => ({ id: c.id, name: c.name, services: c.services, ...stateOf(day, c) })),
    services: day.plan.services.map((s) => ({
      id: s.id,
      name: s.short ?? s.name,
      maxParty: s.maxParty,
      code: s.code,
    })),
    notes: day.plan.notes ?? [],
    outcomes: day.plan.outcomes ?? [],
    printer,
    me: {
      id,
      name: config.name,
      services: config.services,
      is: state.is,
      pauseReason: state.pauseReason,
      backAt: state.backAt,
      automatic: state.automatic,
      pages,
      served: state.served,
      missed: state.missed,
      meanMinutes: state.served > 0 ? state.servingMinutes / state.served : null,
    },
    current: state.ticket === null ? null : currentTicket(day, state.ticket, now, delivery),
    maxRecalls: day.plan.rules.maxRecalls,
    line: waitingTickets(day, id, now),
    parked: day.parked.flatMap((ticketId) => parkedTicket(day, ticketId, id)),
    missed: missedTickets(day, now),
    lastCall: lastCallView(day, state, now),
    undo: undoView(day, id, now),
    help: helpCalls(day),
    singleCounters: configuration.access.singleCounters,
  }
}

function stateOf(day: Day, { id }: CounterConfig) {
  const { is = 'closed', backAt = null } = day.counters[id] ?? {}
  return { is, backAt }
}

const counterTicket = (ticket: Ticket): CounterTicket => ({
  id: ticket.id,
  label: ticket.label,
  service: ticket.service,
  further: [...ticket.further],
  party: ticket.party,
  issuedAt: ticket.issuedAt,
  priority: ticket.priority,
  note: ticket.note,
})

function currentTicket(
  day: Day,
  id: number,
  now: Moment,
  delivery: Pick<Delivery, 'announced'>,
): CurrentTicket | null {
  const ticket = day.tickets[id - 1]
  const call = day.calls.findLast((c) => c.ticket === id)
  if (!ticket) return null
  const { state } = ticket
  const shared = { ...counterTicket(ticket), reason: call?.reason ?? 'oldest' }
  if (state.is === 'called')
    return {
      ...shared,
      is: 'called',
      since: state.at,
      recalls: state.recalls,
      announced: call ? delivery.announced(call, now) : 'notShown',
    }
  if (state.is === 'serving')
    return {
      ...shared,
      is: 'serving',
      since: state.since,
      recalls: call?.recalls ?? 0,
      announced: null,
    }
  return null
}

function waitingTickets(day: Day, counter: string, now: Moment) {
  const next = nextFor(day, counter, now)?.ticket.id
  return callOrder(day, now).map((ticket) => ({
    ...counterTicket(ticket),
    mine: servedAt(day, counter, ticket),
    next: ticket.id === next,
    secondChance: ticket.state.is === 'missed',
  }))
}

function parkedTicket(day: Day, id: number, me: string) {
  const ticket = day.tickets[id - 1]
  if (ticket?.state.is !== 'parked') return []
  const { counter, reason, at } = ticket.state
  const config = day.plan.counters.find((c) => c.id === counter)
  const mine = counter === me || isClosed(day, counter)
  return [{ ...counterTicket(ticket), reason, since: at, mine, counter: config?.name ?? counter }]
}

/** Those whose second chance has come stand in the line instead. */
function missedTickets(day: Day, now: Moment) {
  return day.tickets.flatMap((ticket) => {
    const { state } = ticket
    if (state.is !== 'missed' || chanceDue(day, ticket, now)) return []
    const { chance } = state
    return {
      ...counterTicket(ticket),
      since: state.at,
      chance: chance && {
        callsToGo: chance.atCall === null ? null : chance.atCall - day.callCount,
        at: chance.at,
      },
    }
  })
}

function lastCallView(day: Day, { id, is, ticket }: CounterState, now: Moment) {
  if (is !== 'open' || ticket !== null || nextFor(day, id, now)) return null
  const missed = lastCallFor(day, id, now)
  return missed && { label: missed.label }
}

function undoView(day: Day, counter: string, now: Moment): CounterView['undo'] {
  const entry = undoable(day, counter, now)
  if (typeof entry === 'string') return null
  const label = day.tickets[entry.ticket - 1]?.label ?? ''
  return { act: entry.act, label, until: undoUntil(day, entry) }
}
