/** From the options to the day's result: asks what can be wrong, plays, closes, audits. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Office } from '#shared/domain/config.ts'
import { type Holidays, nextSession } from '#shared/domain/hours.ts'
import { dateIn, startOfDate } from '#shared/domain/moment.ts'
import { readOffice } from '../../server/configuration.ts'
import { holidaysOf } from '../../server/holidays.ts'
import { withConnection } from '../../server/journal/connection.ts'
import { dayStream } from '../../server/office/plan.ts'
import { UserError } from '../../server/declaredOptions.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Options } from './options.ts'
import { type Cast, play } from './play.ts'
import { journalIn } from './stage.ts'
import { usualCounters, usualPeople, walkIns } from './staffing.ts'

export type Result = {
  office: string
  date: string
  seed: number
  people: number
  counters: number
  turnedAway: number
  facts: number
  /** The end of the day's chain: the same seed gives the same one. */
  fingerprint: string
  /** The audit of the file, made after closing it, found nothing. */
  verified: boolean
} & Figures

/** @throws UserError */
export async function simulate(options: Options): Promise<Result> {
  const cast = castOf(options, readOffice(options.office))
  const { data } = options
  if (data !== null && existsSync(journalIn(data)))
    throw new UserError(
      `In ${JSON.stringify(data)} liegt schon ein Journal: mit --data einen leeren Ordner angeben.`,
    )
  if (data !== null) return rehearse(cast, data)
  const folder = await mkdtemp(join(tmpdir(), 'wartemarke-'))
  try {
    return await rehearse(cast, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function rehearse(cast: Cast, folder: string): Promise<Result> {
  const { configuration, date, seed, counters } = cast
  const { facts, people, turnedAway } = await play(cast, folder)
  const file = journalIn(folder)
  const { findings } = await auditFile(file)
  return {
    office: configuration.id,
    date,
    seed,
    people,
    counters,
    turnedAway,
    ...figuresOf(facts),
    facts: facts.length,
    fingerprint: await fingerprint(file, dayStream(configuration.id, date)),
    verified: findings.length === 0,
  }
}

/** What the options ask for, with the usual where they are silent. @throws UserError */
export function castOf(options: Options, configuration: Office): Cast {
  const { date, seed, people, counters } = options
  const holidays = holidaysOf(configuration.state)
  const sessions = walkIns(configuration, date, holidays)
  if (sessions.length === 0) throw new UserError(noSession(configuration, date, holidays))
  if (counters !== null && counters > configuration.counters.length)
    throw new UserError(
      `${configuration.name} hat nur ${configuration.counters.length} Plätze: bitte --counters verringern.`,
    )
  return {
    configuration,
    holidays,
    date,
    seed,
    people: people ?? usualPeople(sessions),
    counters: counters ?? usualCounters(configuration, sessions),
  }
}

function noSession(office: Office, date: string, holidays: Holidays): string {
  const midnight = startOfDate(Temporal.PlainDate.from(date), office.zone)
  const next = nextSession(office, midnight, 'walkIn', holidays)
  const none = `${office.name} hat am ${date} keine offene Sprechzeit`
  return next
    ? `${none}; die nächste ist am ${dateIn(next.from, office.zone).toString()}.`
    : `${none} und in den 400 Tagen danach auch keine.`
}

async function fingerprint(file: string, stream: string): Promise<string> {
  const head = await withConnection(file, 'read', (connection) =>
    connection.get<{ hash: string }>('SELECT hash FROM streams WHERE stream = ?', stream),
  )
  return head?.hash ?? ''
}
