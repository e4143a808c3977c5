import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { forge } from '../server/journal/fixtures/files.ts'
import { PROJECTION_FILE } from '../server/reports/projection.ts'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'
import { liveThrough } from './testing/tuesdays.ts'

let town: Town
afterEach(() => town.close())

const openReports = async (address = '') => {
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Berichte' }).click()
  if (address) await manager.evaluate((hash) => (location.hash = hash), address)
  return manager
}
const issuedIn = (page: Page) => page.locator('[data-figure=issued] .figure-value').textContent()
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true, level: 2 })

it('62 an office that has just begun has no days, and then one', async () => {
  town = await openTown({ at: at('07:00'), configuration: willichWithPlaces(5) })
  const manager = await openReports()
  await manager.getByText('Noch gibt es keine Tage auszuwerten.').waitFor()
  expect(await manager.getByRole('link', { name: 'CSV' }).count()).toBe(0)
  expect(
    await manager.getByRole('link', { name: 'Zeitraum davor' }).getAttribute('href'),
  ).toBeNull()

  town.server.clock.set(at('07:50'))
  const kiosk = await joinKiosk(town.server.url)
  valueOf(await kiosk.send('issue', { service: 'anderes', party: 1 }))
  kiosk.close()
  await manager.reload()
  await manager.getByText('Heute ist noch nicht zu Ende').waitFor()
  expect(await issuedIn(manager)).toBe('1')
  // Nobody has been called: there is no waiting time, which is not the same as none.
  const waiting = manager.locator('[data-figure=waitingMedian] .figure-value')
  expect(await waiting.textContent()).toBe('–keine Angabe')
  await manager.getByText('kein Vergleich: davor gibt es keine Tage').waitFor()
  await manager.getByText('In diesem Zeitraum wurde noch keine Vorhersage bewertet.').waitFor()
})

it('62 a span without any day says where there are some', async () => {
  town = await openTown({ at: at('07:00', '2020-11-24'), configuration: willichWithPlaces(5) })
  await liveThrough(town.server, [{ date: '2020-11-24', numbers: 3 }])
  const manager = await openReports('#reports/2020-11/day/weekday=7')
  await manager.getByText('Zu dieser Auswahl gibt es in diesem Zeitraum keine Nummern.').waitFor()
  await manager.getByRole('link', { name: 'Ohne Filter zeigen' }).click()
  await manager
    .getByRole('row', { name: /^Di 24\. Nov\./ })
    .first()
    .waitFor()

  // The end before the beginning is said at once, and nothing is asked for.
  const until = manager.getByLabel('bis', { exact: true })
  await until.fill('2020-10-01')
  await until.press('Enter')
  await manager.getByText('Das Ende liegt vor dem Anfang.').waitFor()
  expect(await until.getAttribute('aria-invalid')).toBe('true')
  await manager.getByLabel('von', { exact: true }).fill('2020-09-01')
  await until.press('Enter')
  await heading(manager, '1. September – 1. Oktober 2020').waitFor()
  expect(await until.evaluate((field) => field === document.activeElement)).toBe(true)
  await manager.getByText('In diesem Zeitraum hat niemand eine Nummer gezogen.').waitFor()
  await manager.getByText('Zahlen gibt es für 24. November 2020.').waitFor()
  await manager.getByRole('link', { name: 'November 2020 zeigen' }).click()
  await heading(manager, 'November 2020').waitFor()
  expect(await issuedIn(manager)).toBe('3')

  // Somebody sends an address with single counters, which this office does not show.
  await manager.evaluate(() => (location.hash = '#reports/2020-11/counter'))
  await manager.getByText('Dieses Amt zeigt keine Zahlen einzelner Plätze.').waitFor()
  await manager.getByRole('link', { name: 'Ohne einzelne Plätze zeigen' }).click()
  await manager.getByRole('heading', { name: 'Nummern nach Anliegen' }).waitFor()
  expect(await manager.getByRole('alert').count()).toBe(0)
})

it('62 the server goes away and comes back with a day that cannot be read', async () => {
  town = await openTown({ at: at('07:00'), configuration: willichWithPlaces(5) })
  await liveThrough(town.server, [
    { date: '2020-11-17', numbers: 1 },
    { date: '2020-11-24', numbers: 3 },
    { date: '2020-12-01', numbers: 4 },
    { date: '2020-12-08', numbers: 2 },
  ])
  const manager = await openReports('#reports/2020-12')
  await heading(manager, 'Dezember 2020').waitFor()
  expect(await issuedIn(manager)).toBe('6')
  const report = manager.locator('.report')
  expect(await report.getAttribute('data-current')).toBe('true')

  await town.stopServer()
  await manager.getByText(/Keine Verbindung seit/).waitFor()
  await manager.getByRole('link', { name: 'Jahr', exact: true }).click()
  await manager.getByText('Keine Antwort vom Server. Noch zu sehen: Dezember 2020.').waitFor()
  // What is old is still there, and looks old.
  expect(await issuedIn(manager)).toBe('6')
  expect(await report.getAttribute('data-current')).toBe('false')

  // Meanwhile a disk has eaten a fact of the first day, and the reports have to be made anew.
  const { file } = town.server
  await forge(
    file,
    'facts_are_not_changed',
    `UPDATE facts SET type = 'voided' WHERE stream LIKE '%2020-11-17' AND revision = 3`,
  )
  for (const end of ['', '-wal', '-shm'])
    rmSync(join(dirname(file), PROJECTION_FILE + end), { force: true })
  await town.restart()
  // Nobody has to ask again.
  await heading(manager, '2020').waitFor()
  expect(await issuedIn(manager)).toBe('9')
  await manager.getByText('Noch fehlen Zahlen: Die Auswertung wird neu aufgebaut.').waitFor()
  expect(await report.getAttribute('data-current')).toBe('true')
})
