/**
 * How long a matter takes here: what was configured, moved by what was measured. Three levels, each shrunk to the one
 * above it: the whole office, the service, the service for so many people. So a service that hardly anybody came for
 * still learns from the others, and one visit of a family of five does not decide what families take.
 */
import type { DayPlan } from '../day/facts.ts'
import type { Ticket } from '../day/state.ts'
import { LARGEST_PARTY, type Level, type ServiceTimes } from './times.ts'

/** How many visits a level must have before it counts as much as what is above it. */
const WORTH = { office: 6, service: 5, party: 8 }
/** The mean of logarithms lies below the logarithm of the mean; with the assumed spread by so much. */
const LOG_BELOW_MEAN = 0.125
/** For a service that the plan does not know any more. */
const UNKNOWN_MINUTES = 10

export type Usual = (ticket: Pick<Ticket, 'service' | 'further' | 'party'>) => number

/** Minutes that half of such visits stay below, roughly: to be multiplied by what is drawn. */
export function usualMinutes({ services }: DayPlan, times: ServiceTimes | null): Usual {
  const configured = (id: string, party: number): number => {
    const service = services.find((one) => one.id === id)
    if (!service) return UNKNOWN_MINUTES
    return service.minutes + service.minutesPerFurtherPerson * (party - 1)
  }
  const guess = (id: string, party: number) => Math.log(configured(id, party)) - LOG_BELOW_MEAN
  const off = (id: string, party: number, { visits, log }: Level): Off => ({
    visits,
    sum: visits * (log - guess(id, party)),
  })
  const measured = Object.entries(times?.services ?? {}).filter(([id]) =>
    services.some((service) => service.id === id),
  )
  const byService = new Map(
    measured.map(([id, parties]) => [
      id,
      Object.entries(parties).map(([party, level]) => ({
        party: Number(party),
        ...off(id, Number(party), level),
      })),
    ]),
  )
  const office = shrunk([...byService.values()].flat(), 0, WORTH.office)
  const known = new Map<string, number>()

  function usualOf(id: string, party: number): number {
    const key = `${id}/${party}`
    const before = known.get(key)
    if (before !== undefined) return before
    const cells = byService.get(id) ?? []
    const size = Math.min(party, LARGEST_PARTY)
    const service = shrunk(cells, office, WORTH.service)
    const own = cells.filter((cell) => cell.party === size)
    const minutes = Math.exp(guess(id, party) + shrunk(own, service, WORTH.party))
    known.set(key, minutes)
    return minutes
  }
  // A family comes for the first service; what was added at the counter is one matter more.
  return ({ service, further, party }) =>
    further.reduce((sum, id) => sum + usualOf(id, 1), usualOf(service, party))
}

type Off = { visits: number; sum: number }

const shrunk = (cells: readonly Off[], towards: number, worth: number): number => {
  const visits = cells.reduce((sum, cell) => sum + cell.visits, 0)
  return (cells.reduce((sum, cell) => sum + cell.sum, 0) + towards * worth) / (visits + worth)
}
