/** `npm run reports`: the file that grew is the one that is built. */
import { execFile } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fact } from '#shared/domain/day/facts.ts'
import { type Folder, temporaryFolder } from '../e2e/testing/folder.ts'
import { smallOffice } from '../e2e/testing/offices.ts'
import { storeOffice } from './configuration.ts'
import { takeLock } from './journal/lock.ts'
import { withConnection } from './journal/connection.ts'
import { openSqliteJournal } from './journal/sqlite.ts'
import { Reports } from './reports/reports.ts'
import { movedTo, OFFICE, randomDays, writeDays } from './reports/testing.ts'

const run = promisify(execFile)
type Ended = { code: number; stdout: string; stderr: string }

/** The real command, in a process of its own. */
const command = (...args: string[]): Promise<Ended> =>
  run(process.execPath, [join(import.meta.dirname, 'reports.ts'), ...args]).then(
    (streams) => ({ code: 0, ...streams }),
    (error: Ended) => error,
  )

let folder: Folder
beforeEach(async () => {
  folder = temporaryFolder()
  const journal = await openSqliteJournal({ file: folder.file('wartemarke.db') })
  await storeOffice(journal, { ...smallOffice(), id: OFFICE }, '2020-11-01T06:00:00.000Z')
  await journal.close()
})
afterEach(() => folder.remove())

const dateOf = (index: number) => `2020-12-${String(index + 1).padStart(2, '0')}`
const days = (count: number, seed: number): Fact[][] =>
  randomDays(count, seed).map((facts, index) => movedTo(facts, dateOf(index)))
const file = () => folder.file('wartemarke-berichte.db')
const reports = () =>
  new Reports({
    files: { journal: folder.file('wartemarke.db'), projection: file(), office: OFFICE },
    report: (error) => {
      throw error
    },
  })
const query = { from: '2020-12-01', until: '2020-12-31', by: 'day' as const }
const change = (sql: string) =>
  withConnection(file(), 'write', (connection) => connection.exec(sql))

/** Each day comes in three pieces, and after each a report is asked for: so the file grows in steps. */
async function grow(all: Fact[][]): Promise<void> {
  const server = reports()
  for (const facts of all) {
    const third = Math.max(1, Math.floor(facts.length / 3))
    for (const piece of [
      facts.slice(0, third),
      facts.slice(third, 2 * third),
      facts.slice(2 * third),
    ]) {
      await writeDays(folder.file('wartemarke.db'), [piece])
      await server.report({ query, targetMinutes: 30 })
    }
  }
  await server.close()
}

/** Their days have everything in them that is hard; the next test says so. */
const SEEDS = [1, 2, 9, 12]

describe('the file that grew is the one that is built', () => {
  test.each(SEEDS)('over random days, seed %i', async (seed) => {
    const all = days(8, seed)
    await grow(all)
    const { code, stdout } = await command(folder.path, '--check', '--json')
    const { checked } = JSON.parse(stdout)
    expect(checked).toMatchObject({ days: 8, behind: [], differences: [], unreadable: [] })
    expect(checked.visits).toBeGreaterThan(0)
    expect(code).toBe(0)
  })

  test('over days with what is hardest to get right', () => {
    const types = SEEDS.flatMap((seed) =>
      days(8, seed)
        .flat()
        .map(({ type }) => type),
    )
    expect(types).toEqual(
      expect.arrayContaining(['undone', 'split', 'missed', 'parked', 'transferred', 'turnedAway']),
    )
  })
})

describe('a difference is found', () => {
  beforeEach(() => grow(days(3, 5)))

  test.each([
    ['a figure', 'UPDATE visits SET party = party + 1 WHERE ticket = 1', 'visits'],
    ['a row that is missing', 'DELETE FROM sessions', 'sessions'],
    [
      'a row too many',
      "INSERT INTO turned_away VALUES ('2020-12-01', 95, 'closed', 1)",
      'turned_away',
    ],
    [
      'a day that never was',
      "INSERT INTO days VALUES ('2019-01-01', 1, 'x', 0, '2019-W01', 2, 1, NULL)",
      'days',
    ],
  ])('%s', async (_what, sql, table) => {
    await change(sql)
    const { code, stdout } = await command(folder.path, '--check')
    expect([code, stdout]).toEqual([1, expect.stringContaining(` ${table}: `)])
    expect((await command(folder.path, '--rebuild', '--check')).code).toBe(0)
  })
})

test('a server beside it goes on with the file that is made anew', async () => {
  const server = reports()
  await grow(days(3, 6))
  const before = await server.report({ query, targetMinutes: 30 })
  const lock = await takeLock(folder.path)
  const { ino } = statSync(file())
  await change('DELETE FROM visits')
  expect((await command(folder.path, '--rebuild', '--check')).code).toBe(0)
  expect(statSync(file()).ino).toBe(ino)
  expect(await server.report({ query, targetMinutes: 30 })).toEqual(before)
  await lock.release()
  await server.close()
})

const isPosix = process.platform !== 'win32'

test.runIf(isPosix)('what it makes is for its owner alone', async () => {
  await command(folder.path)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
})

test('without a word it builds what is missing', async () => {
  await writeDays(folder.file('wartemarke.db'), days(2, 7))
  const { code, stdout } = await command(folder.path)
  expect([code, stdout]).toEqual([0, 'Aufgebaut: 2 Tage.\n'])
  expect((await command(folder.path)).stdout).toBe('Aufgebaut: 0 Tage.\n')
})

test.each([
  [['nirgends'], 'liegt kein Journal'],
  [[], 'Bitte einen Datenordner angeben'],
  [['x', '--neu'], 'Diese Angabe ist unbekannt'],
])('%j is told in one sentence', async (args, words) => {
  const { code, stderr } = await command(...args)
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
})

test('there is nothing to check, or nothing that can be checked', async () => {
  const { code, stderr } = await command(folder.path, '--check')
  expect([code, stderr]).toEqual([2, expect.stringContaining('noch keine Auswertungsdatei')])
  writeFileSync(file(), 'kein Bericht '.repeat(500))
  expect((await command(folder.path, '--check')).stderr).toContain('unbrauchbar')
  rmSync(file())
})
