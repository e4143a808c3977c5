import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinDisplay, joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('38 help is called at counter 1, seen and answered by staff alone, and ended', async () => {
  const [kiosk, display, one, two, manager] = await Promise.all([
    town.kiosk(),
    town.display(),
    town.counter('platz-1'),
    town.counter('platz-2'),
    joinManager(town.server.url),
  ])
  const publicViews = [await joinDisplay(town.server.url), await joinKiosk(town.server.url)]
  await pullNumber(kiosk)
  await take(one, 'Platz öffnen')
  await take(one, 'Nächste Nummer')
  await take(two, 'Platz öffnen')
  await step(two, 'Nächste Nummer').waitFor()

  const { revision: before } = town.server.office.day

  // One key, also while a dialog is open. Quiet where it was pressed, however often.
  await press(one, 'a')
  await one.getByRole('dialog').waitFor()
  await press(one, 'F12')
  await press(one, 'F12')
  await one.getByText('Hilferuf gesendet').waitFor()
  expect(await one.getByRole('alert').filter({ hasText: 'Hilferuf' }).count()).toBe(0)
  expect(await one.title()).toBe('1 · Platz 1')
  await press(one, 'Escape')

  // Unmistakable elsewhere: across the page, and in the tab.
  const band = two.getByRole('alert').filter({ hasText: 'Hilferuf: Platz 1' })
  await band.getByText('Noch niemand hat geantwortet').waitFor()
  await two.waitForFunction(() => document.title === '‼ Hilferuf: Platz 1')
  const [call] = (await manager.until(({ help }) => help.length > 0)).help
  expect(call).toMatchObject({ counter: 'platz-1', answeredBy: [] })

  await press(two, 'h')
  await band.getByText('Platz 2 kommt').waitFor()
  await one.getByText('Platz 2 kommt').waitFor()
  valueOf(await manager.send('answerHelp', { counter: 'platz-1' }))
  await one.getByText('Platz 2 und Leitung kommen').waitFor()

  // Nothing of it where the public looks, and the person at the counter is still there.
  expect(JSON.stringify(publicViews.map(({ view }) => view()))).not.toMatch(/"help"|answeredBy/)
  expect(await display.getByText(/hilfe/i).count()).toBe(0)
  expect(await kiosk.getByText(/hilferuf/i).count()).toBe(0)
  expect(await withMe(one).textContent()).toBe('1')

  await press(one, 'Shift+F12')
  await band.waitFor({ state: 'detached' })
  await one.getByRole('button', { name: 'Hilferuf', exact: true }).waitFor()
  expect((await manager.until(({ help }) => help.length === 0)).help).toEqual([])
  // Called, answered twice, ended: the second press made nothing.
  expect(town.server.office.day.revision).toBe(before + 4)
})
