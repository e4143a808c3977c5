/** Figures of single counters are asked for in vain; the manager switches them on, and whoever works at one reads it there at once. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signIn } from './testing/accounts.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeEach(async () => {
  town = await openTown()
})
afterEach(() => town.close())

const TOLD = 'Die Leitung sieht auch Auswertungen dieses einzelnen Platzes.'

test('the clerk reads that it is so as soon as it is so', async () => {
  const { url } = town.server
  const cookie = await signIn(url, 'manager')
  const ask = async () => {
    const path = '/reports?from=2020-11-17&until=2020-11-17&by=counter'
    return (await fetch(`${url}${path}`, { headers: { cookie } })).status
  }
  const clerk = await town.counter('platz-1')
  await clerk.getByText('Mein Tag').first().waitFor()
  expect(await ask()).toBe(403)
  expect(await clerk.getByText(TOLD).count()).toBe(0)

  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Einrichten' }).click()
  await manager
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('link', { name: 'Zugang' })
    .click()
  await manager.getByText(/Der Personalrat muss dem zustimmen/).waitFor()
  const box = manager.getByRole('switch', { name: 'Auswertungen auch nach einzelnen Plätzen' })
  expect(await box.getAttribute('aria-checked')).toBe('false')
  await box.click()
  await manager.getByRole('button', { name: 'Prüfen und speichern' }).click()
  const dialog = manager.getByRole('dialog', { name: 'Prüfen und speichern' })
  await dialog.getByRole('button', { name: 'Speichern' }).click()

  await clerk.getByText(TOLD).waitFor()
  expect(await ask()).toBe(200)
})
