import { afterAll, beforeAll, expect, it } from 'vitest'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('48 a wrong configuration is refused field by field, and nothing changes', async () => {
  const before = await setupDesk(town.server.url).state()
  const kiosk = await town.kiosk()
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).waitFor()
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Einrichten' }).click()

  // An empty name, an empty number, a counter that serves nothing, and a service that nobody serves.
  await manager.getByRole('textbox', { name: 'Name des Amts' }).fill('')
  const sections = manager.getByRole('navigation', { name: 'Bereiche' })
  await sections.getByRole('link', { name: 'Regeln' }).click()
  await manager.getByRole('textbox', { name: 'Erneut aufrufen' }).fill('')
  await sections.getByRole('link', { name: 'Plätze' }).click()
  await manager.getByRole('button', { name: /^Platz 6 platz-6/ }).click()
  const served = manager.getByRole('group', { name: 'Bedient' })
  for (const box of await served.getByRole('checkbox').all()) await box.setChecked(false)
  await sections.getByRole('link', { name: 'Anliegen' }).click()
  await manager.getByRole('button', { name: 'Anliegen anlegen' }).click()
  await manager.getByRole('textbox', { name: 'Name des neuen Anliegens' }).fill('Hund anmelden')
  await manager.keyboard.press('Enter')

  await manager.getByRole('heading', { name: '3 Angaben stimmen nicht' }).waitFor()
  for (const name of ['Amt', 'Plätze', 'Regeln'])
    await sections
      .getByRole('link', { name: `${name} (geändert, darin ist etwas falsch)` })
      .waitFor()

  // The server says the same, and cannot be talked into it.
  await manager.getByRole('button', { name: 'Prüfen und speichern' }).click()
  const dialog = manager.getByRole('dialog', { name: 'Prüfen und speichern' })
  await dialog.getByText('So lässt es sich nicht speichern, 3 Angaben stimmen nicht:').waitFor()
  expect(
    await dialog.getByRole('button', { name: 'Speichern' }).getAttribute('aria-disabled'),
  ).toBe('true')
  await dialog.getByRole('button', { name: 'Speichern' }).click({ force: true })

  // Each fault leads to its field, which says what is wrong; it is mended there.
  const fault = (name: RegExp) => manager.locator('.draft-faults').getByRole('button', { name })
  await dialog.getByRole('button', { name: /^Regeln/ }).click()
  const recalls = manager.getByRole('textbox', { name: 'Erneut aufrufen' })
  await manager.waitForFunction(() => document.activeElement?.matches('input[inputmode=decimal]'))
  expect(await recalls.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await recalls.getAttribute('aria-invalid')).toBe('true')
  await manager.getByText('Bitte eine Zahl eintragen.').waitFor()
  await manager.keyboard.type('3')
  await fault(/^Plätze · 6/).click()
  await manager.waitForFunction(() => document.activeElement?.tagName === 'FIELDSET')
  await manager.getByRole('checkbox', { name: 'Beglaubigung' }).setChecked(true)
  await fault(/^Amt/).click()
  await manager.waitForFunction(() => document.activeElement?.matches('[aria-invalid=true]'))
  await manager.keyboard.type('Bürgerservice Willich')
  // Only now that each field is right can it be seen what contradicts what.
  await fault(/^Anliegen · Hund anmelden/).click()
  await manager.waitForFunction(() => document.activeElement?.textContent?.includes('Hund'))
  await manager.getByRole('heading', { name: 'Eine Angabe stimmt nicht' }).waitFor()

  // All this time nothing has changed for anybody.
  expect(await setupDesk(town.server.url).state()).toEqual(before)
  expect(await kiosk.getByRole('button', { name: /Hund anmelden/ }).count()).toBe(0)

  await manager
    .getByRole('group', { name: 'Bedient von' })
    .getByRole('checkbox', { name: 'Platz 1' })
    .setChecked(true)
  await manager.getByRole('complementary').getByRole('heading', { name: /stimm/ }).waitFor({
    state: 'detached',
  })
  await manager.getByRole('button', { name: 'Prüfen und speichern' }).click()
  await dialog.getByText('Amt, Anliegen, Plätze, Regeln').waitFor()
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await manager.getByText('Nichts geändert').waitFor()
  await kiosk.getByRole('button', { name: /Hund anmelden/ }).waitFor()
})
