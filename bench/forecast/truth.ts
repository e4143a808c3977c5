/**
 * How an office really is. Decided before the forecast was measured against it, and never changed to suit it: the
 * forecast knows none of these figures, and no distribution here is one that it assumes. All of them are assumed.
 */
import type { Office, Service } from '#shared/domain/config.ts'
import { Chance } from '../simulate/chance.ts'

export type Truth = {
  /** Factors on the configured minutes: nobody has ever timed them. */
  services: Record<string, number>
  /** Some clerks are fast. */
  counters: Record<string, number>
  /** Share of calls that nobody answers. */
  noShow: number
  /** Of those, how many come when they are called again. */
  comesLater: number
  /** Unforeseen absences of a clerk, an hour. */
  absences: number
}

/** What is the same on all days of an office. */
export function truthOf(office: Office, seed: number): Truth {
  const chance = new Chance(seed, `truth/${office.id}`)
  // Nearly all offices think that they are faster than they are.
  const optimism = chance.between(0.95, 1.3)
  const factor = (spread: number) => chance.around(1, spread)
  return {
    services: Object.fromEntries(office.services.map(({ id }) => [id, optimism * factor(0.3)])),
    counters: Object.fromEntries(office.counters.map(({ id }) => [id, factor(0.2)])),
    noShow: chance.between(0.04, 0.12),
    comesLater: chance.between(0.3, 0.6),
    absences: chance.between(0.15, 0.4),
  }
}

/** One day's speed: slower or faster as a whole, and drifting while it lasts. Larger is slower. */
export function paceOf(chance: Chance, hours: number): (hour: number) => number {
  const STEPS_AN_HOUR = 4
  let pace = Math.log(chance.around(1, 0.12))
  const steps = Array.from({ length: Math.ceil(hours * STEPS_AN_HOUR) + 1 }, () => {
    pace += Math.log(chance.around(1, 0.06))
    return pace
  })
  return (hour) =>
    Math.exp(steps[Math.max(0, Math.min(steps.length - 1, Math.floor(hour * STEPS_AN_HOUR)))] ?? 0)
}

/** Most matters are plain; one in seven is not, and those have no end that one could count on. */
export function serviceMinutes(chance: Chance, service: Service, party: number, factor: number) {
  const minutes = (service.minutes + service.minutesPerFurtherPerson * (party - 1)) * factor
  const plain = chance.around(0.8 * minutes, 0.45)
  const difficult = chance.around(2.2 * minutes, 0.55)
  const lasts = chance.happens(0.145) ? difficult : plain
  return Math.max(0.5, lasts)
}

/** A clerk who forgot to press after the person had gone. */
export const forgets = (chance: Chance): number =>
  chance.happens(0.01) ? chance.between(8, 35) : 0
