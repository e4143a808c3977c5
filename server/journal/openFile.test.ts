/** How a journal file comes to be, and when it is refused. */
import { chmod, mkdir, readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect, numberOf } from './connection.ts'
import { DAY, ask, edit, issued, overwrite } from './fixtures/files.ts'
import type { Issued } from './fixtures/files.ts'
import { NEWEST } from './migrations.ts'
import { openFile } from './openFile.ts'
import { JournalError } from './port.ts'
import { openSqliteJournal } from './sqlite.ts'
import { file, fileWith, folder, moveTo, open } from './fixtures/journalFile.ts'

describe('a file', () => {
  it('is created with its folder at the first start', async () => {
    moveTo(join(folder.path, 'data', 'office', 'wartemarke.db'))
    const journal = await open()
    expect(await journal.streams('')).toEqual([])
    expect(await ask(file, (db) => numberOf(db, 'user_version'))).toBe(NEWEST)
  })

  it('is created although an earlier creation was cut short', async () => {
    await writeFile(`${file}.new`, 'half a data')
    const journal = await open()
    expect(await journal.append(DAY, 0, [issued(1)])).toHaveLength(1)
  })

  it('holds everything over a restart, and goes on from there', async () => {
    await fileWith(2)
    const journal = await open()
    await journal.append(DAY, 2, [issued(3)])
    const facts = await journal.read<Issued>(DAY, 1)
    expect(facts.map(({ ticket }) => ticket)).toEqual([1, 2, 3])
  })

  it('is one single file once it is closed', async () => {
    const journal = await open()
    await journal.append(DAY, 0, [issued(1)])
    await journal.read(DAY, 1)
    await journal.close()
    expect(await readdir(folder.path)).toEqual(['wartemarke.db'])
  })

  it('has a log that is as long from the first fact as after many, and is gone at the end', async () => {
    const journal = await open()
    const lengthAfter = async (revision: number) => {
      await journal.append(DAY, revision, [issued(revision + 1)])
      return (await stat(`${file}-wal`)).size
    }
    const first = await lengthAfter(0)
    for (let revision = 1; revision < 40; revision++)
      expect(await lengthAfter(revision)).toBe(first)
    await journal.close()
    expect((await stat(file)).size).toBeLessThan(first / 10)
  })

  it('is opened while somebody else is writing in it', async () => {
    await fileWith(1)
    const other = await connect(file, 'write')
    await other.exec('BEGIN IMMEDIATE')
    const journal = await openSqliteJournal({ file, busyMilliseconds: 20 })
    await other.exec('ROLLBACK')
    await other.close()
    expect(await journal.append(DAY, 1, [issued(2)])).toHaveLength(1)
    await journal.close()
  })

  it('is written through a log that is synced at every commit', async () => {
    const writer = await openFile({ file, now: () => '', busyMilliseconds: 20, backups: null })
    const settings = await Promise.all(
      ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => writer.get(`PRAGMA ${name}`)),
    )
    await writer.close()
    expect(settings).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }])
  })
})

describe('a file is refused, and left as it is,', () => {
  /** What opening is refused for. */
  const refusal = async () => {
    const before = await readFile(file)
    const error: unknown = await open().catch((reason: unknown) => reason)
    if (!(error instanceof JournalError)) throw new Error(`not refused: ${String(error)}`)
    expect(await readFile(file), 'the file').toEqual(before)
    expect(await readdir(folder.path), 'the folder').toEqual(['wartemarke.db'])
    return error.problem
  }

  it('when a newer version wrote it', async () => {
    await fileWith(1)
    await edit(file, 'PRAGMA user_version = 99')
    expect(await refusal()).toMatchObject({ kind: 'newerFormat', found: 99, known: NEWEST })
  })

  it('when another program wrote it', async () => {
    await writeFile(file, '')
    await edit(file, 'CREATE TABLE customers (name)')
    expect(await refusal()).toMatchObject({ kind: 'notADatabase' })
  })

  it('when it is no database', async () => {
    await writeFile(file, 'Dear mayor, '.repeat(1000))
    expect(await refusal()).toMatchObject({ kind: 'notADatabase' })
  })

  it('when its first bytes are lost', async () => {
    await fileWith(1)
    await overwrite(file, 'SQLite format 3', 'x'.repeat(15))
    expect(await refusal()).toMatchObject({ kind: 'notADatabase' })
  })

  it.each([0, 50, 99, 100, 4096, 5000])('when only %d bytes are left', async (bytes) => {
    await fileWith(1)
    await truncate(file, bytes)
    expect(await refusal()).toMatchObject({ kind: 'damaged' })
  })

  it('when it lost its last page', async () => {
    await fileWith(100)
    const { length } = await readFile(file)
    await truncate(file, length - 4096)
    expect(await refusal()).toMatchObject({ kind: 'damaged' })
  })

  it('when a trigger that guards the facts is gone', async () => {
    await fileWith(1)
    await edit(file, 'DROP TRIGGER facts_are_not_deleted')
    expect(await refusal()).toMatchObject({
      kind: 'damaged',
      detail: 'its format 3 was altered (facts_are_not_deleted)',
    })
  })

  it('when a byte of its schema is flipped', async () => {
    await fileWith(1)
    await overwrite(file, 'facts are never changed', 'facts are never_changed')
    expect(await refusal()).toMatchObject({ kind: 'damaged' })
  })

  it.skipIf(process.getuid?.() === 0)(
    'when it is write-protected (root may write it)',
    async () => {
      await fileWith(1)
      await chmod(file, 0o444)
      expect(await refusal()).toMatchObject({ kind: 'unwritable' })
    },
  )

  it('when it is a folder', async () => {
    await mkdir(file)
    await expect(open()).rejects.toMatchObject({ problem: { kind: 'unwritable', file } })
  })
})

describe('a missing file', () => {
  it.each(['wartemarke.db-wal', 'wartemarke.v1.20201118T050000000Z.backup'])(
    'is not replaced by an empty one while %s shows that there was one',
    async (remains) => {
      await writeFile(join(folder.path, remains), 'x')
      await expect(open()).rejects.toMatchObject({
        problem: { kind: 'missing', remains: [remains] },
      })
      expect(await readdir(folder.path)).toEqual([remains])
    },
  )

  it('cannot be created where there is no folder', async () => {
    await writeFile(join(folder.path, 'occupied'), '')
    moveTo(join(folder.path, 'occupied', 'wartemarke.db'))
    await expect(open()).rejects.toMatchObject({ problem: { kind: 'unwritable', file } })
  })
})
