/** How counters and services were called on that day. A plan may have been changed while it ran. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { localize, timeOfDay } from '#shared/i18n/format.ts'
import { placeName } from '../../parts/placeName.ts'
import type { HistoryText } from './texts/index.ts'

export type Names = Record<'place' | 'service' | 'note' | 'outcome', (id: string) => string> & {
  /** A moment as a time of day on the office's wall. */
  time: (moment: string) => string
}

export function namesOf(facts: readonly Fact[], language: Language, t: HistoryText): Names {
  const places = new Map<string, string>()
  const services = new Map<string, string>()
  const notes = new Map<string, string>()
  const outcomes = new Map<string, string>()
  let zone = 'UTC'
  for (const fact of facts) {
    if (fact.type !== 'planned') continue
    zone = fact.plan.zone
    for (const { id, name } of fact.plan.counters) places.set(id, placeName(name, t))
    for (const { id, name } of fact.plan.services) services.set(id, localize(name, language))
    for (const { id, name } of fact.plan.notes ?? []) notes.set(id, name)
    for (const { id, name } of fact.plan.outcomes ?? []) outcomes.set(id, name)
  }
  return {
    place: (id) => places.get(id) ?? id,
    service: (id) => services.get(id) ?? id,
    note: (id) => notes.get(id) ?? id,
    outcome: (id) => outcomes.get(id) ?? id,
    time: (moment) => timeOfDay(moment, language, zone),
  }
}
