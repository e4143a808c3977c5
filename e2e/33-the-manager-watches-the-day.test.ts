import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, pullNumber, step, take, type Town, willichWithPlaces } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ configuration: willichWithPlaces(3) })
})
afterAll(() => town.close())

it('33 the manager watches the day, and steps in', async () => {
  const { clock, url, office } = town.server
  const [manager, kiosk, counter] = await Promise.all([
    town.manager(),
    town.kiosk(),
    town.counter('platz-1'),
  ])
  const button = (name: string) => manager.getByRole('button', { name, exact: true })
  const dialog = manager.getByRole('dialog')
  const closed = () => dialog.waitFor({ state: 'detached' })

  // Numbers are stopped, and the kiosk says why.
  await button('Ausgabe anhalten').click()
  await dialog.getByText('Wer schon wartet, wird weiter aufgerufen.').waitFor()
  await manager.keyboard.press('2')
  await kiosk.getByText('Leider sind heute zu wenige von uns im Haus.').waitFor()
  await manager.getByText('Angehalten: zu wenige sind im Haus').waitFor()
  await closed()
  // By keyboard from here: the focus is where the question was asked, on what undoes it.
  await manager.keyboard.press('Enter')
  await dialog.getByText('Ausgabe fortsetzen?').waitFor()
  await manager.keyboard.press('Enter')
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  await closed()

  // All numbers are out. Fewer cannot be; more are there at once.
  for (let n = 0; n < 2; n++) await pullNumber(kiosk)
  const other = await joinKiosk(url, 'kiosk-two')
  valueOf(await other.send('issue', { service: 'wohnung', party: 1 }))
  await kiosk.getByText('Für heute sind alle Nummern vergeben').waitFor()
  await manager.getByText('Alle Nummern sind vergeben').waitFor()
  await button('Kontingent ändern, 08:00–12:30').click()
  await dialog.getByText('Mindestens 3: So viele sind schon vergeben.').waitFor()
  await manager.keyboard.type('2')
  await manager.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('Es sind schon mehr Nummern ausgegeben.').waitFor()
  await dialog.getByLabel('Nummern in dieser Sprechzeit').fill('5')
  await manager.keyboard.press('Enter')
  await closed()
  await manager.getByText('Läuft, noch 2 Nummern').waitFor()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()

  // A call, and no display to show it: the clerk and the manager are told after two seconds.
  await manager.getByText('Keine Anzeige verbunden').waitFor()
  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  const notAnnounced = manager.getByRole('region', { name: 'Nicht angezeigte Aufrufe' })
  await notAnnounced.getByText('Heute keine.').waitFor()
  clock.set(at('09:00:02'))
  const toClerk = counter.getByText('Keine Anzeige zeigt diesen Aufruf.')
  await toClerk.waitFor()
  const call = notAnnounced.getByRole('listitem')
  expect(await call.textContent()).toBe('1 · Platz 1 · 09:00von keiner Anzeige gezeigt')

  // One is switched on and shows it.
  clock.set(at('09:01:30'))
  await town.display()
  await call.getByText('angezeigt um 09:01, nach 1 min').waitFor()
  await toClerk.waitFor({ state: 'detached' })
  await manager.getByText('Aufrufe: 1 gezeigt').waitFor()

  // All of it is seen at one look.
  const overflow = await manager.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  )
  expect(overflow).toBe(0)

  // The clerk goes home without a word.
  await take(counter, 'Ist da')
  await manager.getByText('wird bedient').waitFor()
  clock.set(at('09:40'))
  await button('Tag abschließen').click()
  await dialog.getByText('An einem Platz ist noch jemand.').waitFor()
  // It could not be done, so it is not offered.
  expect(await dialog.getByRole('button').allTextContents()).toEqual([
    expect.stringMatching(/^Abbrechen/),
  ])
  await manager.keyboard.press('Escape')
  await closed()
  await button('Platz 1 schließen').click()
  await dialog.getByText('Nummer 1 wird dann als fertig eingetragen').waitFor()
  await manager.keyboard.press('Enter')
  await step(counter, 'Platz öffnen').waitFor()
  await closed()
  await manager.getByText('0 von 6 offen').waitFor()
  await manager.getByText('Für 2 Nummern ist kein Platz offen.').waitFor()
  // Its button is gone; the keyboard has not lost its place.
  expect(await manager.evaluate(() => document.activeElement?.textContent)).toBe('Heute')

  await button('Tag abschließen').click()
  await dialog.getByText('2 Nummern warten noch und werden nicht mehr bedient.').waitFor()
  await manager.keyboard.press('Enter')
  await manager.getByText('Tag abgeschlossen').waitFor()
  await closed()
  await kiosk.getByText(/Zurzeit ist keine Sprechzeit|Heute geschlossen/).waitFor()
  expect(office.day.tickets.map(({ state }) => state)).toMatchObject([
    { is: 'ended', how: 'served' },
    { is: 'ended', how: 'notServed' },
    { is: 'ended', how: 'notServed' },
  ])
  other.close()
})
