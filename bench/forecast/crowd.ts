/** Who comes on a day: a line before the doors, a stream with a peak, and bursts, as when a bus stops. */
import type { Office } from '#shared/domain/config.ts'
import type { Session } from '#shared/domain/hours.ts'
import { type Moment, minutesBetween, plusMinutes } from '#shared/domain/moment.ts'
import { plannedQuota } from '#shared/domain/quota.ts'
import type { Chance } from '../simulate/chance.ts'

export type Comer = {
  at: Moment
  service: string
  party: number
  /** With a priority, given at a desk. */
  priority: boolean
}

/** More than there are numbers for, on most days. */
const PEOPLE_PER_PLACE = { least: 0.8, most: 1.3 }
const EARLY = 0.25
const BURST = 0.2

export function crowdOf(
  chance: Chance,
  office: Office,
  sessions: readonly Session[],
  served: ReadonlySet<string>,
): Comer[] {
  const offered = office.services.filter(({ id, kiosk }) => served.has(id) && kiosk)
  const comers = sessions.flatMap((session) => {
    const count = Math.round(
      plannedQuota(session) * chance.between(PEOPLE_PER_PLACE.least, PEOPLE_PER_PLACE.most),
    )
    const span = minutesBetween(session.ticketsFrom, session.ticketsUntil)
    const peak = chance.between(0.1, 0.5) * span
    const bursts = Array.from({ length: 3 }, () => chance.between(0, 0.8 * span))
    return Array.from({ length: count }, (): Comer => {
      // Those who stood before the door pull their numbers as soon as there are any.
      const minutes = chance.happens(EARLY)
        ? chance.between(0, 4)
        : chance.happens(BURST)
          ? chance.pick(bursts) + chance.between(0, 3)
          : chance.happens(0.4)
            ? peak + span * chance.between(-0.1, 0.1)
            : span * 0.95 * chance.share()
      const service = chance.weighted(offered, (_, index) => 1 / (index + 2))
      let party = 1
      while (party < service.maxParty && chance.happens(0.35)) party++
      return {
        at: plusMinutes(session.ticketsFrom, Math.max(0, minutes)),
        service: service.id,
        party,
        priority: chance.happens(0.04),
      }
    })
  })
  return comers.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
