/** One stream, played again from its facts: do they follow on each other, and does the day hold together? */
import { parseOffice } from '#shared/domain/config.ts'
import { apply } from '#shared/domain/day/apply.ts'
import { violations } from '#shared/domain/day/invariants.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { dateIn } from '#shared/domain/moment.ts'
import type { Row } from '../journal/chain.ts'
import { dayStream, officeStream } from '../office/plan.ts'
import { parseConfigured, parseFact } from './factForms.ts'

export type Fault = {
  kind:
    /** Not a fact as we write it. */
    | 'form'
    /** A fact that cannot stand where it stands. */
    | 'order'
    /** What must hold on every day does not hold after this fact. */
    | 'invariant'
  revision: number
  what: string
}

export type Replayed = { tickets: number; faults: Fault[] }

/** Ends at the first fact that cannot be applied: nothing is known of the day after it. */
export function replayDay(stream: string, rows: readonly Row[]): Replayed {
  const faults: Fault[] = []
  const told = new Set<string>()
  const requests = new Set<string>()
  let day: Day = EMPTY_DAY
  let before: Fact | null = null

  for (const row of rows) {
    const { revision } = row
    const fact = parseFact(row)
    if (typeof fact === 'string') {
      faults.push({ kind: 'form', revision, what: fact })
      break
    }
    if (day.closedAt !== null)
      faults.push({ kind: 'order', revision, what: 'der Tag war schon geschlossen' })
    if (before && fact.at < before.at)
      faults.push({ kind: 'order', revision, what: 'die Zeit läuft rückwärts' })
    if (before?.request !== fact.request && requests.has(fact.request))
      faults.push({ kind: 'order', revision, what: `„${fact.request}“ wirkt ein zweites Mal` })
    requests.add(fact.request)
    before = fact

    try {
      day = apply(day, fact)
    } catch (error) {
      faults.push({ kind: 'order', revision, what: `nicht anwendbar: ${String(error)}` })
      break
    }
    if (dayStream(day.plan.office, day.plan.date) !== stream)
      tell('order', revision, `der Plan gilt nicht für diesen Tag, sondern für ${day.plan.date}`)
    for (const violation of violations(day))
      tell('invariant', revision, `eine Regel gilt nicht mehr (${violation})`)
  }
  return { tickets: day.tickets.length, faults }

  /** What does not hold after one fact does not hold after the next ones either: said once. */
  function tell(kind: Fault['kind'], revision: number, what: string): void {
    if (told.has(what)) return
    told.add(what)
    faults.push({ kind, revision, what })
  }
}

/** The stream of an office's configuration. */
export function replayOffice(stream: string, rows: readonly Row[]): Fault[] {
  const faults: Fault[] = []
  const requests = new Set<string>()
  let before = ''

  for (const row of rows) {
    const { revision } = row
    const tell = (kind: Fault['kind'], what: string) => faults.push({ kind, revision, what })
    const fact = parseConfigured(row)
    if (typeof fact === 'string') {
      tell('form', fact)
      continue
    }
    const parsed = parseOffice(fact.office)
    if ('faults' in parsed) tell('form', parsed.faults.join('; '))
    else if (officeStream(parsed.office.id) !== stream)
      tell('form', `die Einrichtung gehört zu ${parsed.office.id}`)
    else if (fact.from && fact.from <= dateIn(fact.at, parsed.office.zone).toString())
      tell('order', `der ${fact.from} war schon gekommen, als sie geplant wurde`)
    if (fact.tookBack && fact.tookBack >= revision)
      tell('order', `sie nimmt Eintrag ${fact.tookBack} zurück, den es noch nicht gab`)
    // Earlier versions, which knew no `from`, took the time of a clock that was set.
    if (fact.from !== undefined && fact.at < before) tell('order', 'die Zeit läuft rückwärts')
    if (requests.has(fact.request)) tell('order', `„${fact.request}“ wirkt ein zweites Mal`)
    requests.add(fact.request)
    before = fact.at
  }
  return faults
}
