/** Copies of a running office's journal, by its clock. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plusMinutes } from '#shared/domain/moment.ts'
import { issue } from '../../e2e/testing/commands.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at } from '../../e2e/testing/offices.ts'
import { type OpenOffice, openOffice } from '../../e2e/testing/openOffice.ts'
import { auditFile } from '../verify/audit.ts'
import { Backups } from './backups.ts'

let folder: Folder
let town: OpenOffice
let copies: string
let reported: unknown[]
let backups: Backups

beforeEach(async () => {
  folder = temporaryFolder()
  copies = folder.file('sicherung')
  reported = []
  town = await openOffice(folder.file('wartemarke.db'))
})

afterEach(async () => {
  await backups.close()
  await town.close()
  folder.remove()
})

async function open() {
  backups = await Backups.open({
    file: folder.file('wartemarke.db'),
    folder: copies,
    everyHours: 1,
    clock: town.clock,
    report: (error) => reported.push(error),
  })
}

/** The next attempt, good or bad. */
const attempt = () => new Promise<void>((resolve) => (backups.onChange = resolve))

async function afterMinutes(minutes: number) {
  const tried = attempt()
  town.clock.set(plusMinutes(town.clock.now(), minutes))
  await tried
}

test('one at the start, and one each hour, with all that was answered until then', async () => {
  await town.office.submit(issue())
  await open()
  await attempt()
  await town.office.submit(issue())
  await afterMinutes(60)
  expect(readdirSync(copies)).toEqual([
    'wartemarke-20201117T070000Z.db',
    'wartemarke-20201117T080000Z.db',
  ])
  const reports = await Promise.all(
    readdirSync(copies).map((name) => auditFile(`${copies}/${name}`)),
  )
  expect(reports.map(({ tickets, findings }) => ({ tickets, findings }))).toEqual([
    { tickets: 1, findings: [] },
    { tickets: 2, findings: [] },
  ])
  expect(backups.info()).toEqual({ lastAt: at('09:00'), failingSince: null })
})

test('while one is made, numbers are given out', async () => {
  await open()
  const order: string[] = []
  const made = attempt().then(() => order.push('copied'))
  await town.office.submit(issue()).then(() => order.push('issued'))
  await made
  expect(order).toEqual(['issued', 'copied'])
})

test('none at the start when there is a new one', async () => {
  mkdirSync(copies)
  writeFileSync(`${copies}/wartemarke-20201117T064500Z.db`, '')
  await open()
  expect(town.clock.nextWake()).not.toBeNull()
  await afterMinutes(45)
  expect(backups.info().lastAt).toBe(at('08:45'))
})

test('one that fails is told once and shown, is tried again soon, and the office goes on', async () => {
  writeFileSync(copies, 'a file in the place of the folder')
  await open()
  await attempt()
  await afterMinutes(5)
  expect(backups.info()).toEqual({ lastAt: null, failingSince: at('08:00') })
  expect(reported).toHaveLength(1)
  expect(await town.office.submit(issue())).toHaveProperty('facts')

  rmSync(copies)
  await afterMinutes(5)
  expect(backups.info()).toEqual({ lastAt: at('08:10'), failingSince: null })
})

test('old ones go, what a killed run has left goes, and what is not ours stays', async () => {
  mkdirSync(copies)
  const old = Array.from(
    { length: 20 },
    (_, index) => `wartemarke-202010${String(index + 10)}T120000Z.db`,
  )
  for (const name of [...old, 'wartemarke-20201101T120000Z.db.part', 'vor-dem-umzug.db'])
    writeFileSync(`${copies}/${name}`, '')
  // Each of them has an hour of its own: so many are kept for that.
  for (let hour = 0; hour < 6; hour++)
    writeFileSync(`${copies}/wartemarke-20201116T0${hour}0000Z.db`, '')
  await open()
  await attempt()
  const left = readdirSync(copies)
  expect(left.filter((name) => name.startsWith('wartemarke-'))).toHaveLength(24)
  expect(left).toContain('vor-dem-umzug.db')
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
})
