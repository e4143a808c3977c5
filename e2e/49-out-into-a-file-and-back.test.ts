import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('49 the set-up goes out as a file, is changed in an editor, and comes back when it is right', async () => {
  const desk = setupDesk(town.server.url)
  const before = await desk.state()
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Einrichten' }).click()
  await manager.getByRole('link', { name: 'Datei', exact: true }).click()
  const coming = manager.waitForEvent('download')
  await manager.getByRole('link', { name: 'office.json herunterladen' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('wartemarke-willich-2020-11-17.json')
  const written = await readFile(await download.path(), 'utf8')

  // As it came, it changes nothing.
  await read(manager, written)
  await manager.getByText('office.json enthält genau das, was schon gilt.').waitFor()

  // A slip of the hand: each fault with its line and its reason.
  const wrong = written
    .replace('"minutes": 4', '"minutes": 0')
    .replace('"until": "12:30"', '"until": "7.30"')
    .replace('"town": "Willich"', '"twon": "Willich"')
  await read(manager, wrong)
  await manager
    .getByText('office.json wurde nicht eingelesen, 4 Angaben stimmen nicht. Geändert ist nichts.')
    .waitFor()
  const rows = await faultRows(manager)
  expect(rows).toContainEqual([
    lineOf(wrong, '"minutes": 0'),
    'services.1.minutes',
    expect.anything(),
  ])
  expect(rows).toContainEqual([
    lineOf(wrong, '"until": "7.30"'),
    'sessions.0.until',
    'eine Uhrzeit wie 07:45',
  ])
  expect(rows.map(([line]) => line)).toContain(lineOf(wrong, '"twon"'))

  // What is no JSON at all has a line, too.
  const broken = written.replace('"town": "Willich",', '"town": "Willich"')
  await read(manager, broken)
  await manager.getByText('eine Angabe stimmt nicht. Geändert ist nichts.').waitFor()
  expect((await faultRows(manager)).map(([line]) => Number(line))).toEqual([
    Number(lineOf(broken, '"town": "Willich"')) + 1,
  ])
  await manager.getByText('Nichts geändert').waitFor()
  expect(await desk.state()).toEqual(before)

  // Right at last, it is a draft like any other: it shows what it will do, and is saved.
  const right = written
    .replace('"minutes": 4', '"minutes": 5')
    .replace('"until": "12:30"', '"until": "14:00"')
  await read(manager, right)
  await manager
    .getByText('office.json ist jetzt Ihr Entwurf. Anders als bisher: Anliegen, Sprechzeiten.')
    .waitFor()
  expect(await desk.state()).toEqual(before)
  await manager.getByRole('button', { name: 'Prüfen und speichern' }).click()
  const dialog = manager.getByRole('dialog', { name: 'Prüfen und speichern' })
  const row = dialog.getByRole('row', { name: /^ab 17\. November jeden Dienstag/ })
  await row.waitFor()
  expect((await row.textContent())?.replaceAll('\u00a0', ' ')).toBe(
    'ab 17. November jeden Dienstag08:00–12:30 60 Nummern ab 07:4508:00–14:00 60 Nummern ab 07:45',
  )
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await manager.getByText('Nichts geändert').waitFor()
  const after = await desk.state()
  expect(after.revision).toBe(before.revision + 1)
  expect(after.office).toEqual(JSON.parse(right))
})

const read = (manager: Page, text: string) =>
  manager.getByLabel('Datei wählen').setInputFiles({
    name: 'office.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })

const faultRows = (manager: Page): Promise<string[][]> =>
  manager
    .getByRole('main')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))

/** Counted as an editor does. */
const lineOf = (text: string, part: string): string =>
  String(text.slice(0, text.indexOf(part)).split('\n').length)
