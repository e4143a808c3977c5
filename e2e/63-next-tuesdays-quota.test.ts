import { afterAll, beforeAll, expect, it } from 'vitest'
import { at } from './testing/offices.ts'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'
import { liveThrough } from './testing/tuesdays.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ at: at('07:00', '2020-11-17'), configuration: willichWithPlaces(60) })
})
afterAll(() => town.close())

it('63 past Tuesdays, one more counter, the largest quota, and a draft of it', async () => {
  // Everybody came before eight and took ten minutes; two came in vain.
  await liveThrough(town.server, [
    { date: '2020-11-17', numbers: 5 },
    { date: '2020-11-24', numbers: 5, turnedAway: 2 },
    { date: '2020-12-01', numbers: 5 },
    { date: '2020-12-08', numbers: 5 },
    { date: '2020-12-15', numbers: 5 },
  ])
  town.server.clock.set(at('09:00', '2020-12-17'))
  const desk = setupDesk(town.server.url)
  const before = await desk.state()
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Planer' }).click()
  await manager.getByRole('button', { name: 'Vergangene Dienstage nehmen' }).click()
  await manager.getByText(/^5 Dienstage genommen/).waitFor()
  // 27 in five days; only two services were asked for, and one counter was there for an hour of the morning.
  const people = manager.getByRole('textbox', { name: 'Personen am Tag' })
  expect(await people.inputValue()).toBe('5')
  await manager.getByText('Dauer gemessen bei 2 von 6 Anliegen').waitFor()
  await manager.getByText('Im Mittel waren 0,2 Plätze offen').waitFor()

  // What if many more came?
  await people.fill('100')
  await manager.getByRole('button', { name: 'Durchspielen' }).click()
  await manager.getByText('An 0 von 100 Tagen kommen alle vor 12:30 Uhr dran.').waitFor()

  // With one more counter they wait less, and a sentence says so.
  await manager.getByRole('button', { name: 'Variante anlegen' }).click()
  await manager.getByText('noch nichts geändert').waitFor()
  await manager.getByText('Plätze', { exact: true }).click()
  await manager.getByRole('button', { name: 'Weiterer Platz' }).click()
  await manager.getByText('Seitdem wurde etwas geändert').waitFor()
  await manager.getByRole('button', { name: 'Neu durchspielen' }).click()
  const sentence = manager.getByText(/^Mit einem Platz mehr warten 90 von 100/)
  const [, now, then] =
    /höchstens (\d+) statt (\d+) Minuten/.exec((await sentence.textContent()) ?? '') ?? []
  expect(Number(now)).toBeLessThan(Number(then))
  const row = manager
    .getByRole('table', { name: /^Wartezeit: 90 von 100 höchstens/ })
    .getByRole('row', { name: /^Variante A/ })
  await row.waitFor()

  // Two counters begin with somebody every eleven minutes: the 49th and 50th on 264 of 270 minutes.
  await manager.getByRole('button', { name: 'Größtes Kontingent finden' }).click()
  await manager.getByText('Größtes Kontingent: 50 Nummern').waitFor()
  await manager.getByText('Andere Zufallstage ergäben dasselbe.').waitFor()
  await manager.getByRole('button', { name: 'In Variante A einsetzen' }).click()
  await manager.getByText(/mit einem Platz mehr und Kontingent 50 statt 60/).waitFor()

  // Gone for a look at today, and back: the plan is still there.
  await manager.getByRole('link', { name: 'Heute' }).click()
  await manager.getByRole('link', { name: 'Planer' }).click()
  await manager.getByText(/mit einem Platz mehr und Kontingent 50 statt 60/).waitFor()

  await manager.getByRole('button', { name: 'In die Sprechzeiten übernehmen' }).click()
  await manager.getByRole('heading', { name: 'Sprechzeiten', level: 2 }).waitFor()
  await manager.getByText('Ein Bereich geändert').waitFor()
  expect(await desk.state()).toEqual(before)

  await manager.getByRole('button', { name: 'Prüfen und speichern' }).click()
  await manager.getByRole('dialog').locator('.dialog-yes[data-blocked="false"]').click()
  await manager.getByText('Gespeichert.').waitFor()
  const { office } = await desk.state()
  expect(office).toEqual({
    ...before.office,
    sessions: before.office.sessions.map((rule) => ({ ...rule, quota: [{ count: 50 }] })),
  })
})
