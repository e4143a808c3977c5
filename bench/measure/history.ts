/** Years of past days, written straight into the file with the hashes that the journal would have made. */
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Row } from '../../server/journal/chain.ts'
import { BEGINNING } from '../../server/journal/chain.ts'
import { withConnection } from '../../server/journal/connection.ts'
import { INSERT } from '../../server/journal/insertion.ts'
import { openSqliteJournal } from '../../server/journal/sqlite.ts'
import type { Entry } from '../../server/journal/port.ts'
import { rowsAfter } from '../../server/journal/rows.ts'
import { dayStream } from '../../server/office/plan.ts'
import { DATE, measuredOffice } from './office.ts'
import { pastDay } from './pastDay.ts'

/** A busy town hall's day. */
const VISITS_A_DAY = 2_000
const PATTERN = '2020-11-16'

/** Answers with the number of facts. The last day is the one before the day that is measured. */
export async function writeHistory(folder: string, visits: number): Promise<number> {
  const file = join(folder, 'wartemarke.db')
  await (await openSqliteJournal({ file })).close()
  const office = measuredOffice()
  const tickets = Math.min(visits, VISITS_A_DAY)
  const past = { date: PATTERN, tickets, waiting: 0, counters: 10, closed: true }
  const pattern = JSON.stringify(
    pastDay(office, past).facts.map(({ revision: _, ...entry }) => entry),
  )
  const days = Math.ceil(visits / tickets)
  let facts = 0
  await withConnection(file, 'write', async (connection) => {
    // Nobody needs this file after a power cut.
    await connection.exec('PRAGMA synchronous = OFF')
    const insert = await connection.prepare(INSERT)
    let writing: Promise<unknown> = Promise.resolve()
    for (let back = days; back > 0; back--) {
      const rows = rowsOf(
        pattern,
        office.id,
        Temporal.PlainDate.from(DATE).subtract({ days: back }),
      )
      facts += rows.length
      // The hashes of the next day are made while this one is written.
      await writing
      writing = insert.run(JSON.stringify(rows))
    }
    await writing
    await insert.finalize()
  })
  return facts
}

/** Every day is like the pattern, on its own date: also its requests have it in their names. */
function rowsOf(pattern: string, office: string, date: Temporal.PlainDate): Row[] {
  const entries: Entry[] = JSON.parse(pattern.replaceAll(PATTERN, date.toString()))
  return rowsAfter(BEGINNING, dayStream(office, date.toString()), entries)
}
