import { afterAll, beforeAll, expect, it } from 'vitest'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('51 a manager sets up the waiting room, the receipt and a display', async () => {
  const manager = await town.manager()
  const button = (name: string) => manager.getByRole('button', { name, exact: true })
  const goTo = (section: string) => manager.getByRole('link', { name: section }).click()
  await goTo('Einrichten')

  // The receipt is drawn by the server, anew with every line.
  await goTo('Zettel')
  const paper = manager.locator('.paper-picture[data-old="false"]')
  const before = await paper.getAttribute('src')
  await button('Zeile hinzufügen').click()
  await manager.getByText('Hier steht der letzte Zettel davor.').waitFor()
  expect(await manager.locator('.paper-picture').getAttribute('src')).toBe(before)
  await manager.getByRole('textbox', { name: 'Text' }).fill('Servicetelefon 02154 949-0')
  const withLine = await paper.getAttribute('src')
  expect(withLine).toMatch(/^data:image\/png;base64,/)
  expect(withLine).not.toBe(before)
  // In another language and for another matter it is another one.
  await manager.getByLabel('Sprache', { exact: true }).selectOption({ label: 'English' })
  await manager.getByRole('img', { name: /English/ }).waitFor()
  expect(await paper.getAttribute('src')).not.toBe(withLine)

  // What is said of a call is read before it is heard.
  await goTo('Warteraum')
  await button('Hinweis hinzufügen').click()
  await manager.getByRole('textbox', { name: 'Text' }).fill('Fotos gibt es im Erdgeschoss.')
  await manager.getByText('Nummer 45, bitte Platz 6.').waitFor()
  const words = manager.getByLabel('Wortlaut, Deutsch')
  await words.fill('Bitte die ')
  await button('Nummer einfügen, Deutsch').click()
  await manager.getByText('Erst mit Nummer und Platz weiß jeder, wohin.').waitFor()
  await words.pressSequentially(' zu ')
  await button('Platz einfügen, Deutsch').click()
  await manager.getByText('Bitte die 45 zu Platz 6').waitFor()

  // A display, and whether it can be read from the farthest seat.
  await goTo('Anzeigen')
  await button('Anzeige hinzufügen').click()
  await manager.getByLabel('Wo hängt sie?').fill('Obergeschoß Süd')
  await manager.keyboard.press('Enter')
  await manager.getByText('Aufgerufene Nummern sind hier mindestens 52 mm hoch.').waitFor()
  await button('32 Zoll').click()
  await manager.getByLabel('Der letzte Sitzplatz ist entfernt').fill('22,5')
  await manager.getByText('Zu klein: Aus 22,5 m müssten Nummern 147 mm hoch sein').waitFor()
  await manager.getByLabel('Der letzte Sitzplatz ist entfernt').fill('5')
  await manager.getByText('Aufgerufene Nummern sind hier mindestens 33 mm hoch.').waitFor()
  const address = `${town.server.url}/display/?display=obergeschoss-sued`
  await manager.getByRole('link', { name: address }).waitFor()

  await button('Prüfen und speichern').click()
  const dialog = manager.getByRole('dialog')
  await dialog.locator('.dialog-yes:not([data-blocked="true"])').click()
  await dialog.waitFor({ state: 'detached' })
  const display = await town.display(town.server.url, 'obergeschoss-sued')
  await display.getByText('Fotos gibt es im Erdgeschoss.').waitFor()
  expect((await setupDesk(town.server.url).state()).office).toMatchObject({
    receiptLines: [{ de: 'Servicetelefon 02154 949-0' }],
    waitingRoom: { announcement: { template: { de: 'Bitte die {{number}} zu {{place}}' } } },
    displays: [
      { id: 'obergeschoss-sued', name: 'Obergeschoß Süd', widthMm: 708, distanceMm: 5_000 },
    ],
  })
}, 60_000)
