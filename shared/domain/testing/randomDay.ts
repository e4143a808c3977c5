/** Random days for property tests, played command by command. */
import fc from 'fast-check'
import { apply } from '../day/apply.ts'
import type { Command, CommandBody } from '../day/commands.ts'
import { type Decision, decide } from '../day/decide.ts'
import type { Actor, DayPlan, Fact } from '../day/facts.ts'
import { type Day, EMPTY_DAY } from '../day/state.ts'
import { type Moment, plusSeconds } from '../moment.ts'
import { at, morning, smallTown, SYSTEM } from './smallTown.ts'
import { anyWish, COUNTER_POOL, type Dice, meantWish, WISHES } from './wishes.ts'

/** One command and what came of it. */
export type Step = {
  now: Moment
  command: Command
  before: Day
  decision: Decision
  after: Day
  /** Those of the step alone; none when it was refused. */
  facts: Fact[]
}

export type Run = { steps: Step[]; facts: Fact[]; day: Day; now: Moment }

const STARTS = ['07:30', '07:45', '07:55', '08:00', '08:40', '09:35'].map(at)
/** Seconds between two commands; ten is exactly the time to undo. */
const PAUSES = [0, 0, 0, 0, 1, 3, 9, 10, 11, 60, 60, 120, 300, 300, 900]

const small = (max: number) => fc.nat({ max })
const weighted = <Key extends string>(weights: Record<Key, number>): fc.Arbitrary<Key> =>
  fc.oneof(
    ...(Object.keys(weights) as Key[]).map((key) => ({
      weight: weights[key],
      arbitrary: fc.constant(key),
    })),
  )

const dice: fc.Arbitrary<Dice> = fc.record({
  wish: weighted(WISHES),
  who: small(4),
  pick: small(60),
  choice: small(60),
  pause: fc.constantFrom(...PAUSES),
  any: small(14).map((number) => number === 7),
})

const plans: fc.Arbitrary<DayPlan> = fc
  .record({
    counters: fc.integer({ min: 3, max: 5 }),
    numbering: fc.constantFrom('row' as const, 'series' as const),
    first: fc.integer({ min: 1, max: 14 }),
    second: small(6),
    noon: small(9),
    secondChance: fc.constantFrom(
      null,
      { afterCalls: 1 },
      { afterCalls: 2, afterMinutes: 5 },
      { afterMinutes: 2 },
    ),
    priorityMinutes: fc.constantFrom(0, 10, 30),
    undoSeconds: fc.constantFrom(0, 10, 10, 10),
    coolDownSeconds: fc.constantFrom(0, 0, 0, 20),
    burst: fc.constantFrom(null, null, { tickets: 4, minutes: 2, coolDownSeconds: 60 }),
    maxRecalls: small(2),
  })
  .map(({ counters, numbering, first, second, noon, ...rules }) =>
    smallTown({
      numbering,
      counters: COUNTER_POOL.slice(0, counters),
      rules,
      sessions: [
        morning(
          [
            ['07:45', first],
            ['09:00', second],
          ],
          { until: at('10:00'), ticketsUntil: at('10:00') },
        ),
        // Numbers for noon are given out while the morning still runs, for two services only.
        morning([['08:15', noon]], {
          id: 'mittag',
          from: at('10:00'),
          until: at('12:00'),
          ticketsFrom: at('08:15'),
          ticketsUntil: at('11:45'),
          services: ['ausweis', 'abholung'],
        }),
        morning([], { id: 'termine', kind: 'appointment' }),
      ],
    }),
  )

export type RandomDay = { plan: DayPlan; start: Moment; throws: Dice[] }

/** A day with 1 to 60 commands after its plan. */
export const randomDay: fc.Arbitrary<RandomDay> = fc.record({
  plan: plans,
  start: fc.constantFrom(...STARTS),
  throws: fc.array(dice, { minLength: 1, maxLength: 60, size: 'max' }),
})

export function play({ plan, start, throws }: RandomDay): Run {
  const run: Run = { steps: [], facts: [], day: EMPTY_DAY, now: start }
  go(run, { type: 'plan', plan }, SYSTEM)
  for (const each of throws) {
    run.now = plusSeconds(run.now, each.pause)
    const { body, by } = each.any ? anyWish(run.day, each) : meantWish(run.day, each)
    go(run, body, by)
  }
  return run
}

/** Decides one more command and notes the step. */
export function go(run: Run, body: CommandBody, by: Actor): Step {
  const { day: before, now } = run
  const command: Command = { ...body, by, request: `request-${run.steps.length + 1}` }
  const decision = decide(before, command, now)
  const facts = 'facts' in decision ? decision.facts : []
  const after = 'facts' in decision ? decision.day : before
  const step = { now, command, before, decision, after, facts }
  run.steps.push(step)
  run.facts.push(...facts)
  run.day = after
  return step
}

/** The day after each of a step's facts. */
export function daysWithin({ before, facts }: Step): Day[] {
  const days: Day[] = []
  for (const fact of facts) days.push(apply(days.at(-1) ?? before, fact))
  return days
}

/** For the message of a failed property: what happened, a line a command. */
export const transcript = ({ steps }: Run): string =>
  steps
    .map(({ now, command, decision }) => {
      const { by, request, plan: _, ...body } = { plan: null, ...command }
      const who = by.role === 'counter' ? by.counter : by.role
      const outcome =
        'refusal' in decision
          ? decision.refusal
          : decision.facts.map((fact) => inWords(fact)).join(', ')
      return `${now.slice(11, 19)} ${request} ${who} ${JSON.stringify(body)} → ${outcome}`
    })
    .join('\n')

function inWords(fact: Fact): string {
  const ticket = 'ticket' in fact ? ` ${fact.ticket}` : ''
  const counter = 'counter' in fact ? ` at ${fact.counter}` : ''
  return `${fact.type}${ticket}${counter}`
}
