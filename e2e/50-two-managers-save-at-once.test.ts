import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('50 two managers save at once: one is first, and nothing of either is lost', async () => {
  const desk = setupDesk(town.server.url)
  const one = await draftBy('Bürgerbüro der Stadt', async (page) => {
    await goTo(page, 'Regeln')
    await page.getByRole('textbox', { name: 'Erneut aufrufen' }).fill('4')
  })
  const other = await draftBy('Bürgerservice', async (page) => {
    await goTo(page, 'Nummern')
    await page.getByRole('radio', { name: /Eine Reihe je Buchstabe/ }).check()
  })

  await Promise.all([one, other].map(openSaving))
  await Promise.all(
    [one, other].map((page) =>
      page.getByRole('button', { name: 'Speichern', exact: true }).click(),
    ),
  )
  const told = (page: Page) => page.getByRole('dialog', { name: 'Inzwischen wurde gespeichert' })
  const done = (page: Page) => page.getByText('Nichts geändert')
  await Promise.all([one, other].map((page) => told(page).or(done(page)).waitFor()))
  const oneIsFirst = await done(one).isVisible()
  const [first, second] = oneIsFirst ? [one, other] : [other, one]
  expect(await done(first).isVisible()).toBe(true)
  expect(await told(second).isVisible()).toBe(true)
  const saved = await desk.state()
  expect(saved.revision).toBe(2)
  const firstName = oneIsFirst ? 'Bürgerbüro der Stadt' : 'Bürgerservice'
  const secondName = oneIsFirst ? 'Bürgerservice' : 'Bürgerbüro der Stadt'
  expect(saved.office.name).toBe(firstName)

  // Not now: the draft stays, also over a reload, and cannot be saved over what it has not seen.
  await second.keyboard.press('Escape')
  second.once('dialog', (dialog) => void dialog.accept())
  await second.reload()
  await second.getByText('Ihr Entwurf von vorhin ist noch da.').waitFor()
  await openSaving(second)
  await second.getByRole('button', { name: 'Speichern', exact: true }).click()
  await told(second).waitFor()
  expect(await desk.state()).toEqual(saved)

  // Of what both have changed, somebody has to say whose it shall be.
  const join = told(second).getByRole('button', { name: 'Entwurf zusammenführen' })
  expect(await join.getAttribute('aria-disabled')).toBe('true')
  await told(second).getByRole('group', { name: 'Amt' }).getByLabel('mein Entwurf').check()
  await join.click()
  await openSaving(second)
  const dialog = second.getByRole('dialog')
  await dialog.getByText(oneIsFirst ? 'Amt, Nummern' : 'Amt, Regeln').waitFor()
  // The answer gets lost on its way: pressed again, it is the same wish, and is done once.
  await second.route(
    (url) => url.pathname === '/setup',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await dialog.getByRole('button', { name: 'Speichern', exact: true }).click()
  await dialog.getByText('Keine Antwort vom Server.').waitFor()
  await dialog.getByRole('button', { name: 'Speichern', exact: true }).click()
  await done(second).waitFor()

  const { office, changes } = await desk.state()
  expect(office).toMatchObject({
    name: secondName,
    numbering: 'series',
    rules: { maxRecalls: 4 },
  })
  expect(changes.map(({ parts }) => parts)).toEqual([
    oneIsFirst ? ['office', 'numbering'] : ['office', 'rules'],
    oneIsFirst ? ['office', 'rules'] : ['office', 'numbering'],
    [],
  ])

  // Whoever finds that it was better before takes it back, and sees what that means.
  await goTo(second, 'Änderungen')
  await second
    .getByRole('button', { name: /^Änderung vom .* zurücknehmen$/ })
    .first()
    .click()
  const back = second.getByRole('dialog', { name: 'Änderung zurücknehmen?' })
  await back.getByText(oneIsFirst ? 'Amt, Nummern' : 'Amt, Regeln').waitFor()
  await back.getByRole('button', { name: 'Zurücknehmen' }).click()
  await second.getByText(/nahm die Änderung von .* zurück/).waitFor()
  expect((await desk.state()).office).toEqual(saved.office)
})

async function draftBy(name: string, further: (page: Page) => Promise<void>): Promise<Page> {
  const page = await town.manager()
  await page.getByRole('link', { name: 'Einrichten' }).click()
  await page.getByRole('textbox', { name: 'Name des Amts' }).fill(name)
  await further(page)
  await page.getByText('2 Bereiche geändert').waitFor()
  return page
}

const goTo = (page: Page, section: string) =>
  page
    .getByRole('navigation', { name: 'Bereiche' })
    .getByRole('link', { name: new RegExp(`^${section}`) })
    .click()

async function openSaving(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prüfen und speichern' }).click()
  await page
    .getByRole('dialog', { name: 'Prüfen und speichern' })
    .locator('.dialog-yes[data-blocked="false"]')
    .waitFor()
}
