/** What a plan has otherwise than the one it is compared with. */
import { placesIn, type Plan } from '#shared/domain/planner/plan.ts'
import type { PlannerText } from './texts/index.ts'

type Part = 'demand' | 'counters' | 'hours' | 'services' | 'further'

/** Under which heading a path of a plan is found. */
export function partOf([first]: readonly (string | number)[]): Part {
  switch (first) {
    case 'demand':
    case 'counters':
    case 'hours':
    case 'services':
      return first
    default:
      return 'further'
  }
}

/** In the dative: they follow on *mit*. */
export function changesOf(before: Plan, now: Plan, t: PlannerText): string[] {
  return [
    ...demandChanges(before, now, t),
    ...counterChanges(before, now, t),
    ...hoursChanges(before, now, t),
    ...(differ(before.services, now.services) || before.peoplePerNumber !== now.peoplePerNumber
      ? [t('change.services')]
      : []),
    ...(differ(rest(before), rest(now)) ? [t('change.rest')] : []),
  ]
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)

function demandChanges({ demand: before }: Plan, { demand: now }: Plan, t: PlannerText): string[] {
  return [
    ...(before.people === now.people
      ? []
      : [t('change.people', { before: before.people, now: now.people })]),
    ...(differ([before.when, before.variation], [now.when, now.variation])
      ? [t('change.when')]
      : []),
  ]
}

function counterChanges(before: Plan, now: Plan, t: PlannerText): string[] {
  const there = ({ counters }: Plan) => counters.filter(({ isThere }) => isThere)
  const more = there(now).length - there(before).length
  if (more > 0) return [t('change.moreCounters', { count: more })]
  if (more < 0) return [t('change.fewerCounters', { count: -more })]
  return differ(there(before), there(now)) ? [t('change.otherCounters')] : []
}

function hoursChanges({ hours: before }: Plan, { hours: now }: Plan, t: PlannerText): string[] {
  const places = [placesIn(before), placesIn(now)] as const
  const changed = (key: 'from' | 'until') =>
    before[key] === now[key] ? [] : [t(`change.${key}`, { before: before[key], now: now[key] })]
  const quota =
    places[0] === places[1]
      ? differ(before.quota, now.quota)
        ? [t('change.releases')]
        : []
      : [t('change.quota', { before: places[0], now: places[1] })]
  const isOtherwiseGiven = differ(
    [before.ticketsFrom, before.ticketsUntil],
    [now.ticketsFrom, now.ticketsUntil],
  )
  return [
    ...changed('from'),
    ...changed('until'),
    ...(isOtherwiseGiven ? [t('change.tickets')] : []),
    ...quota,
  ]
}

function rest({ noShow, comesBack, betweenMinutes, vainMinutes, releasePatience, ...plan }: Plan) {
  return [noShow, comesBack, betweenMinutes, vainMinutes, releasePatience, plan.servesOn]
}
