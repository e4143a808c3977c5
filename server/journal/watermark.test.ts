/** SQLite drops the end of a log that it cannot read, and says nothing. */
import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DAY, issued, overwriteAt } from './fixtures/files.ts'
import { file, folder, moveTo, open } from './fixtures/journalFile.ts'
import { verifyFile } from './verifyFile.ts'

/** As after a power cut, with ten facts of which all lie in the log. */
async function afterAPowerCut() {
  const journal = await open()
  for (let revision = 0; revision < 10; revision++)
    await journal.append(DAY, revision, [issued(revision + 1)])
  const cut = join(folder.path, 'cut')
  await mkdir(cut)
  for (const part of ['', '-wal', '-head'])
    await copyFile(`${file}${part}`, join(cut, `wartemarke.db${part}`))
  moveTo(join(cut, 'wartemarke.db'))
}

it('a whole log is no loss, and a clean end leaves one file', async () => {
  await afterAPowerCut()
  const journal = await open()
  expect(await journal.read(DAY, 1)).toHaveLength(10)
  await journal.close()
  expect(await readdir(join(folder.path, 'cut'))).toEqual(['wartemarke.db'])
})

it.each<[string, () => Promise<unknown>]>([
  ['a byte of it is flipped', async () => flip(await lastInTheLog())],
  ['it is cut', async () => truncate(`${file}-wal`, await lastInTheLog())],
  ['it is gone', () => rm(`${file}-wal`)],
])('a log is found damaged when %s', async (_what, damage) => {
  await afterAPowerCut()
  await damage()
  await expect(open()).rejects.toMatchObject({ problem: { kind: 'damaged', file } })
  const { findings } = await verifyFile(file)
  expect(findings.map(({ what }) => what)).toContain('position')
})

it('a mark that nobody can read says nothing', async () => {
  await afterAPowerCut()
  await writeFile(`${file}-head`, 'x')
  expect(await (await open()).read(DAY, 1)).toHaveLength(10)
})

/** Where the log ends that was written: after it there is only room. */
const lastInTheLog = async () => (await readFile(`${file}-wal`)).lastIndexOf(DAY)

async function flip(position: number) {
  const byte = (await readFile(`${file}-wal`))[position] ?? 0
  await overwriteAt(`${file}-wal`, position, Buffer.of(byte ^ 0xff))
}
