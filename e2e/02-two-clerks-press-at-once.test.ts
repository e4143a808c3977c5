import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('02 two clerks press at the same moment and get two different people', async () => {
  const [kiosk, display, one, two] = await Promise.all([
    town.kiosk(),
    town.display(),
    town.counter('platz-1'),
    town.counter('platz-2'),
  ])
  await pullNumber(kiosk)
  await pullNumber(kiosk)
  await Promise.all([take(one, 'Platz öffnen'), take(two, 'Platz öffnen')])
  await Promise.all([step(one, 'Nächste Nummer').waitFor(), step(two, 'Nächste Nummer').waitFor()])

  await Promise.all([press(one, 'Space'), press(two, 'Space')])

  await Promise.all([step(one, 'Ist da').waitFor(), step(two, 'Ist da').waitFor()])
  const called = [await withMe(one).textContent(), await withMe(two).textContent()]
  expect(new Set(called)).toEqual(new Set(['1', '2']))

  // Both stand on the display: one large, the other in the list until its turn.
  await display.locator('.call-card-number', { hasText: /^[12]$/ }).waitFor()
  await display.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.call-card-number, .call-line-number')]
    return new Set(shown.map((element) => element.textContent)).size === 2
  })
})
