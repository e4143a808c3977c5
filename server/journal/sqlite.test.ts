/** What the SQLite engine promises beyond the contract: about damage, and other processes. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  DAY,
  ask,
  edit,
  forge,
  issued,
  nextReport,
  overwrite,
  startOtherProcess,
} from './fixtures/files.ts'
import { JournalError, RevisionConflict } from './port.ts'
import type { Commit } from './port.ts'
import { file, fileWith, open } from './fixtures/journalFile.ts'

describe('facts', () => {
  beforeEach(() => fileWith(3))

  it.each([
    { deed: 'changed', sql: `UPDATE facts SET type = 'voided' WHERE revision = 2` },
    { deed: 'deleted', sql: 'DELETE FROM facts WHERE revision = 3' },
    {
      deed: 'replaced',
      sql: `INSERT OR REPLACE INTO facts
            SELECT position, 'other', 1, at, type, request, body, hash FROM facts WHERE position = 3`,
    },
    {
      deed: 'replaced at their revision',
      sql: `INSERT OR REPLACE INTO facts SELECT 9, stream, 3, at, type, request, body, hash FROM facts`,
    },
    {
      deed: 'added after a gap',
      sql: `INSERT INTO facts SELECT NULL, stream, 5, at, type, request, body, hash FROM facts LIMIT 1`,
    },
    {
      deed: 'begun in the middle',
      sql: `INSERT INTO facts SELECT NULL, 'other', 2, at, type, request, body, hash FROM facts LIMIT 1`,
    },
    { deed: 'forgotten by their head', sql: 'DELETE FROM streams' },
    { deed: 'cut off by their head', sql: 'UPDATE streams SET revision = 2' },
  ])('are never $deed, whoever asks', async ({ sql }) => {
    await expect(edit(file, sql)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' })
    const journal = await open()
    expect(await journal.read(DAY, 1)).toHaveLength(3)
  })

  it('of the wrong type are refused', async () => {
    const sql = `INSERT INTO facts SELECT NULL, stream, 'x', at, type, request, body, hash FROM facts`
    await expect(edit(file, sql)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_DATATYPE' })
  })
})

describe('a day is not read', () => {
  /** What is said to be wrong when the day is read from revision `from`. */
  const damage = async (from: number) => {
    const journal = await open()
    const error: unknown = await journal.read(DAY, from).catch((reason: unknown) => reason)
    return error instanceof JournalError && error.problem.kind === 'damaged'
      ? error.problem.detail
      : error
  }

  beforeEach(() => fileWith(5))

  it('when a byte of it is flipped on disk', async () => {
    await overwrite(file, '"ticket":4', '"ticket":7')
    expect(await damage(1)).toBe(`in ${DAY}, fact 4 is not what was written`)
  })

  it('when one of its facts was edited', async () => {
    await forge(file, 'facts_are_not_changed', `UPDATE facts SET request = 'x' WHERE revision = 2`)
    expect(await damage(1)).toBe(`in ${DAY}, fact 2 is not what was written`)
  })

  it('when a fact in its middle was deleted', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts WHERE revision = 3')
    expect(await damage(1)).toBe(`in ${DAY}, fact 3 is missing`)
    expect(await damage(4)).toBe(`in ${DAY}, fact 3 is missing`)
  })

  it('when its end was cut off', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts WHERE revision > 3')
    expect(await damage(1)).toBe(`in ${DAY}, the last fact is 3 and should be 5`)
    expect(await damage(5)).toBe(`in ${DAY}, the last fact is 0 and should be 5`)
  })

  it('when all of it was deleted', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts')
    expect(await damage(1)).toBe(`in ${DAY}, the last fact is 0 and should be 5`)
  })

  it('when its head is lost, and it is not begun again either', async () => {
    await forge(file, 'streams_are_not_deleted', 'DELETE FROM streams')
    expect(await damage(1)).toBe(`in ${DAY}, the last fact is 5 and should be 0`)
    const journal = await open()
    await expect(journal.append(DAY, 0, [issued(1)])).rejects.toMatchObject({
      problem: { kind: 'damaged', detail: `${DAY} goes on behind its head` },
    })
  })

  it('except where only another day is damaged', async () => {
    const journal = await open()
    await journal.append('day/willich/2020-11-18', 0, [issued(99)])
    await journal.close()
    await overwrite(file, '"ticket":99', '"ticket":98')
    const again = await open()
    expect(await again.read(DAY, 1)).toHaveLength(5)
  })
})

describe('two processes on one file', () => {
  const start = () => {
    const other = startOtherProcess()
    onTestFinished(() => other.kill())
    return other
  }

  it('that both go on from the same revision: the later one learns of the conflict', async () => {
    const journal = await open()
    await journal.append(DAY, 0, [issued(1)])
    const other = start()
    const report = await other.ask({ do: 'append', file, stream: DAY, afterRevision: 1 })
    expect(report).toEqual({ done: 'stored', revision: 2 })

    const lost = await journal.append(DAY, 1, [issued(2)]).catch((error: unknown) => error)
    expect(lost).toBeInstanceOf(RevisionConflict)
    expect(lost).toMatchObject({ expected: 1, actual: 2 })
  })

  it('go on with what the other wrote, once they have read it', async () => {
    const journal = await open()
    await journal.append(DAY, 0, [issued(1)])
    await start().ask({ do: 'append', file, stream: DAY, afterRevision: 1 })
    await journal.append(DAY, 2, [issued(3)])
    expect(await journal.read(DAY, 1)).toHaveLength(3)
  })

  it('lose no answered fact when one of them is killed', async () => {
    const other = start()
    await (await open()).close()
    const answered: number[] = []
    other.process.send({ do: 'flood', file, stream: DAY })
    while (answered.length < 100) {
      const report = await nextReport(other.process)
      if (report.done === 'stored') answered.push(report.revision)
    }
    await other.kill()
    const journal = await open()
    const facts = await journal.read(DAY, 1)
    expect(facts.length).toBeGreaterThanOrEqual(answered.at(-1)!)
  })
})

describe('a commit that fails', () => {
  it('stores nothing, tells nobody, and leaves the journal as able as before', async () => {
    const journal = await open()
    await journal.append(DAY, 0, [issued(1)])
    const heard: Commit[] = []
    journal.follow((commit) => heard.push(commit))
    await ask(file, async (tool) => {
      await tool.exec('BEGIN IMMEDIATE')
      await expect(journal.append(DAY, 1, [issued(2)])).rejects.toMatchObject({
        problem: { kind: 'inUse', file },
      })
      await tool.exec('ROLLBACK')
    })
    expect(heard).toEqual([])
    expect(await journal.append(DAY, 1, [issued(2)])).toHaveLength(1)
  })
})
