/** One simulated day of an office, as its facts. */
import type { Office } from '#shared/domain/config.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { ServiceTimes } from '#shared/domain/forecast/times.ts'
import { minutesBetween, plusMinutes } from '#shared/domain/moment.ts'
import { planFor } from '../../server/office/plan.ts'
import { Chance } from '../simulate/chance.ts'
import { servedBy, shiftsOf, usualCounters } from '../simulate/staffing.ts'
import { BenchClerk } from './clerk.ts'
import { crowdOf } from './crowd.ts'
import { Hall } from './hall.ts'
import { paceOf, type Truth } from './truth.ts'

/** How often somebody is ill, and nobody takes his place. */
const ILL = 0.12
/** At the kiosks one after the other, in minutes. */
const AT_KIOSK = 0.15

/** `times`: what the office has learned before this day. */
export function playDay(
  office: Office,
  date: string,
  truth: Truth,
  seed: number,
  times: ServiceTimes | null,
): Fact[] {
  const chance = new Chance(seed, `${office.id}/${date}`)
  const plan = planFor(office, date, () => null)
  const sessions = plan.sessions.filter(({ kind }) => kind === 'walkIn')
  const first = sessions[0]
  if (!first) throw new Error(`${office.id} has no walk-in hours on ${date}`)
  const hall = new Hall(plusMinutes(first.ticketsFrom, -120))
  hall.ask({ role: 'system' }, { type: 'plan', plan })
  if (times) hall.ask({ role: 'system' }, { type: 'learn', times })

  const staff = office.counters.slice(0, usualCounters(office, sessions))
  const shifts = shiftsOf(sessions)
  const present = staff.filter(() => !chance.happens(ILL))
  const working = present.length > 0 ? present : staff.slice(0, 1)
  const clerks = working.map(
    ({ id }) => new BenchClerk(hall, new Chance(seed, `${office.id}/${date}/${id}`), truth, id),
  )
  for (const shift of shifts) {
    const pace = paceOf(chance, minutesBetween(shift.from, shift.until) / 60 + 2)
    for (const clerk of clerks) clerk.work(shift, pace)
  }
  let kiosk = 0
  for (const { at, service, party, priority } of crowdOf(
    chance,
    office,
    sessions,
    servedBy(working),
  ))
    hall.at(at, () => {
      const wish = { type: 'issue', service, party } as const
      if (priority && working[0])
        hall.ask(
          { role: 'counter', counter: working[0].id, device: 'information' },
          { ...wish, priority: 'disability' },
        )
      // As many kiosks as a crowd needs: this is not about the cool-down.
      else
        hall.in(AT_KIOSK * chance.share(), () =>
          hall.ask({ role: 'kiosk', device: `kiosk-${kiosk++ % 20}` }, { ...wish, priority: null }),
        )
    })
  hall.play()
  hall.ask({ role: 'system' }, { type: 'closeDay', cause: 'manager' })
  return hall.facts
}
