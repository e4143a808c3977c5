/** Whether the projection that grew is the one that the journal makes: built once more beside it, and compared row by row. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gradeDay } from '#shared/domain/forecast/grade.ts'
import { Onlooker } from '../journal/onlooker.ts'
import { connect, type Connection } from '../journal/connection.ts'
import type { Files } from './messages.ts'
import { Projection, Useless } from './projection.ts'
import { Projector } from './projector.ts'
import { isOfThisForm, TABLES_OF_A_DAY } from './schema.ts'

export type Difference = { date: string; table: string; what: string }

export type Checked = {
  days: number
  visits: number
  /** Days that the journal has gone on in since: the projection follows when the server asks. */
  behind: string[]
  differences: Difference[]
  /** Days of the journal that could not be read, and why. */
  unreadable: { date: string; why: string }[]
}

/** Nothing of what is there is changed. A server may go on meanwhile. @throws JournalError, and an error that isUseless. */
export async function checkProjection(files: Files): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), 'wartemarke-berichte-'))
  const journal = await Onlooker.open(files.journal)
  const fresh = await Projection.open(join(folder, 'berichte.db'), () => {})
  const grown = await connect(files.projection, 'read')
  try {
    if (!(await isOfThisForm(grown))) throw new Useless('it has another form')
    const projector = new Projector({ journal, projection: fresh, office: files.office })
    return await compareAll(grown, fresh, projector)
  } finally {
    await grown.close()
    await fresh.close()
    await journal.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compareAll(
  grown: Connection,
  fresh: Projection,
  projector: Projector,
): Promise<Checked> {
  const checked: Checked = { days: 0, visits: 0, behind: [], differences: [], unreadable: [] }
  const due = (await projector.due()).toReversed()
  for (const day of due) {
    const { date, head } = day
    try {
      await projector.project(day)
    } catch (error) {
      checked.unreadable.push({ date, why: error instanceof Error ? error.message : String(error) })
      continue
    }
    const at = await grown.get<{ revision: number; hash: string; grade: string | null }>(
      'SELECT revision, hash, grade FROM days WHERE date = ?',
      date,
    )
    checked.days++
    if (at?.revision !== head?.revision || at?.hash !== head?.hash) {
      checked.behind.push(date)
      continue
    }
    if (at && at.grade !== null) await gradeAlso(fresh, projector, date)
    for (const table of TABLES_OF_A_DAY) {
      const [here, there] = [
        await rowsOf(grown, table, date),
        await rowsOf(fresh.connection, table, date),
      ]
      if (table === 'visits') checked.visits += there.length
      const what = firstDifference(here, there)
      if (what !== null) checked.differences.push({ date, table, what })
    }
  }
  const dates = new Set(due.map(({ date }) => date))
  const strange = await grown.all<{ date: string }>('SELECT date FROM days ORDER BY date')
  for (const { date } of strange)
    if (!dates.has(date))
      checked.differences.push({ date, table: 'days', what: 'the journal has no such day' })
  return checked
}

async function gradeAlso(fresh: Projection, projector: Projector, date: string): Promise<void> {
  const grade = JSON.stringify(gradeDay(await projector.factsOf(date)))
  await fresh.connection.run('UPDATE days SET grade = ? WHERE date = ?', grade, date)
}

/** In the order of their key. */
async function rowsOf(connection: Connection, table: string, date: string): Promise<string[]> {
  const rows = await connection.all<Record<string, unknown>>(
    `SELECT * FROM ${table} WHERE date = ? ORDER BY 1, 2, 3`,
    date,
  )
  return rows.map((row) => JSON.stringify(row))
}

function firstDifference(grown: string[], fresh: string[]): string | null {
  const at = fresh.findIndex((row, index) => row !== grown[index])
  if (at !== -1) return `${grown[at] ?? 'nothing'} instead of ${fresh[at]}`
  return grown.length > fresh.length ? `${grown[fresh.length]} is too many` : null
}
