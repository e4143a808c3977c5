import { copyFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDatabase } from './backup.ts'
import {
  DAY,
  VERSION_1,
  ask,
  edit,
  forge,
  issued,
  overwrite,
  temporaryFolder,
} from './fixtures/files.ts'
import { openSqliteJournal } from './sqlite.ts'
import { verifyFile } from './verifyFile.ts'

const NEXT_DAY = 'day/willich/2020-11-18'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let file: string

beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, 'wartemarke.db')
  const journal = await openSqliteJournal({ file })
  await journal.append(DAY, 0, [issued(1), issued(2), issued(3)])
  await journal.append(NEXT_DAY, 0, [issued(4), issued(5)])
  await journal.append(DAY, 3, [issued(6)])
  await journal.close()
})

afterEach(() => folder.remove())

/** What was found, without the sentences. */
const findings = async () => {
  const audit = await verifyFile(file)
  return audit.findings.map(({ what, stream, revision }) => ({ what, stream, revision }))
}

describe('an audit finds nothing', () => {
  it('in a journal as it was written', async () => {
    expect(await verifyFile(file)).toEqual({ version: 3, streams: 2, facts: 6, findings: [] })
  })

  it('in a journal that is being written', async () => {
    const journal = await openSqliteJournal({ file })
    const audit = verifyFile(file)
    for (let revision = 2; revision < 50; revision += 1)
      await journal.append(NEXT_DAY, revision, [issued(revision)])
    expect((await audit).findings).toEqual([])
    await journal.close()
  })

  it('in a file of version 1', async () => {
    await copyFile(VERSION_1, file)
    expect(await verifyFile(file)).toEqual({ version: 1, streams: 2, facts: 4, findings: [] })
  })

  it('in a backup taken while the journal was open', async () => {
    const journal = await openSqliteJournal({ file })
    await journal.append(DAY, 4, [issued(7)])
    const backup = join(folder.path, 'evening.backup')
    await copyDatabase(file, backup)
    await journal.close()
    expect(await verifyFile(backup)).toMatchObject({ facts: 7, findings: [] })
  })
})

describe('an audit finds', () => {
  it('a flipped byte in any day', async () => {
    await overwrite(file, '"ticket":5', '"ticket":8')
    expect(await findings()).toEqual([{ what: 'changed', stream: NEXT_DAY, revision: 2 }])
  })

  it('every edited fact', async () => {
    await forge(file, 'facts_are_not_changed', `UPDATE facts SET at = 'x' WHERE position IN (1, 4)`)
    expect(await findings()).toEqual([
      { what: 'changed', stream: DAY, revision: 1 },
      { what: 'changed', stream: NEXT_DAY, revision: 1 },
    ])
  })

  it('a deleted fact, by its stream and by the order of all', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts WHERE position = 2')
    expect(await findings()).toEqual([
      { what: 'position', stream: null, revision: null },
      { what: 'gap', stream: DAY, revision: 2 },
    ])
  })

  it('a tail cut off', async () => {
    await forge(file, 'facts_are_not_deleted', 'DELETE FROM facts WHERE position = 6')
    expect(await findings()).toEqual([{ what: 'end', stream: DAY, revision: 4 }])
  })

  it('a stream that was wholly deleted', async () => {
    await forge(file, 'facts_are_not_deleted', `DELETE FROM facts WHERE stream = '${NEXT_DAY}'`)
    expect(await findings()).toContainEqual({ what: 'end', stream: NEXT_DAY, revision: 2 })
  })

  it('a stream without a head', async () => {
    await forge(file, 'streams_are_not_deleted', `DELETE FROM streams WHERE stream = '${DAY}'`)
    expect(await findings()).toEqual([{ what: 'end', stream: DAY, revision: 0 }])
  })

  it('a guard that is gone', async () => {
    await edit(file, 'DROP TRIGGER facts_are_not_changed')
    expect(await findings()).toEqual([{ what: 'schema', stream: null, revision: null }])
  })

  it('an index that does not fit its table', async () => {
    await ask(file, (db) =>
      db.exec(`
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'streams')
        WHERE name = 'sqlite_autoindex_facts_1'`),
    )
    const { findings: found } = await verifyFile(file)
    expect(found.map(({ what }) => what)).toContain('structure')
  })
})

it('an audit changes nothing', async () => {
  const before = await readFile(file)
  await verifyFile(file)
  expect(await readFile(file)).toEqual(before)
})

it('an audit of what is no journal is refused', async () => {
  await rm(file)
  await expect(verifyFile(file)).rejects.toMatchObject({ name: 'JournalError' })
})
