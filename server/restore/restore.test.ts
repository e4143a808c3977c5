/** From a damaged journal back to a day: what came back, what is missing, what lies aside. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atCounter, issue } from '../../e2e/testing/commands.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at } from '../../e2e/testing/offices.ts'
import { openOffice } from '../../e2e/testing/openOffice.ts'
import { copyDatabase } from '../journal/backup.ts'
import { overwriteAt } from '../journal/fixtures/files.ts'
import { takeLock } from '../journal/lock.ts'
import { restore, type Wanted } from './restore.ts'
import { ranges, statement } from './statement.ts'

const EARLY = 'wartemarke-20201117T070000Z.db'
const LATE = 'wartemarke-20201117T080000Z.db'

let folder: Folder
let file: string
let copies: string

beforeEach(async () => {
  folder = temporaryFolder()
  file = folder.file('wartemarke.db')
  copies = folder.file('sicherung')
  mkdirSync(copies)
  const town = await openOffice(file)
  const pull = async (numbers: number) => {
    for (let pulled = 0; pulled < numbers; pulled++) await town.office.submit(issue())
  }
  await pull(3)
  await copyDatabase(file, join(copies, EARLY))
  await pull(3)
  await copyDatabase(file, join(copies, LATE))
  await pull(4)
  await town.office.submit(atCounter('platz-1', { type: 'open' }))
  await town.close()
})

afterEach(() => folder.remove())

const restored = (wanted: Partial<Wanted> = {}) =>
  restore({ data: folder.path, from: null, backups: copies, now: at('09:30'), ...wanted })

/** The file's header stays: the facts can still be read, but the format is not ours any more. */
const damage = () => overwriteAt(file, 68, Buffer.from('XXXX'))

test('the newest one comes back, and what it lacks is said number by number', async () => {
  await damage()
  const { from, compared, setAside } = await restored()
  expect(from).toBe(join(copies, LATE))
  expect(statement(compared, 0)).toEqual([
    'Die Sicherung reicht bis 17.11.2020, 08:00 Uhr.',
    'Dienstag, 17. November 2020: Nummern 1–6 sind da, 7–10 fehlen, 1 Eintrag fehlt (Aufrufe und anderes).',
    expect.stringContaining('haben Leute in der Hand'),
    expect.stringContaining('keine Nummer zweimal'),
  ])
  expect(setAside).toBe(folder.file('beschaedigt-20201117T083000Z'))
  expect(readdirSync(setAside ?? '')).toContain('wartemarke.db')
})

test('restored elsewhere, the day is the same to the letter, and goes on', async () => {
  const before = await openOffice(join(copies, LATE))
  const { day } = before.office
  await before.close()
  const elsewhere = temporaryFolder()
  await restored({ data: elsewhere.path, from: join(copies, LATE) })
  const town = await openOffice(elsewhere.file('wartemarke.db'))
  expect(town.office.day).toEqual(day)
  expect(await town.office.submit(issue())).toMatchObject({ facts: [{ label: '7' }] })
  await town.close()
  elsewhere.remove()
})

test('a backup that is damaged itself is passed over, and said', async () => {
  await damage()
  truncateSync(join(copies, LATE), 9_000)
  const { from, passedOver, compared } = await restored()
  expect([from, passedOver]).toEqual([join(copies, EARLY), [join(copies, LATE)]])
  expect(compared.days).toMatchObject([{ missing: ['4', '5', '6', '7', '8', '9', '10'] }])
})

test('of a file that cannot be read at all, that is said', async () => {
  truncateSync(file, 50)
  const { compared } = await restored()
  expect(statement(compared, 0)).toContainEqual(expect.stringContaining('nichts mehr lesbar'))
})

test('of a file with one broken page, the rest is still compared', async () => {
  const bytes = readFileSync(file)
  // Overflow pages have no b-tree header: from the middle on, whatever holds facts is broken.
  const middle = Math.floor(bytes.length / 4096 / 2) * 4096
  await overwriteAt(file, middle, Buffer.alloc(4096, 0xff))
  const { compared } = await restored()
  expect(compared.nothingReadable).toBe(false)
})

test('a journal that is gone comes back too', async () => {
  rmSync(file)
  const { setAside } = await restored()
  expect([setAside, existsSync(file)]).toEqual([null, true])
})

describe('nothing is touched', () => {
  async function refused(wanted: Partial<Wanted> = {}) {
    const before = readFileSync(file)
    const error: unknown = await restored(wanted).catch((reason: unknown) => reason)
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(folder.path).filter((name) => name.startsWith('beschaedigt'))).toEqual([])
    return (error as Error).message
  }

  test('when the journal is sound', async () => {
    expect(await refused()).toContain('in Ordnung')
  })

  test('while a server has it', async () => {
    await damage()
    const lock = await takeLock(folder.path)
    expect(await refused()).toContain('läuft Wartemarke')
    await lock.release()
  })

  test('when no backup is sound', async () => {
    await damage()
    for (const name of [EARLY, LATE]) truncateSync(join(copies, name), 9_000)
    expect(await refused()).toContain('keine Sicherung in Ordnung')
  })

  test('when the one that is named is not sound', async () => {
    expect(await refused({ from: file.replace('.db', '.txt') })).toContain('keine Sicherung')
  })
})

test('numbers are put together as people say them', () => {
  expect(ranges(['1', '2', '3', '5', '7', '8'])).toBe('1–3, 5, 7–8')
  expect(ranges(['B 002', 'A 001', 'A 002', 'B 001'])).toBe('A 001–A 002, B 001–B 002')
})

describe('by command', () => {
  const run = (command: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [join(import.meta.dirname, '..', command), ...args]).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    )

  test('backup, damage, restore', async () => {
    const saved = await run('backup.ts', folder.path)
    expect(saved).toMatchObject({ code: 0, said: expect.stringContaining('Gesichert: ') })
    await damage()
    const back = await run('restore.ts', folder.path)
    expect(back.code).toBe(0)
    expect(back.said).toContain('Nummern 1–10 sind da, es fehlt keine.')
    expect((await run('verify.ts', folder.path)).code).toBe(0)
  })

  test('backup into a file of one’s own', async () => {
    expect((await run('backup.ts', folder.path, folder.file('umzug/vorher.db'))).code).toBe(0)
    expect((await run('verify.ts', folder.file('umzug/vorher.db'))).code).toBe(0)
  })

  test.each([
    ['backup.ts', 'nothing to back up'],
    ['backup.ts'],
    ['restore.ts', 'no such folder'],
    ['restore.ts', '--repair'],
  ])('%s %s: exit code 2 and one sentence', async (...args) => {
    const [command = '', ...rest] = args
    const { code, said } = await run(command, ...rest)
    expect([code, said.trim().split('\n').length]).toEqual([2, 1])
  })
})
