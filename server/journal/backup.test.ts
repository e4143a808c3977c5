import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyDatabase } from './backup.ts'
import { DAY, ask, issued, overwriteAt, temporaryFolder } from './fixtures/files.ts'
import type { Journal } from './port.ts'
import { openSqliteJournal } from './sqlite.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let file: string
let copy: string
let journal: Journal

beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, 'wartemarke.db')
  copy = join(folder.path, 'evening.backup')
  journal = await openSqliteJournal({ file })
  await journal.append(DAY, 0, [issued(1), issued(2)])
})

afterEach(async () => {
  await journal.close()
  await folder.remove()
})

const factsIn = (path: string) => ask(path, (db) => db.all('SELECT revision FROM facts'))

it('a copy holds what was committed when it was taken, and nothing of it waits in a log', async () => {
  await copyDatabase(file, copy)
  await journal.append(DAY, 2, [issued(3)])
  expect(await factsIn(copy)).toEqual([{ revision: 1 }, { revision: 2 }])
  expect((await readdir(folder.path)).filter((name) => name.startsWith('evening'))).toEqual([
    'evening.backup',
  ])
})

it('a copy takes the place of an earlier one, and of one that was cut short', async () => {
  await copyDatabase(file, copy)
  await writeFile(`${copy}.part`, 'half a copy')
  await journal.append(DAY, 2, [issued(3)])
  await copyDatabase(file, copy)
  expect(await factsIn(copy)).toHaveLength(3)
})

it('a copy of a damaged file is refused, and the earlier copy stays', async () => {
  await journal.close()
  await copyDatabase(file, copy)
  const before = await readFile(copy)
  // The root page of the facts: the second of the file.
  await overwriteAt(file, 4096, Buffer.alloc(100))
  await expect(copyDatabase(file, copy)).rejects.toMatchObject({
    problem: { kind: 'damaged', file },
  })
  expect(await readFile(copy)).toEqual(before)
})

it('a copy to where there is no folder is refused with its path', async () => {
  const target = join(folder.path, 'nowhere', 'evening.backup')
  await expect(copyDatabase(file, target)).rejects.toMatchObject({
    problem: { kind: 'unwritable', file: target },
  })
})

it('a copy of a file that is not there is refused with its path', async () => {
  const source = join(folder.path, 'nowhere.db')
  await expect(copyDatabase(source, copy)).rejects.toMatchObject({
    problem: { kind: 'unwritable', file: source },
  })
  expect(await readdir(folder.path)).not.toContain('evening.backup')
})
