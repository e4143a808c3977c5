/** What a backup does not have, compared with what is still readable of the damaged file. Pure. */
import type { Row } from '../journal/chain.ts'
import { factIn, type Reach } from './reach.ts'

export type DayCompared = {
  /** ISO date of service. */
  date: string
  /** Labels of numbers, in the order of issue. */
  there: string[]
  missing: string[]
  /** Facts that are missing and give out no number: calls, arrivals and the like. */
  further: number
}

export type Compared = {
  /** The last moment of which the backup knows something; null for an empty one. */
  until: string | null
  /** The office's, as of the last day that was planned. */
  zone: string
  /** Of the damaged file nothing could be read. */
  nothingReadable: boolean
  /** Days of which something is missing, oldest first; when there is none, the last one of the backup. */
  days: DayCompared[]
  /** Facts missing in other streams: changes of the set-up, of accounts and devices. */
  setup: number
}

const NOWHERE: ReadonlyMap<number, Row> = new Map()
const DAY = /^day\/[^/]+\/(\d{4}-\d\d-\d\d)$/

export function compare(backup: Reach, damaged: Reach): Compared {
  const compared: Compared = {
    until: null,
    zone: 'Europe/Berlin',
    nothingReadable: damaged.size === 0,
    days: [],
    setup: 0,
  }
  let lastDay: DayCompared | null = null
  for (const stream of [...new Set([...backup.keys(), ...damaged.keys()])].sort()) {
    const there = backup.get(stream) ?? NOWHERE
    const lost = [...(damaged.get(stream) ?? NOWHERE).values()].filter(
      ({ revision }) => !there.has(revision),
    )
    for (const { at } of there.values()) if (at > (compared.until ?? '')) compared.until = at
    const date = DAY.exec(stream)?.[1]
    if (date === undefined) {
      compared.setup += lost.length
      continue
    }
    for (const row of [...there.values(), ...lost]) {
      const fact = factIn(row)
      if (fact?.type === 'planned') compared.zone = fact.plan.zone
    }
    const missing = labelsIn(lost)
    const further = lost.length - missing.length
    lastDay = { date, there: labelsIn(there.values()), missing, further }
    if (lost.length > 0) compared.days.push(lastDay)
  }
  if (compared.days.length === 0 && lastDay) compared.days.push(lastDay)
  return compared
}

function labelsIn(rows: Iterable<Row>): string[] {
  const facts = [...rows].sort((a, b) => a.revision - b.revision).map(factIn)
  return facts.flatMap((fact) =>
    fact?.type === 'issued' || fact?.type === 'split' ? [fact.label] : [],
  )
}
