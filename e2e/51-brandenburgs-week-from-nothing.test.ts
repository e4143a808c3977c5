import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, officeSchema } from '#shared/domain/config.ts'
import { calendarOf } from '#shared/domain/setup/calendar.ts'
import { brandenburg } from '#shared/offices/brandenburg.ts'
import { holidaysOf } from '../server/holidays.ts'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, pullNumber, type Town } from './testing/town.ts'

const FROM_NOTHING = officeSchema.parse({
  ...brandenburg,
  sessions: [],
  rules: { coolDownSeconds: 0, burst: null },
})
/** A Monday, 09:05 in Brandenburg, the week after the new hours began. */
const MONDAY = '2021-09-06T07:05:00.000Z'
const VALID_FROM = '2021-09-01'

let town: Town
beforeAll(async () => {
  town = await openTown({ configuration: FROM_NOTHING, at: MONDAY, holidaysOf })
})
afterAll(() => town.close())

type Kind = 'ohne Termin' | 'mit Termin' | 'am Telefon'
type Session = { days: string; hours: [string, string]; kind: Kind; quota?: number }

/** What it is is chosen before how many: only walk-in hours have numbers. */
async function fill(manager: Page, { days, hours, kind, quota }: Session): Promise<void> {
  const editor = manager.locator('.rule-editor')
  await editor.getByLabel(kind, { exact: true }).check()
  for (const day of ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'])
    await editor.getByLabel(day, { exact: true }).setChecked(days.split(' ').includes(day))
  await editor.getByLabel('Von', { exact: true }).fill(hours[0])
  await editor.getByLabel('Bis', { exact: true }).fill(hours[1])
  if (quota) await editor.getByLabel('Nummern', { exact: true }).fill(String(quota))
  await editor.getByLabel('Gilt ab').fill(VALID_FROM)
}

/** Whether two configurations make the same days, whatever their sessions are called. */
const daysOf = (office: Office) =>
  calendarOf(office, { from: VALID_FROM, months: 6 }, holidaysOf('DE-BB')).map((day) => ({
    ...day,
    hours: day.hours.map(({ id: _, ...hours }) => hours),
  }))

it('51 a manager sets up Brandenburg’s week from nothing', async () => {
  const [manager, kiosk, display] = await Promise.all([
    town.manager(),
    town.kiosk(),
    town.display(),
  ])
  await kiosk.getByText(/Zurzeit ist keine Sprechzeit|Heute geschlossen/).waitFor()
  await manager.getByRole('link', { name: 'Einrichten' }).click()
  await manager.getByRole('link', { name: 'Sprechzeiten' }).click()

  // Nothing is there, and the page says what to do.
  await manager.getByText('Noch keine Sprechzeiten').waitFor()
  await manager.getByRole('button', { name: 'Mit Montag beginnen' }).click()
  const editor = manager.locator('.rule-editor')
  await editor.getByRole('heading', { name: 'Montag' }).waitFor()
  await fill(manager, {
    days: 'Mo Do',
    hours: ['09:00', '11:30'],
    kind: 'ohne Termin',
    quota: 30,
  })
  await editor.getByRole('heading', { name: 'Montag und Donnerstag' }).waitFor()
  const add = async (day: string, session: Session) => {
    await manager.getByRole('button', { name: `Sprechzeit am ${day} hinzufügen` }).click()
    await editor.getByRole('heading', { name: day, exact: true }).waitFor()
    await fill(manager, session)
  }
  await add('Montag', {
    days: 'Mo Do',
    hours: ['13:00', '15:00'],
    kind: 'ohne Termin',
    quota: 24,
  })
  await add('Dienstag', { days: 'Di Mi', hours: ['09:00', '11:30'], kind: 'mit Termin' })
  await add('Dienstag', { days: 'Di', hours: ['14:00', '18:00'], kind: 'ohne Termin', quota: 48 })
  await add('Freitag', { days: 'Fr', hours: ['08:00', '12:00'], kind: 'mit Termin' })
  await add('Samstag', { days: 'Sa', hours: ['08:00', '12:00'], kind: 'mit Termin' })
  await editor.getByLabel('jedes Mal').uncheck()
  for (const nth of ['1.', '3.', '5.']) await editor.getByLabel(nth, { exact: true }).uncheck()
  await add('Montag', { days: 'Mo Di Mi Do Fr', hours: ['08:00', '09:00'], kind: 'am Telefon' })
  await editor.getByLabel('alle Anliegen').uncheck()
  for (const { name } of brandenburg.services.filter(({ id }) => id !== 'verlust'))
    await editor.getByLabel(name.de, { exact: true }).uncheck()
  await editor.getByRole('button', { name: 'Fertig' }).click()

  // The calendar has followed, and says of each day why it is so. By keyboard, as whoever cannot use a mouse.
  const day = (date: string) => manager.locator(`.day-cell[data-date="${date}"]`)
  const spoken = (date: string, words: RegExp) =>
    manager.locator(`.day-cell[data-date="${date}"]`).and(manager.getByLabel(words)).waitFor()
  await spoken('2021-09-06', /heute.*8:00 bis 09:00 Uhr am Telefon.*09:00 bis 11:30.*30 Nummern/)
  await spoken('2021-09-11', /Samstag, 11. September 2021, 08:00 bis 12:00 Uhr mit Termin/)
  await spoken('2021-09-18', /keine Sprechzeit/)
  await day('2021-09-06').focus()
  for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'Enter']) await manager.keyboard.press(key)
  const panel = manager.locator('.day-panel')
  await panel
    .getByText('Jeden 2. und 4. Samstag im Monat: 08:00 bis 12:00 Uhr mit Termin.')
    .waitFor()
  await manager.getByRole('button', { name: 'Tag schließen' }).click()
  // A week further down, twice, and the holiday that is a Sunday.
  await day('2021-10-03').click()
  await panel.getByText('Feiertag: Tag der Deutschen Einheit.').waitFor()

  // Three months on, where nothing is shown yet: the calendar turns, and the keyboard has not lost its place.
  await day('2021-09-06').focus()
  for (let n = 0; n < 3; n++) await manager.keyboard.press('PageDown')
  await manager.getByText('Dezember 2021 bis Februar 2022').waitFor()
  await spoken('2021-12-25', /geschlossen: 1. Weihnachtstag/)
  expect(await manager.evaluate(() => document.activeElement?.getAttribute('data-date'))).toBe(
    '2021-12-06',
  )
  await manager.getByRole('button', { name: 'Zum heutigen Tag' }).click()

  // Two days that are otherwise: chosen by keyboard, closed, with a reason.
  await day('2021-09-15').focus()
  await manager.keyboard.press('ArrowRight')
  await manager.keyboard.press('Shift+ArrowRight')
  await panel.getByRole('heading', { name: '16. September 2021 bis 17. September 2021' }).waitFor()
  await panel.getByRole('button', { name: 'Geschlossen' }).click()
  await manager.getByText('Im Entwurf ist noch ein Fehler.').first().waitFor()
  await panel.getByRole('textbox', { name: 'Grund' }).fill('Betriebsausflug')
  await spoken('2021-09-17', /geschlossen: Betriebsausflug, Ausnahme/)

  // Nothing of it holds yet.
  await kiosk.getByText(/Zurzeit ist keine Sprechzeit|Heute geschlossen/).waitFor()
  await manager.getByRole('button', { name: 'Prüfen und speichern' }).click()
  const dialog = manager.getByRole('dialog')
  expect(await dialog.getByLabel('sofort').isChecked()).toBe(true)
  await dialog.locator('.dialog-yes:not([data-blocked="true"])').click()
  await dialog.waitFor({ state: 'detached' })
  await manager.getByText('Gespeichert.').waitFor()

  // The kiosk gives out numbers, and the display tells the hours of the day.
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  expect(await pullNumber(kiosk)).toBe('1')
  await display.getByText('09:00–11:30 und 13:00–15:00').waitFor()

  // It is what is told of Brandenburg, on every day of half a year, but for the two days.
  const { office } = await setupDesk(town.server.url).state()
  const told = officeSchema.parse(brandenburg)
  expect(daysOf({ ...office, exceptions: [] })).toEqual(daysOf(told))
  expect(office.exceptions).toEqual([
    { type: 'closed', from: '2021-09-16', until: '2021-09-17', reason: { de: 'Betriebsausflug' } },
  ])
}, 90_000)
