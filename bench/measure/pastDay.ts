/** The facts of a day that so many people have been through, made by the rules of the house. */
import type { Office } from '#shared/domain/config.ts'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import { decide } from '#shared/domain/day/decide.ts'
import type { Actor, Fact } from '#shared/domain/day/facts.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import { planFor } from '../../server/office/plan.ts'
import { counterId, SERVICE } from './office.ts'

const SYSTEM: Actor = { role: 'system' }
export const KIOSK: Actor = { role: 'kiosk', device: 'kiosk-of-the-past' }
const clerk = (index: number): Actor => ({
  role: 'counter',
  counter: counterId(index),
  device: 'counter-of-the-past',
})

export type Past = {
  date: string
  tickets: number
  /** How many of them still wait; the others were served. */
  waiting: number
  counters: number
  /** The day is over. */
  closed?: boolean
}

export function pastDay(office: Office, past: Past): { day: Day; facts: Fact[] } {
  const { date, tickets, waiting, counters, closed = false } = past
  let day = EMPTY_DAY
  // Eight in the morning, Berlin's winter; ten hours hold 2,000 people twenty seconds apart.
  let now: Moment = `${date}T07:00:00.000Z`
  const facts: Fact[] = []
  const ask = (by: Actor, body: CommandBody) => {
    const request = `past-${date}-${facts.length}`
    const decision = decide(day, { ...body, by, request }, now)
    if ('refusal' in decision) throw new Error(`the past is refused: ${decision.refusal}`)
    day = decision.day
    facts.push(...decision.facts)
  }

  ask(SYSTEM, { type: 'plan', plan: planFor(office, date, () => null) })
  for (let counter = 0; counter < counters; counter++) ask(clerk(counter), { type: 'open' })
  for (let ticket = 1; ticket <= tickets; ticket++) {
    now = plusSeconds(now, 2)
    ask(KIOSK, { type: 'issue', service: SERVICE, party: 1, priority: null })
    ask(KIOSK, { type: 'confirm', ticket, how: 'printed' })
    if (ticket <= waiting) continue
    const by = clerk(ticket % counters)
    ask(by, { type: 'next' })
    ask(by, { type: 'here' })
    ask(by, { type: 'finish' })
  }
  if (closed) ask(SYSTEM, { type: 'closeDay', cause: 'idle' })
  return { day, facts }
}
