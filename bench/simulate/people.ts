/**
 * Who comes on the day: drawn before it begins, so that the same seed brings the same people whatever
 * happens to them. All shares are assumed; only that many come early, and some do not come when called,
 * is reported of real town halls.
 */
import type { PriorityReason } from '#shared/domain/closedLists.ts'
import type { Office, Service } from '#shared/domain/config.ts'
import { PRIORITY_REASONS } from '#shared/domain/closedLists.ts'
import { plannedQuota } from '#shared/domain/quota.ts'
import type { Session } from '#shared/domain/hours.ts'
import { minutesBetween, type Moment, plusMinutes } from '#shared/domain/moment.ts'
import { Chance } from './chance.ts'

export type Person = {
  arrives: Moment
  service: string
  party: number
  /** Most use a kiosk; some cannot, and what no kiosk offers is asked for at the desk. */
  asksAt: 'kiosk' | 'desk'
  priority: PriorityReason | null
  /** From standing at the kiosk to the choice. */
  choosesSeconds: number
  /** Sees the wait and gives the number back at once. */
  changesMind: boolean
  /** Sold out: waits so long for the next release. */
  waitsForReleaseMinutes: number
  /** Leaves if not called within so long after the number was issued. */
  patienceMinutes: number
  leaves: 'tellingDesk' | 'tellingKiosk' | 'silently'
  /** Just out when called first, and back so much later; null: stays in the room. */
  outMinutes: number | null
  /** From hearing the call to the counter. */
  walksSeconds: number
  /** At the counter, all in all. */
  serviceMinutes: number
  /** What happens on the way to the end: parked for so long, or on to another service. */
  detour: Detour
}

export type Detour =
  | null
  /** `minutes` is null for who never returns. */
  | { is: 'parked'; minutes: number | null }
  | { is: 'transferred'; service: string; serviceMinutes: number }

/** How early the first ones stand at the door. */
const QUEUE_MINUTES = 35
/** How many of a session's people come before its first ticket. */
const EARLY_SHARE = 0.3
/** Of the others, how many belong to the morning peak. */
const PEAK_SHARE = 0.45
/** How long after the end somebody still tries the door. */
const LATE_MINUTES = 10

/** In order of arrival. `services`: what the staffed counters serve between them. */
export function drawPeople(
  office: Office,
  sessions: readonly Session[],
  services: ReadonlySet<string>,
  count: number,
  seed: number,
): Person[] {
  const chance = new Chance(seed, 'people')
  const people = Array.from({ length: count }, () => {
    const session = chance.weighted(sessions, (s) => plannedQuota(s) || 1)
    const offered = office.services.filter(({ id }) => session.services?.includes(id) ?? true)
    const served = offered.filter(({ id }) => services.has(id))
    return drawPerson(chance, drawArrival(chance, session), served.length > 0 ? served : offered)
  })
  return people.sort((a, b) => (a.arrives < b.arrives ? -1 : a.arrives > b.arrives ? 1 : 0))
}

/** Given how many come, the arrivals of a Poisson process are independent draws from its rate over the day. */
function drawArrival(chance: Chance, { ticketsFrom, until }: Session): Moment {
  const minutes = minutesBetween(ticketsFrom, until)
  if (chance.happens(EARLY_SHARE))
    // The line grows faster the nearer the opening is.
    return plusMinutes(ticketsFrom, -QUEUE_MINUTES * chance.share() * chance.share())
  if (chance.happens(PEAK_SHARE))
    return plusMinutes(ticketsFrom, (minutes / 4) * (chance.share() + chance.share()))
  return plusMinutes(ticketsFrom, (minutes + LATE_MINUTES) * chance.share())
}

function drawPerson(chance: Chance, arrives: Moment, offered: readonly Service[]): Person {
  const service = drawService(chance, offered)
  const party = service.maxParty === 1 ? 1 : drawParty(chance, service.maxParty)
  const priority = chance.happens(0.05) ? chance.pick(PRIORITY_REASONS) : null
  const needsHelp = chance.happens(priority ? 0.5 : 0.06)
  return {
    arrives,
    service: service.id,
    party,
    asksAt: needsHelp || !service.kiosk ? 'desk' : 'kiosk',
    priority,
    choosesSeconds: chance.between(6, 22),
    changesMind: chance.happens(0.02),
    waitsForReleaseMinutes: chance.between(0, 40),
    patienceMinutes: chance.between(35, 180),
    leaves: chance.weighted(
      ['tellingDesk', 'tellingKiosk', 'silently'] as const,
      (_, index) => [3, 2, 5][index] ?? 0,
    ),
    outMinutes: chance.happens(0.1) ? chance.between(2, 40) : null,
    walksSeconds: chance.between(8, 50),
    serviceMinutes: minutesFor(chance, service, party),
    detour: drawDetour(chance, service, offered),
  }
}

/** The services that stand first are wanted most. */
const drawService = (chance: Chance, offered: readonly Service[]) =>
  chance.weighted(offered, (_, index) => 1 / (index + 2))

/** Every second one comes alone, every second of the others with one more, and so on. */
function drawParty(chance: Chance, most: number): number {
  let party = 1
  while (party < most && chance.happens(0.5)) party++
  return party
}

const minutesFor = (chance: Chance, service: Service, party: number) =>
  Math.max(1, chance.around(service.minutes + service.minutesPerFurtherPerson * (party - 1)))

function drawDetour(chance: Chance, service: Service, offered: readonly Service[]): Detour {
  const others = offered.filter(({ id }) => id !== service.id)
  if (chance.happens(0.08))
    return { is: 'parked', minutes: chance.happens(0.9) ? chance.between(4, 15) : null }
  if (chance.happens(0.06) && others.length > 0) {
    const next = drawService(chance, others)
    return { is: 'transferred', service: next.id, serviceMinutes: minutesFor(chance, next, 1) }
  }
  return null
}
