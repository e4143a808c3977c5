/** A month on paper, out of a real file. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { Reports } from './reports.ts'
import { movedTo, OFFICE, randomDays, writeDays } from './testing.ts'

let folder: Folder
let reports: Reports
beforeAll(async () => {
  folder = temporaryFolder()
  const days = randomDays(20, 5).map((facts, index) =>
    movedTo(facts, `2020-12-${String(index + 1).padStart(2, '0')}`),
  )
  const journal = folder.file('wartemarke.db')
  await writeDays(journal, days)
  reports = new Reports({
    files: { journal, projection: folder.file('wartemarke-berichte.db'), office: OFFICE },
    report: (error) => {
      throw error
    },
  })
})
afterAll(async () => {
  await reports.close()
  folder.remove()
})

const month = async (changes: Partial<Parameters<Reports['month']>[0]> = {}) =>
  Buffer.from(
    await reports.month({
      month: '2020-12',
      office: { name: 'Bürgerbüro', town: 'Stadt Übersee', zone: 'Europe/Berlin' },
      made: '2020-12-31T23:30:00.000Z',
      targetMinutes: 30,
      names: { ausweis: { de: 'Ausweis „Ä–ß“ für Łódź' }, abholung: { de: 'Abholung 取' } },
      ...changes,
    }),
  )

test('it is PDF/A on sheets of A4, with the fonts in it', async () => {
  const text = (await month()).toString('latin1')
  expect(text).toMatch(/^%PDF-1\.\d/)
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(new Set(text.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(
    new Set(['/MediaBox [0 0 595 842]']),
  )
  expect(text).toMatch(/\/Subtype \/Type3|\/FontFile/)
})

test('the same month makes the same bytes, another one others', async () => {
  const [first, second, later] = [await month(), await month(), await month({ targetMinutes: 31 })]
  expect(second.equals(first)).toBe(true)
  const idOf = (bytes: Buffer) => /uuid:([0-9a-f-]{36})/.exec(bytes.toString('latin1'))?.[1]
  expect(idOf(first)).toMatch(/^[0-9a-f]{8}-/)
  expect(idOf(later)).not.toBe(idOf(first))
})

const wordsIn = (bytes: Buffer): string => {
  const file = folder.file('month.pdf')
  writeFileSync(file, bytes)
  return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout
}
const canRead = spawnSync('pdftotext', ['-v']).status === 0

test.runIf(canRead)('it can be read, with every part and the number of sheets', async () => {
  const words = wordsIn(await month())
  for (const part of [
    'Bürgerbüro · Stadt Übersee',
    'Auswertung Dezember 2020',
    'Nach Anliegen',
    'Ausweis „Ä–ß“',
    'Nach Tagen',
    'Fr 18.12.2020',
    'Nach Wochentagen',
    'Andrang je Viertelstunde',
    'Was die Zahlen bedeuten',
    'erstellt am 01.01.2021',
  ])
    expect(words).toContain(part)
  const [, sheets] = /Seite 1 von (\d+)/.exec(words) ?? []
  expect(Number(sheets)).toBeGreaterThan(1)
  expect(words).toContain(`Seite ${sheets} von ${sheets}`)
  // A counter is somebody.
  expect(words).not.toContain('platz-')
})

test.runIf(canRead)('a month without anybody is a report too', async () => {
  const words = wordsIn(await month({ month: '2019-02' }))
  expect(words).toContain('Auswertung Februar 2019')
  expect(words).toContain('In diesem Monat wollte niemand eine Nummer.')
  expect(words).toContain('Seite 1 von 1')
})
