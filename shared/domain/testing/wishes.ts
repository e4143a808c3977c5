/**
 * Random numbers read as somebody's wish: mostly one that makes sense as the day stands (a clerk with
 * nobody calls, one with somebody finishes …), and now and then any wish at all.
 */
import { PRIORITY_REASONS, type PriorityReason } from '../closedLists.ts'
import type { CommandBody } from '../day/commands.ts'
import {
  type Actor,
  type DayPlan,
  PARK_REASONS,
  PAUSE_REASONS,
  STOP_REASONS,
} from '../day/facts.ts'
import { planAsMade } from '../day/sessionEnds.ts'
import type { Day } from '../day/state.ts'
import { measure } from '../forecast/measure.ts'
import { visitsOf } from '../forecast/visits.ts'
import {
  at as timeOf,
  clerkAt,
  COUNTERS,
  kiosk,
  MANAGER,
  phone,
  SERVICES,
  SYSTEM,
} from './smallTown.ts'

/** What may be wished for, with its weight; `serve` is whatever a clerk does next as things stand. */
export const WISHES = {
  pull: 220,
  give: 80,
  serve: 550,
  addService: 80,
  split: 60,
  lastCall: 60,
  confirm: 30,
  void: 30,
  giveBack: 30,
  prioritise: 30,
  cancel: 50,
  undo: 90,
  manageCounter: 70,
  automatic: 80,
  help: 50,
  stop: 20,
  changeQuota: 40,
  changeSession: 25,
  notice: 15,
  turnedAway: 40,
  closeCounter: 20,
  closeDay: 3,
  tick: 50,
  skipNumbers: 3,
  plan: 7,
  learn: 7,
}

/** Random numbers for one command; each reader takes of them what it needs. */
export type Dice = {
  wish: keyof typeof WISHES
  who: number
  pick: number
  choice: number
  pause: number
  any: boolean
}

/** A town has the first three to five of them. */
export const COUNTER_POOL = [
  ...COUNTERS,
  { id: 'platz-4', name: '4', services: ['ausweis', 'anmeldung'] },
  { id: 'platz-5', name: '5', services: ['anmeldung', 'notfall'] },
]

type Wish = { body: CommandBody; by: Actor }

const choose = <T>(list: readonly T[], number: number, otherwise: T): T =>
  list[number % Math.max(1, list.length)] ?? otherwise

const serviceIds = SERVICES.map(({ id }) => id)
const priorityOf = (choice: number) =>
  choice % 3 === 0 ? choose(PRIORITY_REASONS, choice, 'disability') : null

/** Where there is nothing to do of the kind, somebody pulls a number, or issuing is resumed. */
export function meantWish(day: Day, dice: Dice): Wish {
  const { wish, who, pick, choice } = dice
  const id = choose(day.plan.counters, who, null)?.id ?? 'platz-1'
  const clerk = clerkAt(id)
  const ticket = choose(day.line, pick, null)
  switch (wish) {
    case 'give':
      return { body: issue(pick, priorityOf(choice)), by: clerk }
    case 'addService': {
      const serving = day.tickets.flatMap(({ state }) =>
        state.is === 'serving' ? [state.counter] : [],
      )
      const at = choose(serving, who, null)
      if (at === null) break
      const own = day.plan.counters.find((c) => c.id === at)?.services ?? serviceIds
      const service = choose(own, pick, 'ausweis')
      return { body: { type: 'addService', service }, by: clerkAt(at) }
    }
    case 'split': {
      const families = day.tickets.filter(({ state, party }) => state.is === 'serving' && party > 1)
      const family = choose(families, who, null)
      if (family?.state.is !== 'serving') break
      const people = 1 + (pick % family.party)
      return { body: { type: 'split', people }, by: clerkAt(family.state.counter) }
    }
    case 'lastCall': {
      const free = Object.values(day.counters).filter((c) => c.is === 'open' && c.ticket === null)
      const missed = day.tickets.some(({ state }) => state.is === 'missed')
      const at = choose(free, who, null)
      if (!missed || !at) break
      return { body: { type: 'lastCall' }, by: clerkAt(at.id) }
    }
    case 'confirm':
    case 'void': {
      const fresh = day.tickets.filter((t) => !t.confirmed && t.state.is === 'waiting')
      const found = choose(fresh, pick, null)
      if (!found) break
      return wish === 'void'
        ? { body: { type: 'void', ticket: found.id }, by: found.issuedBy }
        : { body: { type: 'confirm', ticket: found.id, how: 'printed' }, by: found.issuedBy }
    }
    case 'giveBack': {
      const missed = day.tickets.filter((t) => t.state.is === 'missed').map((t) => t.id)
      const held = choose([...day.line, ...missed], pick, null)
      if (held === null) break
      return { body: { type: 'giveBack' }, by: phone(held) }
    }
    case 'prioritise': {
      if (ticket === null) break
      const reason = choose(PRIORITY_REASONS, choice, 'emergency')
      return { body: { type: 'prioritise', ticket, reason }, by: clerk }
    }
    case 'cancel':
      if (ticket === null) break
      return { body: { type: 'cancel', ticket }, by: clerk }
    case 'undo': {
      // Whoever did something last is the most likely to have slipped.
      const [last] = Object.values(day.undo).sort((a, b) => b.revision - a.revision)
      if (!last) break
      return { body: { type: 'undo' }, by: choice % 4 > 0 ? clerkAt(last.counter.id) : clerk }
    }
    case 'manageCounter': {
      const reason = choose(PAUSE_REASONS, pick, 'break')
      const minutes = choose([undefined, 5, 15], choice, undefined)
      const pause: CommandBody = { type: 'pause', reason, minutes }
      return { body: choose([pause, pause, { type: 'close' }], choice, pause), by: clerk }
    }
    case 'automatic':
      return { body: { type: 'automatic', on: choice % 6 > 0 }, by: clerk }
    case 'help': {
      const [inNeed] = Object.entries(day.help)
      if (!inNeed || choice % 5 === 0) return { body: { type: 'callHelp' }, by: clerk }
      const [counter, { answeredBy }] = inNeed
      const answers = answeredBy.length < 2 && choice % 3 > 0
      const by = choice % 4 === 0 ? MANAGER : !answers && pick % 2 === 0 ? clerkAt(counter) : clerk
      return { body: { type: answers ? 'answerHelp' : 'endHelp', counter }, by }
    }
    case 'stop': {
      const stop: CommandBody = { type: 'stopIssuing', reason: choose(STOP_REASONS, pick, 'staff') }
      return { body: day.stopped === null ? stop : { type: 'resumeIssuing' }, by: MANAGER }
    }
    case 'changeQuota': {
      const session = choose(['vormittag', 'vormittag', 'mittag'], choice, '')
      return { body: { type: 'changeQuota', session, quota: 3 + (pick % 20) }, by: MANAGER }
    }
    case 'changeSession': {
      const session = choose(['vormittag', 'vormittag', 'mittag'], choice, '')
      const until = choose(
        [null, timeOf('09:50'), timeOf('10:00'), timeOf('10:30'), timeOf('12:00')],
        pick,
        null,
      )
      return { body: { type: 'changeSession', session, until }, by: MANAGER }
    }
    case 'notice': {
      const set: CommandBody = {
        type: 'setNotice',
        text: choose([{ de: 'Der Aufzug steht.' }, { de: 'Leise', en: 'Quiet' }], who, { de: '-' }),
        until: choose([null, timeOf('09:45'), timeOf('12:00')], pick, null),
      }
      return { body: choose([set, set, { type: 'clearNotice' }], choice, set), by: MANAGER }
    }
    case 'turnedAway':
      return { body: { type: 'turnedAway' }, by: kiosk(who % 3) }
    case 'closeCounter':
      return { body: { type: 'closeCounter', counter: id }, by: MANAGER }
    case 'closeDay':
      return choice % 3 === 0
        ? { body: { type: 'closeDay', cause: 'nextDay' }, by: SYSTEM }
        : { body: { type: 'closeDay', cause: 'manager' }, by: MANAGER }
    case 'tick':
      return { body: { type: 'tick' }, by: SYSTEM }
    case 'learn':
      return { body: { type: 'learn', times: measure(visitsOf(day)) }, by: SYSTEM }
    case 'skipNumbers':
      return { body: { type: 'skipNumbers', lost: pick }, by: SYSTEM }
    case 'plan':
      return { body: { type: 'plan', plan: changedPlan(planAsMade(day), choice) }, by: SYSTEM }
    case 'serve': {
      const body = atCounter(day, id, pick, choice)
      if (body.type === 'next' && day.line.length === 0 && choice % 8 > 0) break
      return { body, by: clerk }
    }
    case 'pull':
      break
    default:
      return wish satisfies never
  }
  return day.stopped !== null && choice % 3 === 0
    ? { body: { type: 'resumeIssuing' }, by: MANAGER }
    : { body: issue(pick, null), by: kiosk(who % 3) }
}

function issue(pick: number, priority: PriorityReason | null): CommandBody {
  const service = choose(['ausweis', 'ausweis', 'abholung', 'abholung', 'anmeldung'], pick, '')
  return { type: 'issue', service, party: service === 'ausweis' ? 1 + (pick % 4) : 1, priority }
}

const NOTES = [undefined, undefined, 'begonnen', 'bezahlen'] as const
const OUTCOMES = [undefined, undefined, 'erledigt', 'termin'] as const

/** What a clerk does next, as things stand at the counter. */
function atCounter(day: Day, id: string, pick: number, choice: number): CommandBody {
  const counter = day.counters[id]
  if (counter?.is !== 'open') return { type: 'open' }
  const state = day.tickets[(counter.ticket ?? 0) - 1]?.state
  const next: CommandBody = { type: 'next' }
  const here: CommandBody = { type: 'here' }
  const finish: CommandBody = { type: 'finish', outcome: choose(OUTCOMES, pick, undefined) }
  if (state?.is === 'called')
    return choose(
      [here, here, here, { type: 'miss' }, { type: 'miss' }, { type: 'recall' }],
      choice,
      here,
    )
  if (state?.is === 'serving') {
    const to = choose([null, ...day.plan.counters], pick, null)
    const services = to?.services ?? serviceIds
    const transfer: CommandBody = {
      type: 'transfer',
      service: choose(services, choice, 'ausweis'),
      counter: to?.id ?? null,
      note: choose(NOTES, choice, undefined),
    }
    const note = choose(NOTES, choice + pick, undefined)
    const park: CommandBody = { type: 'park', reason: choose(PARK_REASONS, pick, 'photo'), note }
    const withOutcome: CommandBody = { ...next, outcome: choose(OUTCOMES, pick, undefined) }
    return choose([finish, finish, next, withOutcome, transfer, transfer, park], choice, finish)
  }
  const missed = day.tickets.filter((t) => t.state.is === 'missed').map((t) => t.id)
  const picked = choose([...day.line, ...missed], pick, undefined)
  const parked = choose(day.parked, pick, undefined)
  const call: CommandBody = picked === undefined ? next : { type: 'call', ticket: picked }
  const resume: CommandBody = parked === undefined ? next : { type: 'resume', ticket: parked }
  return choose([next, next, next, call, resume], choice, next)
}

/** The configuration was changed and the server started again; `platz-1` stays and serves everything. */
function changedPlan(plan: DayPlan, choice: number): DayPlan {
  return {
    ...plan,
    counters: COUNTER_POOL.slice(0, 1 + (choice % 5)),
    sessions: plan.sessions.map((session) => ({
      ...session,
      // Now and then another end: it wins against what was changed by hand.
      ...(session.id === 'vormittag' && choice % 7 === 0
        ? { until: timeOf('10:15'), ticketsUntil: timeOf('10:00') }
        : {}),
      releases: session.releases.map((r) => ({ ...r, count: (r.count + choice) % 7 })),
    })),
    rules: { ...plan.rules, undoSeconds: choice % 2 === 0 ? 20 : 10 },
  }
}

/** Anybody may send anything: unknown ids, somebody else's ticket, a command of another role. */
export function anyWish(day: Day, { who, pick, choice }: Dice): Wish {
  const service = choose([...serviceIds, 'hundesteuer'], choice, '')
  const ticket = pick % (day.tickets.length + 2)
  const counter = choose(['platz-1', 'platz-3', 'platz-5', 'platz-9', 'constructor'], choice, '')
  const reason = 'other'
  const bodies: CommandBody[] = [
    { type: 'issue', service, party: 1 + ((pick + who) % 5), priority: priorityOf(choice) },
    { type: 'confirm', ticket, how: 'shown' },
    { type: 'void', ticket },
    { type: 'giveBack' },
    { type: 'prioritise', ticket, reason: 'emergency' },
    { type: 'next' },
    { type: 'call', ticket },
    { type: 'recall' },
    { type: 'here' },
    { type: 'miss' },
    { type: 'lastCall' },
    { type: 'park', reason },
    { type: 'park', reason, note: 'kaffee' },
    { type: 'resume', ticket },
    { type: 'transfer', service, counter: choice % 2 === 0 ? null : counter },
    { type: 'addService', service },
    { type: 'split', people: 1 + (pick % 3) },
    { type: 'finish' },
    { type: 'finish', outcome: 'gewonnen' },
    { type: 'cancel', ticket },
    { type: 'undo' },
    { type: 'open' },
    { type: 'pause', reason },
    { type: 'close' },
    { type: 'automatic', on: choice % 2 === 0 },
    { type: 'callHelp' },
    { type: 'answerHelp', counter },
    { type: 'endHelp', counter },
    { type: 'closeCounter', counter },
    { type: 'stopIssuing', reason },
    { type: 'resumeIssuing' },
    { type: 'changeQuota', session: choose(['vormittag', 'termine'], who, ''), quota: pick % 9 },
    {
      type: 'changeSession',
      session: choose(['vormittag', 'termine'], who, ''),
      until: timeOf('09:00'),
    },
    { type: 'setNotice', text: { de: 'Hinweis' }, until: timeOf('08:00') },
    { type: 'clearNotice' },
    { type: 'turnedAway' },
    { type: 'learn', times: measure([]) },
    { type: 'tick' },
  ]
  const desk = clerkAt(choose(['platz-1', 'platz-2', 'platz-3', 'platz-9'], who, ''))
  const actors = [
    desk,
    desk,
    desk,
    desk,
    kiosk(who % 3),
    kiosk(who % 3),
    MANAGER,
    SYSTEM,
    phone(ticket),
  ]
  return { body: choose(bodies, pick, { type: 'tick' }), by: choose(actors, choice, MANAGER) }
}
