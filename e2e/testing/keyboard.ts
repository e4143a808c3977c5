/** A clerk's page worked by keyboard alone: no mouse, no finger, and no focus that a person would not have. */
import type { Locator, Page } from 'playwright-core'
import { PASSWORD } from './accounts.ts'
import { signInPage } from './gate.ts'
import { press, step, withMe } from './town.ts'

const TOUCHES = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel']

/** Writes down whatever comes from a mouse or a finger, on every page that this tab opens. */
export async function watchHands(page: Page): Promise<string[]> {
  const seen: string[] = []
  await page.exposeFunction('sawHand', (what: string) => void seen.push(what))
  await page.addInitScript((touches) => {
    for (const touch of touches)
      window.addEventListener(touch, () => void Reflect.get(window, 'sawHand')(touch), true)
  }, TOUCHES)
  await page.reload()
  return seen
}

export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  const hasFocus = () => control.evaluate((element) => element === document.activeElement)
  for (let pressed = 0; !(await hasFocus()); pressed++) {
    if (pressed === 40) throw new Error('no way leads there by Tab')
    await page.keyboard.press('Tab')
  }
}

export async function fromMenuByTab(page: Page, entry: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: /^Konto: / }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: entry }))
  await page.keyboard.press('Enter')
}

export async function signInByKeys(page: Page): Promise<void> {
  await signInPage(page).waitFor()
  await tabTo(page, page.getByLabel('Name', { exact: true }))
  await page.keyboard.type('clerk')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
}

export async function setPinByKeys(page: Page, pin: string): Promise<void> {
  await fromMenuByTab(page, 'PIN festlegen')
  await tabTo(page, page.getByLabel('Passwort', { exact: true }))
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Tab')
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Presses the key, and the answers to what is asked, each when its question stands there. */
export async function answer(page: Page, key: string, ...asked: [question: string, key: string][]) {
  await press(page, key)
  for (const [question, choice] of asked) {
    await page.getByRole('dialog').getByText(question).waitFor()
    await press(page, choice)
  }
  if (asked.length > 0) await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function isWithMe(page: Page, label: string, next: string): Promise<void> {
  await withMe(page)
    .filter({ hasText: new RegExp(`^${label}$`) })
    .waitFor()
  await step(page, next).waitFor()
}
