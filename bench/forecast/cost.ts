/** What one forecast costs where much is going on: Bergkamen's seven counters, 200 waiting, times measured on ten days. */
import { apply } from '#shared/domain/day/apply.ts'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import { forecast } from '#shared/domain/forecast/forecast.ts'
import { measure } from '#shared/domain/forecast/measure.ts'
import { visitsOf } from '#shared/domain/forecast/visits.ts'
import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import { planFor } from '../../server/office/plan.ts'
import { quantile } from '../measure/figure.ts'
import { Hall } from './hall.ts'
import { benchOffices, datesOf } from './offices.ts'
import { playDay } from './playDay.ts'
import { truthOf } from './truth.ts'

const WAITING = 200
const ROUNDS = { first: 100, counted: 400 }
const SYSTEM: Actor = { role: 'system' }

export function costLine(): string {
  const { day, now } = crowdedHall()
  const times: number[] = []
  for (let round = 0; round < ROUNDS.first + ROUNDS.counted; round++) {
    const before = process.cpuUsage()
    const started = performance.now()
    forecast(day, now)
    const ms = performance.now() - started
    const { user, system } = process.cpuUsage(before)
    // The processor's time where others have it in between; its clock is too coarse to tell less than a millisecond.
    times.push(Math.min(ms, Math.max(1, (user + system) / 1000)))
  }
  const counted = times.slice(ROUNDS.first)
  const [middle, late] = [0.5, 0.9].map((share) => quantile(counted, share).toFixed(1))
  return `Eine Vorhersage für ${day.line.length} Wartende und ${day.plan.counters.length} Plätze: ${middle} ms, eine von zehn über ${late} ms (Rechenzeit)`
}

function crowdedHall(): { day: Day; now: Moment } {
  const found = benchOffices().find(({ office }) => office.id === 'bergkamen')
  if (!found) throw new Error('Bergkamen is gone')
  const { office } = found
  const [today = '', ...past] = datesOf(office, 11).toReversed()
  const truth = truthOf(office, 1)
  const visits = past.flatMap((date) =>
    visitsOf(playDay(office, date, truth, 1, null).reduce(apply, EMPTY_DAY)),
  )
  const plan = planFor(office, today, () => null)
  const hall = new Hall(plan.sessions[0]?.from ?? '')
  const ask = (by: Actor, body: CommandBody) => {
    if (hall.ask(by, body).length === 0) throw new Error(`${body.type} was refused`)
  }
  const desk = (index: number): Actor => ({
    role: 'counter',
    counter: office.counters[index % office.counters.length]?.id ?? '',
    device: 'desk',
  })
  const sessions = plan.sessions.map((session) => ({
    ...session,
    releases: session.releases.map((release) => ({ ...release, count: 9 * WAITING })),
  }))
  ask(SYSTEM, { type: 'plan', plan: { ...plan, sessions } })
  ask(SYSTEM, { type: 'learn', times: measure(visits) })
  office.counters.forEach((_, index) => ask(desk(index), { type: 'open' }))
  for (let person = 0; person < 2 * WAITING; person++) {
    hall.now = plusSeconds(hall.now, 20)
    const service = office.services[person % office.services.length]
    if (!service) throw new Error('no service')
    const party = 1 + (person % service.maxParty)
    ask(desk(0), { type: 'issue', service: service.id, party, priority: null })
    if (person % 2 === 1) continue
    const clerk = desk(person / 2)
    ask(clerk, { type: 'next' })
    ask(clerk, { type: 'here' })
  }
  return { day: hall.day, now: hall.now }
}
