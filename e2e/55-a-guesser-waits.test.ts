import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from './testing/accounts.ts'
import { lockPage, typeName } from './testing/gate.ts'
import { at } from './testing/offices.ts'
import { openTown, step, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('55 a guesser waits longer and longer, and nobody else does', async () => {
  const { clock } = town.server
  const guesser = await town.stranger('manager', '/health')
  await guesser.clock.install()
  await guesser.goto(`${town.server.url}/counter/manager/`)
  const wrong = guesser.getByText('Name oder Passwort stimmt nicht.')
  const tooMany = guesser.getByText('Zu viele falsche Versuche. Bitte warten.')

  // Slips are free, and the same sentence is said about a name that nobody has.
  await typeName(guesser, 'niemand', 'geraten')
  await wrong.waitFor()
  for (let slip = 0; slip < 5; slip++) {
    const answered = guesser.waitForResponse(/sign-in$/)
    await typeName(guesser, 'manager', `geraten ${slip}`)
    expect((await answered).status()).toBe(401)
    await guesser.getByRole('button', { name: 'Anmelden', disabled: false }).waitFor()
  }

  // Then each wrong one doubles the time. The right one has to wait as well.
  let now = Date.parse(at('09:00'))
  for (const seconds of [2, 4, 8]) {
    await typeName(guesser, 'manager', PASSWORD)
    await tooMany.waitFor()
    await guesser.getByText(`Noch ${seconds} Sekunden`).waitFor()
    await guesser.clock.fastForward(seconds * 1_000 + 300)
    await tooMany.waitFor({ state: 'detached' })
    now += seconds * 1_000
    clock.set(new Date(now).toISOString())
    const answered = guesser.waitForResponse(/sign-in$/)
    await typeName(guesser, 'manager', 'noch einmal geraten')
    expect((await answered).status()).toBe(401)
    await wrong.waitFor()
  }

  // Beside him somebody comes to work, from the same address.
  const clerk = await town.stranger('counter', '/counter/?counter=platz-1')
  await typeName(clerk, 'clerk', PASSWORD)
  await step(clerk, 'Platz öffnen').waitFor()
  await clerk.keyboard.press('Control+l')
  await lockPage(clerk).waitFor()

  // And the manager himself, when the time is over.
  clock.set(new Date(now + 16_000).toISOString())
  await typeName(guesser, 'manager', PASSWORD)
  await guesser.getByRole('heading', { name: 'Heute', exact: true }).waitFor()
}, 120_000)
