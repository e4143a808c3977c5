/** From a day and a fact to the next day. Total: a fact has happened, so it is never refused. */
import { plusMinutes, plusSeconds } from '../moment.ts'
import { seriesOf } from '../numbering.ts'
import { applyClosed } from './applyClosed.ts'
import { applyCounter, busyWith, freed } from './applyCounters.ts'
import { applyHelp, withoutHelp } from './applyHelp.ts'
import { applySplit } from './applySplit.ts'
import { latestCalls } from './calls.ts'
import type { CounterState, Day, SecondChance, Ticket } from './state.ts'
import type { Fact } from './facts.ts'
import { applySessionEnd, keepEnds } from './sessionEnds.ts'
import { withArrival, withCall, withEnd } from './stays.ts'
import { putTicket } from './tickets.ts'
import { applyTurnedAway } from './turnedAway.ts'
import { applyUndone, withUndo } from './undo.ts'

/** @throws when the fact does not follow on the day: the stream has a hole. */
export function apply(day: Day, fact: Fact): Day {
  if (fact.revision !== day.revision + 1)
    throw new Error(`fact ${fact.revision} does not follow on revision ${day.revision}`)
  return { ...withUndo(day, step(day, fact), fact), revision: fact.revision }
}

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>

function step(day: Day, fact: Fact): Day {
  switch (fact.type) {
    case 'planned':
      return applyPlanned(day, fact)
    case 'issued':
      return applyIssued(day, fact)
    case 'confirmed':
      return changeTicket(day, fact, { confirmed: true })
    case 'prioritised':
      return changeTicket(day, fact, (ticket) => ({
        priority: fact.reason,
        rank: plusMinutes(ticket.issuedAt, -day.plan.rules.priorityMinutes),
      }))
    case 'called':
      return applyCalled(day, fact)
    case 'recalled':
      return applyRecalled(day, fact)
    case 'arrived':
      return changeTicket(day, fact, ({ stays }) => ({
        stays: withArrival(stays, fact.at),
        state: { is: 'serving', counter: fact.counter, since: fact.at },
      }))
    case 'missed':
      return changeTicket(freed(day, fact.counter, fact), fact, (ticket) => ({
        stays: withEnd(ticket.stays, 'missed', fact.at),
        missedBefore: true,
        state: { is: 'missed', at: fact.at, chance: secondChance(day, ticket, fact) },
      }))
    case 'parked':
      return changeTicket(freed(day, fact.counter, fact), fact, ({ stays, note }) => ({
        stays: withEnd(stays, 'parked', fact.at),
        note: fact.note ?? note,
        state: { is: 'parked', counter: fact.counter, at: fact.at, reason: fact.reason },
      }))
    case 'transferred':
      return changeTicket(freed(day, fact.from, fact), fact, ({ stays, further, note }) => ({
        stays: withEnd(stays, 'transferred', fact.at),
        note: fact.note ?? note,
        service: fact.service,
        further: further.filter((service) => service !== fact.service),
        onlyCounter: fact.counter,
        state: { is: 'waiting' },
      }))
    case 'serviceAdded':
      return changeTicket(day, fact, ({ further }) => ({ further: [...further, fact.service] }))
    case 'split':
      return applySplit(day, fact)
    case 'served':
      return changeTicket(freed(day, fact.counter, fact), fact, ended('served', fact))
    case 'cancelled':
      return applyCancelled(day, fact)
    case 'voided':
      return returnPlace(changeTicket(day, fact, ended('voided', fact)), fact.ticket, fact.at)
    case 'undone':
      return applyUndone(day, fact)
    case 'counterOpened':
    case 'counterPaused':
    case 'automaticSet':
      return applyCounter(day, fact)
    case 'counterClosed':
      return withoutHelp(applyCounter(day, fact), (id) => id !== fact.counter)
    case 'helpCalled':
    case 'helpAnswered':
    case 'helpEnded':
      return applyHelp(day, fact)
    case 'issuingStopped':
      return { ...day, stopped: fact.reason }
    case 'issuingResumed':
      return { ...day, stopped: null }
    case 'quotaChanged': {
      const issued = day.quota[fact.session]?.issued ?? 0
      return { ...day, quota: { ...day.quota, [fact.session]: { issued, changedTo: fact.quota } } }
    }
    case 'sessionChanged':
      return applySessionEnd(day, fact.session, fact.until)
    case 'noticeSet':
      return { ...day, notice: { text: fact.text, until: fact.until } }
    case 'noticeCleared':
      return { ...day, notice: null }
    case 'numbersSkipped':
      return { ...day, skipped: day.skipped + fact.count }
    case 'turnedAway':
      return {
        ...day,
        turnedAway: applyTurnedAway(day.turnedAway, fact.because, fact.by, fact.at),
      }
    case 'timesMeasured':
      return { ...day, times: fact.times }
    case 'closed':
      return applyClosed(day, fact)
    default:
      return fact satisfies never
  }
}

function applyPlanned(day: Day, { plan, revision }: FactOf<'planned'>): Day {
  const counters: Record<string, CounterState> = {}
  for (const { id } of plan.counters)
    counters[id] = day.counters[id] ?? {
      id,
      is: 'closed',
      pauseReason: null,
      backAt: null,
      automatic: false,
      since: null,
      ticket: null,
      idleSince: null,
      served: 0,
      missed: 0,
      servingMinutes: 0,
      revision,
    }
  // What was done under the old rules is not undone under the new ones.
  const planned = keepEnds(day, { ...day, plan, counters, undo: {} })
  return withoutHelp(planned, (id) => Object.hasOwn(counters, id))
}

function applyIssued(day: Day, fact: FactOf<'issued'>): Day {
  const series = seriesOf(day.plan, fact.service)
  const quota = day.quota[fact.session]
  const headStart = fact.priority ? day.plan.rules.priorityMinutes : 0
  return putTicket(
    {
      ...day,
      series: { ...day.series, [series]: (day.series[series] ?? 0) + 1 },
      quota: {
        ...day.quota,
        [fact.session]: { issued: (quota?.issued ?? 0) + 1, changedTo: quota?.changedTo ?? null },
      },
    },
    {
      id: fact.ticket,
      label: fact.label,
      service: fact.service,
      further: [],
      session: fact.session,
      party: fact.party,
      channel: fact.channel,
      issuedAt: fact.at,
      issuedBy: fact.by,
      ahead: fact.ahead,
      request: fact.request,
      rank: headStart === 0 ? fact.at : plusMinutes(fact.at, -headStart),
      priority: fact.priority,
      confirmed: fact.channel === 'desk',
      onlyCounter: null,
      calls: 0,
      firstCalledAt: null,
      stays: [],
      missedBefore: false,
      lastCalled: false,
      note: null,
      splitFrom: null,
      state: { is: 'waiting' },
      revision: fact.revision,
    },
  )
}

function applyCalled(day: Day, fact: FactOf<'called'>): Day {
  const callCount = day.callCount + 1
  const called = changeTicket(day, fact, (ticket) => ({
    calls: ticket.calls + 1,
    stays: withCall(ticket, fact),
    firstCalledAt: ticket.firstCalledAt ?? fact.at,
    onlyCounter: null,
    lastCalled: ticket.lastCalled || fact.reason === 'lastCall',
    state: { is: 'called', counter: fact.counter, at: fact.at, recalls: 0 },
  }))
  const { ticket, counter, reason, request, at } = fact
  const call = {
    ticket,
    counter,
    reason,
    request,
    call: callCount,
    at,
    announcedAt: at,
    recalls: 0,
  }
  return {
    ...busyWith(called, fact),
    callCount,
    calls: latestCalls(called, [...day.calls, call]),
  }
}

function applyRecalled(day: Day, fact: FactOf<'recalled'>): Day {
  const recalled = changeTicket(day, fact, ({ state }) =>
    state.is === 'called' ? { state: { ...state, recalls: state.recalls + 1 } } : {},
  )
  const last = day.calls.findLastIndex((call) => call.ticket === fact.ticket)
  const call = day.calls[last]
  if (!call) return recalled
  return {
    ...recalled,
    calls: day.calls.with(last, { ...call, recalls: call.recalls + 1, announcedAt: fact.at }),
  }
}

/** Who was called and leaves frees the counter; who was never called gives the place back, if it had one. */
function applyCancelled(day: Day, fact: FactOf<'cancelled'>): Day {
  const ticket = day.tickets[fact.ticket - 1]
  if (!ticket) return day
  const { state } = ticket
  const left =
    state.is === 'called' || state.is === 'serving' ? freed(day, state.counter, fact) : day
  const cancelled = changeTicket(left, fact, ended('cancelled', fact))
  // Not before the slip can no longer be undone: the place might be somebody else's by then.
  return ticket.calls > 0 || ticket.splitFrom !== null
    ? cancelled
    : returnPlace(cancelled, fact.ticket, plusSeconds(fact.at, day.plan.rules.undoSeconds))
}

function returnPlace(day: Day, id: number, from: string): Day {
  const session = day.tickets[id - 1]?.session ?? ''
  return { ...day, returned: [...day.returned, { ticket: id, session, from }] }
}

function secondChance(day: Day, ticket: Ticket, { at }: Fact): SecondChance | null {
  const rule = day.plan.rules.secondChance
  if (rule === null || ticket.missedBefore) return null
  return {
    atCall: rule.afterCalls === undefined ? null : day.callCount + rule.afterCalls,
    at: rule.afterMinutes === undefined ? null : plusMinutes(at, rule.afterMinutes),
  }
}

const ended =
  (how: 'served' | 'cancelled' | 'voided', { at }: Fact): Change =>
  ({ stays }) => ({
    stays: how === 'voided' ? stays : withEnd(stays, how, at),
    state: { is: 'ended', how, at },
    note: null,
  })

type Change = Partial<Ticket> | ((ticket: Ticket) => Partial<Ticket>)

function changeTicket(day: Day, fact: Fact & { ticket: number }, change: Change): Day {
  const ticket = day.tickets[fact.ticket - 1]
  if (!ticket) return day
  const changes = typeof change === 'function' ? change(ticket) : change
  return putTicket(day, { ...ticket, ...changes, revision: fact.revision })
}
