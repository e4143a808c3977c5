/**
 * Who comes on one day. Drawn before anything happens to them, and by the same draws whatever the house is like: two plans
 * are compared on the same days, and what differs between them is the plans' doing.
 */
import { mulberry32, normal } from '../forecast/random.ts'
import { type Crowd, QUARTER } from './setting.ts'

export type Visitor = {
  /** Minutes of the day. */
  at: number
  /** Place in the plan's list. */
  service: number
  /** At the counter. */
  minutes: number
  /** At which call they come; 0: at none. */
  comesAt: 0 | 1 | 2
}

/** In order of arrival: a Poisson process whose rate follows the quarters of an hour, with a factor of the day. */
export function drawVisitors(crowd: Crowd, random: () => number): Visitor[] {
  const { variation, people } = crowd
  const expected = people * Math.exp(variation * normal(random) - (variation * variation) / 2)
  const visitors: Visitor[] = []
  let quarter = 0
  for (let come = gap(random); come < expected; come += gap(random)) {
    const share = come / expected
    while (quarter < crowd.quarters.length - 1 && (crowd.quarters[quarter]?.upTo ?? 1) <= share)
      quarter++
    visitors.push(drawVisitor(crowd, within(crowd, quarter, share), random))
  }
  return visitors
}

/** So far apart are events of which one is expected in each unit of time. */
const gap = (random: () => number): number => -Math.log(1 - random())

function within({ quarters }: Crowd, quarter: number, share: number): number {
  const before = quarters[quarter - 1]?.upTo ?? 0
  const { at = 0, upTo = 1 } = quarters[quarter] ?? {}
  return at + (upTo > before ? ((share - before) / (upTo - before)) * QUARTER : 0)
}

/** Takes as many draws for everybody, so that a change of one thing leaves the others as they were. */
function drawVisitor(crowd: Crowd, at: number, random: () => number): Visitor {
  const wanted = random()
  const company = random()
  const length = normal(random)
  const shows = random()
  const again = random()
  const found = crowd.services.findIndex(({ upTo }) => wanted < upTo)
  const place = found === -1 ? crowd.services.length - 1 : found
  const service = crowd.services[place]
  return {
    at,
    service: place,
    minutes: service ? minutesAt(service, partyOf(crowd, service.maxParty, company), length) : 0,
    comesAt: shows >= crowd.noShow ? 1 : again < crowd.comesBack ? 2 : 0,
  }
}

/** Each further one is as likely as the last, up to the largest party. */
function partyOf({ oneMore }: Crowd, most: number, company: number): number {
  let party = 1
  for (let chance = oneMore; party < most && company < chance; chance *= oneMore) party++
  return party
}

function minutesAt(
  { minutes, spread, minutesPerFurtherPerson }: Crowd['services'][number],
  party: number,
  length: number,
): number {
  const mean = minutes + minutesPerFurtherPerson * (party - 1)
  return mean * Math.exp(spread * length - (spread * spread) / 2)
}

/** Each day its own draws: any of them can be played again alone. */
export const chanceOf = (seed: number, day: number): (() => number) =>
  mulberry32(Math.imul(seed, 0x85ebca6b) ^ Math.imul(day + 1, 0x9e3779b1))
