/** The waiting room at this moment, as numbers that can be played forward many times. */
import type { Day, Ticket } from '../day/state.ts'
import { type Moment, minutesBetween } from '../moment.ts'
import { callOrder, servedAt } from '../next.ts'
import { awayOf, busyAt, idleAt } from './atDesk.ts'
import { expectedAt } from './expected.ts'
import { type Asked, Line } from './line.ts'
import { type Pace, paceOf } from './pace.ts'
import { mixed, type Table, tableOf } from './quantiles.ts'
import { ASSUMED, type ServiceTimes, type Spread } from './times.ts'
import { usualMinutes } from './usual.ts'
import { latestVisitsOf } from './visits.ts'

/** Measurements that what is assumed counts for. */
const WORTH = 20
/** How many of today's visits the pace is learned from. */
const LATEST = 150

export type Desk = {
  id: string
  services: readonly string[]
  /** Of the kinds in line, those it serves. */
  kinds: readonly number[]
  /** Who is called or served here, and how long each of it has lasted. */
  busy: { minutes: number; calledFor: number; servedFor: number | null } | null
  /** Free, with somebody whom it could call, for so long; and whether it had nobody to call before that. */
  idle: { minutes: number; hadNobody: boolean }
  /** Away, for so long, and in how many minutes it is expected; null: nobody said. */
  away: { since: number; back: number | null } | null
  /** Not open yet: how likely it comes, when the doors open, and for how long they have been open. */
  expected: { share: number; doors: number; since: number } | null
  /** Set aside here, to come back. */
  parked: readonly { minutes: number; since: number }[]
}

export type Scene = {
  line: Line
  /** Missed before, whose second chance is still to come: by rank it stands before this place. */
  missed: readonly Missed[]
  desks: readonly Desk[]
  opening: number
  /** Whether anything was measured in this office. */
  measured: boolean
  pace: Pace
  chances: Chances
  rule: { afterCalls: number; afterMinutes: number } | null
}

export type Missed = {
  minutes: number
  place: number
  atCall: number
  at: number
  desks: readonly number[]
}

/** What is drawn from. */
export type Chances = {
  /** Factors on what is usual. */
  stretch: Table
  walk: Table
  turn: Table
  alert: Table
  parked: number
  transferred: number
  parkedMinutes: number
  start: Table
  missed: number
  cameAgain: number
  missedMinutes: number
}

export function sceneOf(day: Day, now: Moment): Scene {
  const { plan, times } = day
  const opening = untilOpening(day, now)
  const usual = usualMinutes(plan, times)
  const chances = chancesOf(times)
  const desks = plan.counters.flatMap(({ id, services }) => {
    const counter = day.counters[id]
    if (!counter) return []
    const expected = counter.is === 'closed' ? expectedAt(day, counter, now, chances.start) : null
    return counter.is === 'closed' && !expected ? [] : [{ counter, id, services, expected }]
  })
  const doors = doorsOf(day, now)
  const desksFor = (ticket: Ticket) => servers(day, ticket, desks)
  const line = new Line(callOrder(day, now), {
    usual,
    desksFor,
    doorsFor: ({ session }) => doors.get(session) ?? 0,
  })
  const nowMinute = minutesBetween(`${plan.date}T00:00:00.000Z`, now)
  return {
    line,
    missed: missedOf(day, now, line, { usual, desksFor }),
    desks: desks.map(({ counter, id, services, expected }, desk) => ({
      id,
      services,
      kinds: line.kinds.flatMap((kind, index) => (kind.desks.includes(desk) ? [index] : [])),
      busy: busyAt(day, counter, now, usual),
      idle: idleAt(day, counter, now, line.tickets),
      away: counter.is === 'paused' ? awayOf(counter, now) : null,
      expected,
      parked: day.parked.flatMap((ticketId) => {
        const ticket = day.tickets[ticketId - 1]
        return ticket?.state.is === 'parked' && ticket.state.counter === id
          ? [{ minutes: usual(ticket), since: minutesBetween(ticket.state.at, now) }]
          : []
      }),
    })),
    opening,
    measured: times !== null,
    pace: paceOf(
      latestVisitsOf(day, LATEST),
      plan.counters.map(({ id }) => id),
      { times, usual, oneVisit: varianceOf(chances.stretch.map(Math.log)), nowMinute },
    ),
    chances,
    rule: plan.rules.secondChance && {
      afterCalls: plan.rules.secondChance.afterCalls ?? Infinity,
      afterMinutes: plan.rules.secondChance.afterMinutes ?? Infinity,
    },
  }
}

function chancesOf(times: ServiceTimes | null): Chances {
  const table = (measured: Spread | undefined, assumed: readonly number[]) =>
    tableOf(mixed(measured?.quantiles ?? [], measured?.count ?? 0, assumed, WORTH))
  const share = (part = 0, of = 0, assumed: number) => (part + assumed * WORTH) / (of + WORTH)
  return {
    stretch: table(times?.rest, ASSUMED.rest).map(Math.exp),
    walk: table(times?.walk, ASSUMED.walk),
    turn: table(times?.turn, ASSUMED.turn),
    start: table(times?.start, ASSUMED.start),
    alert: table(times?.alert, ASSUMED.alert),
    parked: share(times?.parked, times?.came, ASSUMED.parked),
    transferred: share(times?.transferred, times?.came, ASSUMED.transferred),
    parkedMinutes: times?.parkedMinutes ?? ASSUMED.parkedMinutes,
    missed: share(times?.missed, times?.called, ASSUMED.missed),
    cameAgain: share(times?.cameAgain, times?.calledAgain, ASSUMED.cameAgain),
    missedMinutes: times?.missedMinutes ?? ASSUMED.missedMinutes,
  }
}

/** Minutes until the doors open; 0 while they are, and after the last session. */
function untilOpening(day: Day, now: Moment): number {
  const session = day.plan.sessions.find(({ kind, until }) => kind === 'walkIn' && until > now)
  return session ? Math.max(0, minutesBetween(now, session.from)) : 0
}

/** By session: minutes until its doors open; 0 when they have. Nobody is called before. */
const doorsOf = (day: Day, now: Moment): ReadonlyMap<string, number> =>
  new Map(day.plan.sessions.map(({ id, from }) => [id, Math.max(0, minutesBetween(now, from))]))

const servers = (day: Day, ticket: Ticket, desks: readonly { id: string }[]): number[] =>
  desks.flatMap(({ id }, index) => (servedAt(day, id, ticket) ? [index] : []))

/** Those whose second chance is not due yet; those for whom it is stand in line. */
function missedOf(
  day: Day,
  now: Moment,
  line: Line,
  { usual, desksFor }: Pick<Asked, 'usual' | 'desksFor'>,
): Missed[] {
  return day.missed.flatMap((id) => {
    const ticket = day.tickets[id - 1]
    if (line.placeOf(id) !== undefined || ticket?.state.is !== 'missed' || !ticket.state.chance)
      return []
    const { atCall, at } = ticket.state.chance
    const place = line.tickets.findIndex(({ rank }) => rank > ticket.rank)
    return [
      {
        minutes: usual(ticket),
        place: place === -1 ? line.tickets.length : place,
        atCall: atCall === null ? Infinity : atCall - day.callCount,
        at: at === null ? Infinity : minutesBetween(now, at),
        desks: desksFor(ticket),
      },
    ]
  })
}

function varianceOf(table: Table): number {
  const mean = table.reduce((sum, value) => sum + value, 0) / table.length
  return table.reduce((sum, value) => sum + (value - mean) ** 2, 0) / table.length
}
