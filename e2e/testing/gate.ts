/** What people do in front of the gate, with their hands. */
import type { Page } from 'playwright-core'

export async function typeName(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

export async function chooseOwn(page: Page, password: string): Promise<void> {
  await page.getByRole('heading', { name: 'Eigenes Passwort wählen' }).waitFor()
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password)
  await page.getByLabel('Neues Passwort noch einmal').fill(password)
  await page.keyboard.press('Enter')
}

export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
}

/** Out of the account menu in the head. */
export async function fromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /^Konto: / }).click()
  await page.getByRole('dialog').getByRole('button', { name: entry }).click()
}

export const signInPage = (page: Page) => page.getByRole('heading', { name: 'Anmelden' })
export const lockPage = (page: Page) => page.getByRole('heading', { name: 'Gesperrt' })

/** As the kiosk shows it: `123 456`. */
export async function codeOf(device: Page): Promise<string> {
  const code = device.getByText(/^\d{3} \d{3}$/)
  await code.waitFor()
  return (await code.textContent()) ?? ''
}

/** The set-up's page of devices is open. */
export async function confirmDevice(manager: Page, code: string, name: string): Promise<void> {
  await manager.getByLabel('Code').fill(code)
  await manager.getByLabel(/^Name, z/).fill(name)
  await manager.keyboard.press('Enter')
  await manager.getByText(`„${name}“ ist angemeldet.`).waitFor()
}
