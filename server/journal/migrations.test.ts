/** Files of earlier versions. */
import { copyFile, mkdir, readFile, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { numberOf } from './connection.ts'
import { DAY, VERSION_1, ask, issued } from './fixtures/files.ts'
import type { Issued } from './fixtures/files.ts'
import { file, folder, open } from './fixtures/journalFile.ts'

const COPY = 'wartemarke.v1.20201118T050000000Z.backup'

describe('a file of version 1', () => {
  beforeEach(() => copyFile(VERSION_1, file))

  it('is read whole by this version', async () => {
    const journal = await open()
    expect(await journal.streams('')).toEqual(['day/willich/2020-11-17', 'office/willich'])
    expect(await journal.read('office/willich', 1)).toEqual([
      {
        type: 'configured',
        at: '2020-11-16T10:00:00.000Z',
        request: 'r1',
        by: { role: 'system' },
        office: { name: 'Bürgerbüro Willich' },
        revision: 1,
      },
    ])
    const day = await journal.read<Issued>(DAY, 2)
    expect(day.map(({ ticket }) => ticket)).toEqual([1, 2])
  })

  it('goes on where it ended', async () => {
    const journal = await open()
    await journal.append(DAY, 3, [issued(3)])
    expect(await journal.read(DAY, 1)).toHaveLength(4)
  })

  it('is copied before it is migrated, and the copy is version 1 in a single plain file', async () => {
    await open()
    const backup = join(folder.path, COPY)
    expect(await ask(backup, (db) => numberOf(db, 'user_version'))).toBe(1)
    expect(await ask(backup, (db) => db.get('SELECT count(*) AS facts FROM facts'))).toEqual({
      facts: 4,
    })
    expect(await ask(backup, (db) => db.get('PRAGMA journal_mode'))).toEqual({
      journal_mode: 'delete',
    })
  })

  it('becomes a journal again from its copy', async () => {
    const journal = await open()
    await journal.close()
    await rename(join(folder.path, COPY), file)
    const restored = await open()
    expect(await restored.read(DAY, 1)).toHaveLength(3)
  })

  it('is copied once only', async () => {
    await (await open()).close()
    await (await open()).close()
    expect((await readdir(folder.path)).sort()).toEqual(['wartemarke.db', COPY])
  })

  it('stays as it was when it cannot be copied', async () => {
    const before = await readFile(file)
    await mkdir(join(folder.path, `${COPY}.part`))
    await expect(open()).rejects.toMatchObject({
      problem: { kind: 'unwritable', file: join(folder.path, COPY) },
    })
    expect(await readFile(file)).toEqual(before)
  })
})
