import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'
import { liveThrough } from './testing/tuesdays.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ at: at('07:00', '2020-11-24'), configuration: willichWithPlaces(5) })
})
afterAll(() => town.close())

const plain = (text: string | null) => (text ?? '').replace(/\s/g, ' ')

/** What a figure says, line by line, without its definition. */
const said = async (page: Page, figure: string) =>
  (await page.locator(`[data-figure=${figure}] > :not(.figure-means)`).allTextContents()).map(plain)

async function rowsOf(table: Locator): Promise<string[]> {
  await table.waitFor()
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')),
    )
  return rows.map(plain)
}

const tableOf = (page: Page, region: string) =>
  page.getByRole('region', { name: region }).getByRole('table')

it('61 in January the manager reads how December was', async () => {
  await liveThrough(town.server, [
    { date: '2020-11-24', numbers: 5 },
    { date: '2020-12-01', numbers: 5, turnedAway: 2 },
    { date: '2020-12-08', numbers: 4, firstIsLate: true },
    { date: '2020-12-15', numbers: 3, lastIsCancelled: true },
    { date: '2020-12-22', numbers: 2, nobodyCalls: true },
  ])
  town.server.clock.set(at('07:50', '2021-01-05'))
  const kiosk = await joinKiosk(town.server.url)
  valueOf(await kiosk.send('issue', { service: 'anderes', party: 1 }))
  kiosk.close()

  // This month has today alone, and says what that is worth.
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Berichte' }).click()
  await manager.getByRole('heading', { name: 'Januar 2021' }).waitFor()
  await manager.getByText('Heute ist noch nicht zu Ende').waitFor()
  await manager
    .getByRole('row', { name: /^Di 5\. Jan\.\s*vorläufig/ })
    .first()
    .waitFor()

  await manager.getByRole('link', { name: 'Zeitraum davor' }).click()
  await manager.getByRole('heading', { name: 'Dezember 2020' }).waitFor()
  expect(plain(await manager.locator('.report-about').textContent())).toBe(
    '4 Tage mit Nummern · verglichen mit November 2020 (1 Tag)',
  )
  for (const [figure, ...lines] of [
    ['issued', 'ausgegeben', '14', 'zuvor 5, 9 mehr'],
    ['turnedAway', 'ohne Nummer', '2', 'zuvor 0, 2 mehr'],
    ['served', 'bedient', '11', 'zuvor 5, 6 mehr'],
    ['missed', 'nicht erschienen', '0', 'wie zuvor'],
    ['secondChances', 'zweite Chance', '1', 'zuvor 0, 1 mehr'],
    ['givenBack', 'zurückgegeben', '1', 'zuvor 0, 1 mehr'],
    ['notServed', 'nicht mehr bedient', '2', 'zuvor 0, 2 mehr'],
    ['waitingMedian', 'Median', '10 min', 'zuvor 20 min, 10 min kürzer'],
    ['waitingP90', '9 von 10 höchstens', '30 min', 'zuvor 40 min, 10 min kürzer'],
    ['withinTarget', 'im Ziel von 30 min', '91 %', '10 von 11', 'zuvor 80 %, 11 Punkte mehr'],
    ['serviceMedian', 'Median', '10 min', 'wie zuvor'],
    ['quotaUsed', 'Kontingent genutzt', '65 %', '13 von 20', 'zuvor 100 %, 35 Punkte weniger'],
    ['busy', 'Plätze belegt', '61 %', '1,8 h von 3 h', 'zuvor 83 %, 22 Punkte weniger'],
  ] as const)
    expect(await said(manager, figure)).toEqual(lines)

  expect(await rowsOf(tableOf(manager, 'Nummern nach Tagen'))).toEqual([
    'Di 1. Dez. | 5 | 2 | 5 | 0 | 0 | 0 | 0',
    'Di 8. Dez. | 4 | 0 | 4 | 0 | 1 | 0 | 0',
    'Di 15. Dez. | 3 | 0 | 2 | 0 | 0 | 1 | 0',
    'Di 22. Dez. | 2 | 0 | 0 | 0 | 0 | 0 | 2',
  ])
  // The two who found none at 07:56 and 07:57 are among those who came.
  expect(await rowsOf(tableOf(manager, 'Andrang: wer wann kam'))).toEqual([
    '07:45 | 14 | 2 | 4 | 14',
  ])
  await manager.getByText(/^\d+ Aufrufe an 3 Tagen$/).waitFor()
  await manager.getByRole('row', { name: /^Vorhersage dieses Amtes/ }).waitFor()

  const [month] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('link', { name: 'Monatsbericht (PDF)' }).click(),
  ])
  expect(month.suggestedFilename()).toBe('auswertung-2020-12.pdf')
  expect((await readFile(await month.path())).subarray(0, 5).toString()).toBe('%PDF-')

  // Each figure has its meaning one key away.
  const meaning = manager.getByText('Aufgerufen, nicht gekommen, und keine weitere Chance.')
  expect(await meaning.isVisible()).toBe(false)
  await manager.keyboard.press('F1')
  await meaning.waitFor()
  await manager.keyboard.press('F1')
  await meaning.waitFor({ state: 'hidden' })

  // Grouped and narrowed otherwise; the address holds all of it.
  const groupBy = manager.getByRole('combobox', { name: 'Aufgeteilt nach' })
  expect(await groupBy.getByRole('option', { name: 'Plätzen' }).count()).toBe(0)
  await groupBy.selectOption({ label: 'Anliegen' })
  expect(await rowsOf(tableOf(manager, 'Nummern nach Anliegen'))).toEqual([
    'Etwas anderes | 6 | 5 | 0 | 0 | 0 | 1',
    'Wohnung an- oder ummelden | 8 | 6 | 0 | 1 | 1 | 1',
  ])
  await manager.getByRole('combobox', { name: 'Anliegen' }).selectOption({ label: 'Etwas anderes' })
  await manager.getByText('nur Etwas anderes').waitFor()
  await groupBy.selectOption({ label: 'Wochen' })
  const byWeek = tableOf(manager, 'Nummern nach Wochen')
  const WEEKS = [
    'Woche 49 | 2 | 2 | 0 | 0 | 0 | 0',
    'Woche 50 | 2 | 2 | 0 | 0 | 0 | 0',
    'Woche 51 | 1 | 1 | 0 | 0 | 0 | 0',
    'Woche 52 | 1 | 0 | 0 | 0 | 0 | 1',
  ]
  expect(await rowsOf(byWeek)).toEqual(WEEKS)
  await manager.reload()
  expect(await rowsOf(byWeek)).toEqual(WEEKS)
  expect(new URL(manager.url()).hash).toBe('#reports/2020-12/week/service=anderes')
  // By keyboard: the row that led there is gone, and the heading has the focus.
  await byWeek.getByRole('link', { name: 'Woche 50' }).press('Enter')
  const week = manager.getByRole('heading', { name: 'Woche 50: 7.–13. Dezember 2020' })
  await week.waitFor()
  await expect.poll(() => week.evaluate((title) => title === document.activeElement)).toBe(true)
  await manager.goBack()
  await manager.getByRole('heading', { name: 'Dezember 2020', exact: true }).waitFor()

  // Of days, those without anybody are passed over.
  await manager.getByRole('link', { name: 'Tag', exact: true }).click()
  await manager.getByRole('heading', { name: 'Donnerstag, 31. Dezember 2020' }).waitFor()
  const earlier = manager.getByRole('link', { name: 'Zeitraum davor' })
  for (const day of ['Dienstag, 22. Dezember 2020', 'Dienstag, 15. Dezember 2020']) {
    await manager.locator('a[href^="#reports/2020-12-"][aria-label="Zeitraum davor"]').waitFor()
    await earlier.click()
    await manager.getByRole('heading', { name: day }).waitFor()
  }
  await manager.evaluate(() => (location.hash = '#reports/2020-12/week/service=anderes'))

  // Taken along: what the page shows is in the file.
  await byWeek.waitFor()
  const [csv] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('link', { name: 'CSV' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('auswertung-2020-12-01-2020-12-31-week.csv')
  const [head, first] = (await readFile(await csv.path(), 'utf8')).split('\r\n')
  expect(head).toMatch(/^\uFEFFSchlüssel;Woche;Tage;Ausgegeben;/)
  expect(first).toMatch(/^2020-W49;[^;]+;1;2;/)
  const json = await manager.getByRole('link', { name: 'JSON' }).getAttribute('href')
  const answer = await manager.request.get(`${town.server.url}${json}`)
  expect(await answer.json()).toMatchObject({
    query: { by: 'week', service: 'anderes' },
    total: { issued: 6, served: 5 },
  })
})

it('61 the manager prints the year up to yesterday', async () => {
  const manager = await town.manager()
  await manager.goto(`${town.server.url}/counter/manager/#reports/2020-11-20..2021-01-31/month`)
  await manager.reload()
  const issued = manager.locator('[data-figure=issued] .figure-value')
  await manager.getByRole('heading', { name: '20. November 2020 – 31. Januar 2021' }).waitFor()
  expect(await issued.textContent()).toBe('20')
  await manager.getByRole('button', { name: 'Bis gestern' }).click()
  await manager.getByRole('heading', { name: '20. November 2020 – 4. Januar 2021' }).waitFor()
  expect(await issued.textContent()).toBe('19')
  expect(await manager.getByText('Heute ist noch nicht zu Ende').count()).toBe(0)

  await manager.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }))
  await manager.getByRole('button', { name: 'Drucken' }).click()
  await expect.poll(() => manager.title()).toBe('printed')

  await manager.emulateMedia({ media: 'print' })
  expect(await manager.getByRole('button').count()).toBe(0)
  expect(await manager.getByRole('combobox').count()).toBe(0)
  await manager.getByText('Bürgerbüro Willich, Stand: 5. Januar 2021').waitFor()
  await manager.getByText('Aufgerufen, nicht gekommen, und keine weitere Chance.').waitFor()
  const pdf = (await manager.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/MediaBox \[0 0 (\d+)\S* (\d+)\S*\]/g) ?? []
  expect(pages.length).toBeGreaterThan(1)
  expect(new Set(pages.map((page) => page.replace(/\.\d+/g, '')))).toEqual(
    new Set(['/MediaBox [0 0 594 841]']),
  )
})

it('61 an office that shows single counters says so', async () => {
  await town.close()
  const office = willichWithPlaces(5)
  town = await openTown({
    at: at('07:00', '2020-12-08'),
    configuration: { ...office, access: { ...office.access, singleCounters: true } },
  })
  await liveThrough(town.server, [{ date: '2020-12-08', numbers: 3 }])
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Berichte' }).click()
  await manager.getByText('In diesem Amt sind Zahlen einzelner Plätze eingeschaltet.').waitFor()
  await manager.getByRole('combobox', { name: 'Aufgeteilt nach' }).selectOption('Plätzen')
  expect(await rowsOf(tableOf(manager, 'Nummern nach Plätzen'))).toEqual([
    'Platz 1 | 3 | 3 | 0 | 0 | 0 | 0',
  ])
  const counter = manager.getByRole('combobox', { name: 'Platz' })
  await counter.selectOption('Platz 2')
  await manager.getByText('Zu dieser Auswahl gibt es in diesem Zeitraum keine Nummern.').waitFor()
})
