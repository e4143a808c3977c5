/** A session that was ended otherwise than planned, around a day: another start, a disk that was full, the next chance. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OfficeInput } from '#shared/domain/config.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { byManager, issue } from '../../e2e/testing/commands.ts'
import { refusalOf } from '../../e2e/testing/dayLogs.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, DATE, smallOffice } from '../../e2e/testing/offices.ts'
import { openOffice, type OpenOffice } from '../../e2e/testing/openOffice.ts'
import { dayStream } from './plan.ts'

const session = (id: string, from: string, until: string): OfficeInput['sessions'][number] => ({
  id,
  kind: 'walkIn',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from,
  until,
  quota: [{ count: 60 }],
})
const TWO_SESSIONS = smallOffice({
  sessions: [session('morgens', '08:00', '12:00'), session('mittags', '14:00', '16:00')],
})

let folder: Folder
let town: OpenOffice

const start = async (from: string, configuration = TWO_SESSIONS) => {
  town = await openOffice(folder.file('wartemarke.db'), at(from), configuration)
}
const change = (id: string, until: string) =>
  town.office.submit(byManager({ type: 'changeSession', session: id, until: at(until) }))
const endOf = (id: string) => town.office.day.plan.sessions.find((s) => s.id === id)?.until
const plansOnDisk = async () => {
  const facts = await town.journal.read<Fact>(dayStream('probe', DATE), 1)
  return facts.filter(({ type }) => type === 'planned').length
}

beforeEach(async () => {
  folder = temporaryFolder()
  await start('09:00')
})

afterEach(async () => {
  await town.close()
  folder.remove()
})

test('it stays so after another start, which plans nothing anew', async () => {
  await change('morgens', '13:00')
  await town.close()
  await start('12:30')
  expect(endOf('morgens')).toBe(at('13:00'))
  expect(await plansOnDisk()).toBe(1)
  expect(refusalOf(await town.office.submit(issue()))).toBeNull()
})

test('another end in the configuration wins at the next start', async () => {
  await change('morgens', '13:00')
  await town.close()
  await start('10:00', smallOffice({ sessions: [session('morgens', '08:00', '11:00')] }))
  expect(endOf('morgens')).toBe(at('11:00'))
})

test('it stays so when the office tries whether it can save again', async () => {
  await change('morgens', '13:00')
  town.journal.fault = 'full'
  expect(refusalOf(await town.office.submit(issue()))).toBe('notSaved')
  town.journal.fault = null
  const saved = town.published(({ failing }) => !failing)
  town.clock.set(at('09:01'))
  await saved
  expect(await plansOnDisk()).toBe(2)
  await town.close()
  await start('12:30')
  expect(endOf('morgens')).toBe(at('13:00'))
  expect(await plansOnDisk()).toBe(2)
})

test('the next chance today ends as its session does, that of tomorrow as planned', async () => {
  await change('mittags', '17:00')
  expect(town.office.snapshot().next?.until).toBe(at('17:00'))
  town.clock.set(at('14:00'))
  expect(town.office.snapshot().next?.until).toBe(at('12:00', '2020-11-18'))
})
