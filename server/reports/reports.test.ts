/** Reports out of real files, made in a real thread. */
import {
  appendFileSync,
  closeSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReportQuery } from '#shared/protocol/reports.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { gradeDay } from '#shared/domain/forecast/grade.ts'
import { visitsOf } from '#shared/domain/forecast/visits.ts'
import { Story } from '#shared/domain/testing/story.ts'
import { MANAGER } from '#shared/domain/testing/smallTown.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { withConnection } from '../journal/connection.ts'
import { openSqliteJournal } from '../journal/sqlite.ts'
import { dayStream } from '../office/plan.ts'
import { Reports, type ReportsDeps } from './reports.ts'
import { movedTo, OFFICE, writeDays } from './testing.ts'

let folder: Folder
let open: Reports[]
let troubles: unknown[]
beforeEach(() => {
  folder = temporaryFolder()
  open = []
  troubles = []
})
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()))
  folder.remove()
})

const journal = () => folder.file('wartemarke.db')
const projection = () => folder.file('wartemarke-berichte.db')
function start(changes: Partial<ReportsDeps> = {}): Reports {
  const reports = new Reports({
    ...changes,
    files: { journal: journal(), projection: projection(), office: OFFICE },
    report: (error) => void troubles.push(error),
  })
  open.push(reports)
  return reports
}

/** Two are served, one of them after twenty minutes; one is missed, one gives back, one waits when the day is closed. */
function tuesday(): Story {
  const story = new Story().at('07:50')
  story.pullMany(2)
  story.pull('abholung')
  story.at('08:00').open(1, 2).clerk(1, 'next')
  story.clerk(1, 'here')
  story.at('08:06').clerk(1, 'finish')
  story.at('08:20').clerk(2, 'next')
  story.clerk(2, 'here')
  story.at('08:30').clerk(2, 'finish')
  story.clerk(2, 'next')
  story.at('08:31').clerk(2, 'miss')
  story.at('10:00').pullMany(2)
  story.ask({ role: 'kiosk', device: 'kiosk-1' }, { type: 'void', ticket: 4 })
  story.at('12:29').ask(MANAGER, { type: 'stopIssuing', reason: 'tooMany' })
  story.ask({ role: 'kiosk', device: 'kiosk-1' }, { type: 'turnedAway' })
  story.at('12:30').ask(MANAGER, { type: 'closeDay', cause: 'manager' })
  return story
}

const november: ReportQuery = { from: '2020-11-01', until: '2020-11-30', by: 'day' }
const ask = (reports: Reports, query: Partial<ReportQuery> = {}) =>
  reports.report({ query: { ...november, ...query }, targetMinutes: 15 })

test('a day in figures', async () => {
  await writeDays(journal(), [tuesday().facts])
  const { total, rows, demand, complete, held } = await ask(start())
  expect(total).toEqual({
    days: 1,
    issued: 5,
    turnedAway: 1,
    served: 2,
    missed: 1,
    secondChances: 0,
    givenBack: 1,
    notServed: 1,
    waiting: { count: 3, median: 20, p90: 30, withinTarget: 1 },
    service: { count: 2, median: 8, p90: 10 },
    quota: { given: 40, used: 4 },
    counters: { openMinutes: 540, busyMinutes: 17 },
  })
  expect(rows).toEqual([{ key: '2020-11-17', ...total }])
  expect(demand.filter(({ issued, turnedAway }) => issued > 0 || turnedAway !== 0)).toEqual([
    { quarter: '07:45', issued: 3, turnedAway: 0, people: 3 },
    { quarter: '10:00', issued: 2, turnedAway: 0, people: 2 },
    { quarter: '12:15', issued: 0, turnedAway: 1, people: 0 },
  ])
  expect(demand).toHaveLength(19)
  expect({ complete, held }).toEqual({
    complete: true,
    held: { from: '2020-11-17', until: '2020-11-17' },
  })
})

test.each([
  ['week', ['2020-W47', '2020-W53']],
  ['month', ['2020-11', '2021-01']],
  ['year', ['2020', '2021']],
  ['weekday', ['2', '5']],
  ['hour', ['7', '10', '12']],
  ['service', ['abholung', 'ausweis']],
  ['counter', ['platz-1', 'platz-2']],
] as const)('by %s', async (by, keys) => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts, movedTo(facts, '2021-01-01')])
  const { rows, total } = await ask(start(), { by, until: '2021-02-01' })
  expect(rows.map(({ key }) => key)).toEqual(keys)
  const issued = rows.reduce((sum, row) => sum + row.issued, 0)
  // Those that were never called belong to no counter.
  expect(issued).toBe(by === 'counter' ? 6 : total.issued)
})

test('what belongs to no service and no counter is not told by them', async () => {
  await writeDays(journal(), [tuesday().facts])
  const { rows, demand } = await ask(start(), { by: 'service', service: 'ausweis' })
  expect(rows).toMatchObject([{ issued: 4, turnedAway: null, quota: null, counters: null }])
  expect(demand[0]).toEqual({ quarter: '07:45', issued: 2, turnedAway: null, people: 2 })
})

test('a counter has its own minutes', async () => {
  await writeDays(journal(), [tuesday().facts])
  const { rows } = await ask(start(), { by: 'counter' })
  expect(rows.map(({ key, service, counters }) => [key, service.median, counters])).toEqual([
    ['platz-1', 6, { openMinutes: 270, busyMinutes: 6 }],
    ['platz-2', 10, { openMinutes: 270, busyMinutes: 11 }],
  ])
})

test('a rehearsal is not counted, but can be looked at', async () => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts, movedTo(facts, '2020-11-18', { trial: true })])
  const reports = start()
  const counted = await ask(reports)
  expect([counted.total.issued, counted.rows.length, counted.leftOut]).toEqual([5, 1, 1])
  const rehearsed = await ask(reports, { trial: true })
  expect(rehearsed.rows.map(({ key }) => key)).toEqual(['2020-11-18'])
})

test('only the weekday that is asked for', async () => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts, movedTo(facts, '2020-11-19')])
  const { rows } = await ask(start(), { weekday: 4 })
  expect(rows.map(({ key }) => key)).toEqual(['2020-11-19'])
})

test('a running day is told as far as it has come, and goes on', async () => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts.slice(0, 4)])
  const reports = start()
  expect((await ask(reports)).total).toMatchObject({ issued: 3, served: 0 })
  const missed = facts.findIndex(({ type }) => type === 'missed')
  await writeDays(journal(), [facts.slice(4, missed)])
  expect((await ask(reports)).total).toMatchObject({ issued: 3, served: 2, missed: 0 })
  await writeDays(journal(), [facts.slice(missed)])
  expect((await ask(reports)).total).toMatchObject({ issued: 5, notServed: 1 })
})

test('the forecast is graded for a closed day, and a running one is not', async () => {
  const { facts } = tuesday()
  const running = movedTo(facts, '2020-11-18').filter(({ type }) => type !== 'closed')
  await writeDays(journal(), [facts, running])
  const grade = gradeDay(facts)
  const calls = grade?.calls ?? 0
  expect((await ask(start())).forecast).toEqual({
    days: 1,
    calls,
    within: grade?.within,
    bias: (grade?.biasSum ?? 0) / calls,
    meanError: (grade?.errorSum ?? 0) / calls,
    baselines: Object.fromEntries(
      Object.entries(grade?.baselines ?? {}).map(([name, sum]) => [name, sum / calls]),
    ),
  })
  expect(calls).toBeGreaterThan(0)
})

test('stays at counters are told one by one, but not those of a rehearsal', async () => {
  const { facts, day } = tuesday()
  await writeDays(journal(), [facts, movedTo(facts, '2020-11-18', { trial: true })])
  const served = await start().servedVisits('2020-11-17', '2020-11-18')
  expect(served).toEqual(visitsOf(day))
})

test('the file follows the journal although nobody asks', async () => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts])
  const writing = await openSqliteJournal({ file: journal() })
  start({ paceMs: 1 }).follow(writing)
  const dates = () =>
    withConnection(projection(), 'read', async (connection) => {
      const days = await connection.all<{ date: string }>('SELECT date FROM days ORDER BY date')
      return days.map(({ date }) => date)
    }).catch(() => [])
  await expect.poll(dates).toEqual(['2020-11-17'])
  const entries = movedTo(facts, '2020-11-18').map(({ revision: _, ...entry }) => entry)
  await writing.append(dayStream(OFFICE, '2020-11-18'), 0, entries)
  await expect.poll(dates).toEqual(['2020-11-17', '2020-11-18'])
  await writing.close()
})

test('a day that cannot be read is missing, and said to be', async () => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts, movedTo(facts, '2020-11-18')])
  await withConnection(journal(), 'write', async (connection) => {
    await connection.exec(`
      DROP TRIGGER facts_are_not_changed;
      UPDATE facts SET body = replace(body, '"party":1', '"party":4')
      WHERE stream LIKE '%2020-11-18' AND type = 'issued'`)
  })
  const { rows, complete } = await ask(start())
  expect([rows.map(({ key }) => key), complete]).toEqual([['2020-11-17'], false])
  expect(troubles.join()).toContain('is not what was written')
})

test('while somebody else holds the file a report is what it was, and says so', async () => {
  const { facts } = tuesday()
  await writeDays(journal(), [facts])
  const reports = start()
  await ask(reports)
  await writeDays(journal(), [movedTo(facts, '2020-11-18')])
  await withConnection(projection(), 'write', async (other) => {
    await other.exec('BEGIN IMMEDIATE')
    const { total, complete } = await ask(reports)
    expect([total.days, complete]).toEqual([1, false])
  })
  const { total, complete } = await ask(reports)
  expect([total.days, complete]).toEqual([2, true])
})

describe('the file of the reports', () => {
  const issued = async () => {
    const reports = start()
    const { total, complete } = await ask(reports)
    await reports.close()
    return [total.issued, complete]
  }
  beforeEach(async () => {
    await writeDays(journal(), [tuesday().facts])
    await issued()
  })

  test('is kept from one start to the next', async () => {
    const { ino } = statSync(projection())
    expect(await issued()).toEqual([5, true])
    expect([statSync(projection()).ino, troubles]).toEqual([ino, []])
  })

  test('is made anew when it is gone', async () => {
    rmSync(folder.file('wartemarke-berichte.db'))
    expect(await issued()).toEqual([5, true])
  })

  test('is made anew when it is no database', async () => {
    writeFileSync(projection(), 'das war einmal ein Bericht '.repeat(400))
    expect(await issued()).toEqual([5, true])
    expect(troubles.join()).toContain('not a database')
  })

  test('is made anew when a page in the middle is damaged', async () => {
    const handle = openSync(projection(), 'r+')
    for (let page = 1; page < statSync(projection()).size / 4096; page++)
      writeSync(handle, Buffer.alloc(512, 0xff), 0, 512, page * 4096)
    closeSync(handle)
    expect(await issued()).toEqual([5, true])
    expect(troubles.join()).toContain('malformed')
  })

  test('is made anew when it breaks off', async () => {
    writeFileSync(projection(), '')
    appendFileSync(projection(), Buffer.alloc(50))
    expect(await issued()).toEqual([5, true])
  })

  const removeJournal = () => {
    for (const name of ['', '-wal', '-shm']) rmSync(`${journal()}${name}`, { force: true })
  }

  test('follows a journal in which the same day went otherwise', async () => {
    removeJournal()
    const families = JSON.stringify(tuesday().facts).replaceAll('"party":1', '"party":2')
    await writeDays(journal(), [JSON.parse(families) as Fact[]])
    const { demand } = await ask(start())
    expect(demand.reduce((sum, { people }) => sum + people, 0)).toBe(10)
  })

  test('follows a journal that another one has been put in the place of', async () => {
    removeJournal()
    const story = new Story().at('09:00')
    story.pull()
    await writeDays(journal(), [movedTo(story.facts, '2020-11-18')])
    expect(await issued()).toEqual([1, true])
  })
})
