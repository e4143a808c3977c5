import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, type SIZES } from './browser.ts'
import { type Folder, temporaryFolder } from './testing/folder.ts'
import { chooseOwn, fromMenu, lockPage, typeName, typePin } from './testing/gate.ts'
import { copyProgram, type Program, runProgram } from './testing/program.ts'
import { newPerson, SCREENS, step, take } from './testing/town.ts'

let folder: Folder
let program: Program
let browser: Browser
let said = ''
const complaints: string[] = []

beforeAll(async () => {
  folder = temporaryFolder()
  const copy = copyProgram(folder.file('program'), { screens: false })
  symlinkSync(SCREENS, join(copy, 'dist'))
  program = runProgram(copy, folder.path, ['--port', '0', '--data', folder.file('data')])
  program.process.stdout?.on('data', (text) => (said += String(text)))
  await program.url
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await program.end()
  folder.remove()
  expect(complaints).toEqual([])
})

const open = async (size: keyof typeof SIZES, path: string): Promise<Page> => {
  const page = await newPerson(browser, size, complaints)
  await page.goto(`${await program.url}${path}`)
  return page
}

it('52 the first start: from the printed password to a clerk at work', async () => {
  await expect.poll(() => /Passwort: (\S+)/.exec(said)?.[1]).toBeTruthy()
  const printed = /Passwort: (\S+)/.exec(said)?.[1] ?? ''

  // The administrator has to choose a password that nobody has printed.
  const desk = await open('manager', '/counter/manager/')
  await typeName(desk, 'Verwaltung', printed)
  await chooseOwn(desk, 'zu kurz')
  await desk.getByText('Das sind 7 von mindestens 10 Zeichen.').waitFor()
  await chooseOwn(desk, 'ein Stuhl im Schnee')
  await desk.getByRole('button', { name: 'Später' }).click()
  await desk.getByRole('heading', { name: 'Heute', exact: true }).waitFor()

  // He makes a clerk and a manager. Their passwords are shown once.
  await desk.getByRole('link', { name: 'Einrichten' }).click()
  await desk.getByRole('link', { name: 'Konten' }).click()
  const given = await makeAccount(desk, 'Sabine Beispiel', /^Sachbearbeitung/)
  const toManager = await makeAccount(desk, 'Karl Leitner', /^Leitung/)
  expect(given).toMatch(/^\w{5}-\w{5}-\w{5}$/)
  expect(toManager).not.toBe(given)
  expect(await desk.textContent('body')).not.toContain(given)

  // The last administrator stays one.
  await desk.getByRole('button', { name: 'Verwaltung ändern' }).click()
  await desk.getByRole('radio', { name: /^Leitung/ }).check()
  await desk.getByRole('button', { name: 'Speichern' }).click()
  await desk.getByText('Das ist das letzte Konto der Verwaltung.').waitFor()
  await desk.keyboard.press('Escape')

  // The clerk comes in with the given password, and leaves it behind.
  const clerk = await open('counter', '/counter/')
  await typeName(clerk, 'sabine beispiel', given)
  await chooseOwn(clerk, 'vier Hunde im Park')
  await clerk.getByLabel('Neue PIN').fill('2718')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('heading', { name: 'An welchem Platz sitzen Sie?' }).waitFor()
  await clerk.keyboard.press('2')
  await take(clerk, 'Platz öffnen')
  await step(clerk, 'Nächste Nummer').waitFor()

  // Away for a moment, and back with four digits; at the manager's desk she has no business.
  await clerk.keyboard.press('Control+l')
  await lockPage(clerk).waitFor()
  await typePin(clerk, '2718')
  await step(clerk, 'Nächste Nummer').waitFor()
  await clerk.goto(`${await program.url}/counter/manager/`)
  await clerk.getByText('Sie sind als Sabine Beispiel angemeldet (Sachbearbeitung).').waitFor()
  await clerk.getByRole('link', { name: 'Zum Platz' }).click()
  await clerk.getByText('zuletzt hier').waitFor()

  // The manager sees the list, and may not change it.
  const manager = await open('manager', '/counter/manager/#setup/accounts')
  await typeName(manager, 'Karl Leitner', toManager)
  await chooseOwn(manager, 'Regen auf dem Dach')
  await manager.getByRole('button', { name: 'Später' }).click()
  await manager.getByText('Nur die Verwaltung kann Konten anlegen').waitFor()
  expect(await manager.getByRole('button', { name: 'Konto anlegen' }).count()).toBe(0)
  await fromMenu(manager, 'Abmelden')
  await manager.getByRole('heading', { name: 'Anmelden' }).waitFor()
}, 120_000)

async function makeAccount(desk: Page, name: string, role: RegExp): Promise<string> {
  await desk.getByRole('button', { name: 'Konto anlegen' }).click()
  await desk.getByLabel('Name', { exact: true }).fill(name)
  await desk.getByRole('radio', { name: role }).check()
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: `Passwort für ${name}` }).waitFor()
  const password = (await desk.locator('.manage-given code').textContent()) ?? ''
  await desk.getByRole('button', { name: 'Ich habe es weitergegeben' }).click()
  await desk.getByRole('rowheader', { name }).first().waitFor()
  return password
}
