import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ at: at('12:20') })
})
afterAll(() => town.close())

it('43 the manager extends the session and ends it, and everybody follows', async () => {
  const { clock, url } = town.server
  const [manager, kiosk, display] = await Promise.all([
    town.manager(),
    town.kiosk(),
    town.display(),
  ])
  const dialog = manager.getByRole('dialog')
  const closed = () => dialog.waitFor({ state: 'detached' })
  const button = (name: string) => manager.getByRole('button', { name, exact: true })
  const today = async () => (await fetch(`${url}/today?lang=de`)).text()

  const citizen = await joinKiosk(url, 'kiosk-two')
  valueOf(await citizen.send('issue', { service: 'wohnung', party: 1 }))
  await display.getByText('08:00–12:30 Uhr').waitFor()

  // The time field, by keyboard: what lies behind is not offered.
  await button('Ende ändern, 08:00–12:30').click()
  await dialog.getByLabel('Endet um').fill('12:10')
  await dialog.getByText('Bitte einen Zeitpunkt angeben, der noch kommt.').waitFor()
  const change = dialog.getByRole('button', { name: 'Ende ändern' })
  expect(await change.getAttribute('aria-disabled')).toBe('true')
  await dialog.getByLabel('Endet um').fill('12:30')
  await dialog.getByRole('button', { name: '+ 30 min' }).click()
  await dialog.getByText('Die Ausgabe der Nummern endet dann um 13:00.').waitFor()
  await change.click()
  await closed()
  await manager.getByText('statt bis 12:30').waitFor()
  await display.getByText('08:00–13:00 Uhr').waitFor()
  expect(await today()).toContain('08:00–13:00 Uhr')

  // It is half past twelve, and there are numbers.
  clock.set(at('12:45'))
  await manager.locator('.head-clock').getByText('12:45').waitFor()
  valueOf(await citizen.send('issue', { service: 'wohnung', party: 1 }))
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()

  // Enough for today: two still wait, and are told about before the second press.
  await button('Ende ändern, 08:00–13:00').click()
  await dialog.getByRole('button', { name: 'Jetzt beenden' }).click()
  await dialog.getByText('Sprechzeit jetzt beenden?').waitFor()
  await dialog.getByText('2 Nummern warten noch.').waitFor()
  await dialog.getByRole('button', { name: 'Jetzt beenden' }).click()
  await closed()
  await kiosk.getByText('Zurzeit ist keine Sprechzeit').waitFor()
  await display.getByText('08:00–12:45 Uhr').waitFor()
  expect(await citizen.send('issue', { service: 'wohnung', party: 1 })).toEqual({
    ok: false,
    refusal: 'issuingClosed',
  })
  clock.set(at('12:46'))
  expect(await today()).toContain('08:00–12:45 Uhr')

  // A slip is taken back by changing again; after a restart it is still so.
  await button('Ende ändern, 08:00–12:45').click()
  await dialog.getByLabel('Endet um').fill('13:15')
  await manager.keyboard.press('Enter')
  await closed()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  citizen.close()
  await town.restart()
  await display.getByText('08:00–13:15 Uhr').waitFor()
  const later = await joinKiosk(town.server.url, 'kiosk-two')
  valueOf(await later.send('issue', { service: 'wohnung', party: 1 }))
  later.close()
})
