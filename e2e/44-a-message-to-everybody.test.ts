import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinDisplay, joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, step, take, type Town } from './testing/town.ts'

const LIFT = 'Der <b>Aufzug</b> steht. Bitte nehmen Sie die Treppe.'
const LIFT_EN = 'The lift is out of order. Please use the stairs.'

let town: Town
beforeAll(async () => {
  town = await openTown({ at: at('09:00') })
})
afterAll(() => town.close())

it('44 a message stands on every display until its time, and calls go on above all', async () => {
  const { clock, url, office } = town.server
  const [manager, display, counter] = await Promise.all([
    town.manager(),
    town.display(),
    town.counter('platz-1'),
  ])
  const dialog = manager.getByRole('dialog')
  const closed = () => dialog.waitFor({ state: 'detached' })
  const button = (name: string) => manager.getByRole('button', { name, exact: true })
  /** A display learns what time it is with each view. */
  const turnTo = (time: string) => {
    clock.set(at(time))
    office.tellAgain()
  }
  const message = display.getByRole('region', { name: 'Hinweis' })
  const kiosk = await joinKiosk(url)
  valueOf(await kiosk.send('issue', { service: 'wohnung', party: 1 }))
  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  await display.locator('.call-card-number').getByText('1').waitFor()

  // By keyboard alone: the German field has the focus, and a pasted line break is a space.
  await button('Hinweis zeigen').click()
  await dialog.getByText('bitte keine Namen und nichts Persönliches.').waitFor()
  await manager.keyboard.insertText(LIFT.replace('. ', '.\n'))
  await dialog.getByLabel(/^Englisch/).fill(LIFT_EN)
  await dialog.getByLabel(/^Zeigen bis/).fill('09:30')
  await dialog.getByLabel(/^Deutsch/).press('Enter')
  await closed()
  await manager.getByText('bis 09:30').waitFor()

  // As text, in both languages by turns, smaller than the call.
  await message.getByText(LIFT).waitFor()
  const size = (selector: string) =>
    display.locator(selector).evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  expect(await size('.call-card-number')).toBeGreaterThan(3 * (await size('.message p')))
  turnTo('09:00:15')
  await message.locator('[lang=en]').getByText(LIFT_EN).waitFor()
  turnTo('09:00:30')
  await message.locator('[lang=de]').getByText(LIFT).waitFor()

  // The town reads it too; a display that comes later has it at once.
  const today = async (query: string) => (await fetch(`${url}/today${query}`)).text()
  expect(await today('?lang=de')).toContain('Der &lt;b&gt;Aufzug&lt;/b&gt; steht.')
  expect(await today('?lang=en')).toContain(LIFT_EN)
  const late = await joinDisplay(url, undefined, 'screen-late')
  expect(late.view().notice).toEqual({ de: LIFT, en: LIFT_EN })

  // Its time is over, and nobody had to think of it.
  clock.set(at('09:30'))
  await message.waitFor({ state: 'detached' })
  await button('Hinweis zeigen').waitFor()
  expect(await today('?lang=de')).not.toContain('Aufzug')

  // Another one, taken away by hand.
  await button('Hinweis zeigen').click()
  await dialog.getByLabel(/^Deutsch/).fill('Die Kasse ist geschlossen.')
  await manager.keyboard.press('Enter')
  await closed()
  await message.getByText('Die Kasse ist geschlossen.').waitFor()
  await button('Hinweis ändern').click()
  await dialog.getByRole('button', { name: 'Hinweis entfernen' }).click()
  await closed()
  await message.waitFor({ state: 'detached' })
  expect(await display.locator('.call-card-number').textContent()).toBe('1')
  late.close()
  kiosk.close()
})
