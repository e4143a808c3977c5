import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from './testing/accounts.ts'
import { typeName } from './testing/gate.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('59 an account that one administrator deactivates and another renames is both', async () => {
  const [one, other] = [await openClerk(), await openClerk()]
  await one.getByRole('checkbox', { name: /^darf sich anmelden/ }).uncheck()
  await save(one)
  await other.getByLabel('Name', { exact: true }).fill('Sabine Beispiel')
  await save(other)
  const sabine = other.getByRole('row', { name: /^Sabine Beispiel/ }).first()
  await sabine.getByRole('cell', { name: 'deaktiviert' }).waitFor()
  expect(town.server.access.accounts.byName('Sabine Beispiel')?.active).toBe(false)

  // Nothing was changed, so nothing is asked.
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  await other.getByRole('button', { name: 'Sabine Beispiel ändern' }).click()
  await save(other)
  expect(asked.filter((url) => url.endsWith('/accounts/change'))).toEqual([])
})

/** An administrator who is about to change the clerk's account. */
async function openClerk(): Promise<Page> {
  const page = await town.stranger('manager', '/counter/manager/#setup/accounts')
  await typeName(page, 'administrator', PASSWORD)
  await page.getByRole('button', { name: 'clerk ändern' }).click()
  return page
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
