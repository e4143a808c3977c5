/**
 * What a command makes of a day: facts, or a refusal. Pure: the same day, command and moment always
 * give the same answer.
 */
import { nextFor } from '../next.ts'
import type { Moment } from '../moment.ts'
import { apply } from './apply.ts'
import type { Command, CommandType } from './commands.ts'
import { decideAtCounter } from './decideAtCounter.ts'
import { decideCall } from './decideCall.ts'
import { decideHelp } from './decideHelp.ts'
import { decideIssuing } from './decideIssuing.ts'
import { decideManaging } from './decideManaging.ts'
import { decidePlan } from './decidePlan.ts'
import { decideTurnedAway } from './turnedAway.ts'
import type { Actor, Fact, FactBody } from './facts.ts'
import type { DayRefusal } from './refusals.ts'
import { numbersToSkip } from './skipping.ts'
import type { Day } from './state.ts'

export type Decision = { facts: Fact[]; day: Day } | { refusal: DayRefusal }

/** Facts that follow, none when all is as wanted already, or why not. */
export type Outcome = FactBody[] | DayRefusal

const ALLOWED: Record<CommandType, readonly Actor['role'][]> = {
  plan: ['system'],
  tick: ['system'],
  learn: ['system'],
  skipNumbers: ['system'],
  closeDay: ['system', 'manager'],
  issue: ['kiosk', 'counter'],
  confirm: ['kiosk'],
  void: ['kiosk'],
  giveBack: ['phone'],
  prioritise: ['counter'],
  next: ['counter'],
  call: ['counter'],
  recall: ['counter'],
  here: ['counter'],
  miss: ['counter'],
  lastCall: ['counter'],
  park: ['counter'],
  resume: ['counter'],
  transfer: ['counter'],
  addService: ['counter'],
  split: ['counter'],
  finish: ['counter'],
  cancel: ['counter'],
  undo: ['counter'],
  open: ['counter'],
  pause: ['counter'],
  close: ['counter'],
  automatic: ['counter'],
  callHelp: ['counter'],
  answerHelp: ['counter', 'manager'],
  endHelp: ['counter', 'manager'],
  closeCounter: ['manager'],
  stopIssuing: ['manager'],
  resumeIssuing: ['manager'],
  changeQuota: ['manager'],
  changeSession: ['manager'],
  setNotice: ['manager'],
  clearNotice: ['manager'],
  turnedAway: ['kiosk'],
}

/** Answers with the next day too, which whoever asks needs at once and would only make again. */
export function decide(day: Day, command: Command, now: Moment): Decision {
  if (!ALLOWED[command.type].includes(command.by.role)) return { refusal: 'notAllowed' }
  if (day.closedAt !== null)
    return command.type === 'tick' ? { facts: [], day } : { refusal: 'dayClosed' }

  const outcome = outcomeOf(day, command, now)
  if (typeof outcome === 'string') return { refusal: outcome }

  const facts: Fact[] = []
  let next = day
  const add = (body: FactBody, by: Actor) => {
    const circumstances = { at: now, by, request: command.request, revision: next.revision + 1 }
    const fact: Fact = { ...body, ...circumstances }
    facts.push(fact)
    next = apply(next, fact)
  }
  for (const body of outcome) add(body, command.by)

  const acting = command.by.role === 'counter' ? command.by.counter : null
  // Whoever has just taken back a call is not given it again in the same breath.
  const resting = command.type === 'undo' ? acting : null
  for (;;) {
    const call = automaticCall(next, now, resting)
    if (!call) return { facts, day: next }
    // What falls to the acting clerk belongs to the command and can be undone with it.
    add(call, call.counter === acting ? command.by : { role: 'system' })
  }
}

function outcomeOf(day: Day, command: Command, now: Moment): Outcome {
  const { by } = command
  switch (command.type) {
    case 'plan':
      return decidePlan(day, command.plan, now)
    case 'tick':
      return []
    case 'learn':
      return day.times === null ? [{ type: 'timesMeasured', times: command.times }] : []
    case 'skipNumbers':
      return [{ type: 'numbersSkipped', count: numbersToSkip(day, command.lost) }]
    case 'issue':
    case 'confirm':
    case 'void':
    case 'prioritise':
    case 'giveBack':
      return decideIssuing(day, command, now)
    case 'stopIssuing':
    case 'resumeIssuing':
    case 'changeQuota':
    case 'changeSession':
    case 'setNotice':
    case 'clearNotice':
    case 'closeCounter':
    case 'closeDay':
      return decideManaging(day, command, now)
    case 'turnedAway':
      return decideTurnedAway(day, by, now)
    case 'callHelp':
    case 'answerHelp':
    case 'endHelp':
      return decideHelp(day, command)
    case 'next':
    case 'call':
    case 'resume':
    case 'recall':
    case 'here':
    case 'miss':
    case 'lastCall':
      return by.role === 'counter' ? decideCall(day, command, by.counter, now) : 'notAllowed'
    case 'park':
    case 'transfer':
    case 'addService':
    case 'split':
    case 'finish':
    case 'cancel':
    case 'undo':
    case 'open':
    case 'pause':
    case 'close':
    case 'automatic':
      return by.role === 'counter' ? decideAtCounter(day, command, by.counter, now) : 'notAllowed'
    default:
      return command satisfies never
  }
}

/** The next call that falls to a free automatic counter, longest idle first; null when none is due. */
function automaticCall(
  day: Day,
  now: Moment,
  resting: string | null,
): Extract<FactBody, { type: 'called' }> | null {
  const free = Object.values(day.counters)
    .filter((c) => c.automatic && c.is === 'open' && c.ticket === null && c.id !== resting)
    .sort((a, b) => ((a.idleSince ?? '') < (b.idleSince ?? '') ? -1 : 1))
  for (const counter of free) {
    const next = nextFor(day, counter.id, now, ({ session }) => doorsOpen(day, session, now))
    if (next)
      return { type: 'called', ticket: next.ticket.id, counter: counter.id, reason: next.reason }
  }
  return null
}

/** Numbers are handed out before the doors open; nobody is called by itself before they do. */
const doorsOpen = (day: Day, session: string, now: Moment): boolean =>
  day.plan.sessions.every(({ id, from }) => id !== session || from <= now)
