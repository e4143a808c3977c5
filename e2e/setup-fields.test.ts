/** The set-up's fields, where a list or a number is more than the browser's own control. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SIZES } from './browser.ts'
import { openGallery } from './testing/gallery.ts'

const opened = openGallery()
let page: Page

beforeEach(async () => {
  page = await opened.browser.newPage({ viewport: SIZES.manager, reducedMotion: 'reduce' })
  await opened.gallery.open(page, 'manager')
})
afterEach(() => page.close())

const focused = () => page.evaluate(() => document.activeElement?.textContent)

describe('a list, by keyboard alone', () => {
  const notes = () => page.getByRole('region', { name: 'Notizen zu einer Nummer' })
  const names = () => notes().locator('.setup-item-name b').allTextContents()
  const head = (name: string) => notes().locator('.setup-item-name', { hasText: name })
  const notesFrom = async (state: string) => {
    await opened.gallery.show(page, state)
    await head('Nur noch abholen').waitFor()
  }

  test('an item moves, and keeps the focus and its open fields', async () => {
    await notesFrom('de-setup-phrases')
    await notes().getByRole('textbox', { name: 'Wortlaut' }).waitFor()
    await head('Vorgang ist angelegt').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await notes().getByText('jetzt Stelle 2 von 6').waitFor()
    expect((await names()).slice(0, 2)).toEqual(['Foto wird gemacht', 'Vorgang ist angelegt'])
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Vorgang'))
    await page.keyboard.press('Alt+ArrowUp')
    await notes().getByText('jetzt Stelle 1 von 6').waitFor()
    expect((await names())[0]).toBe('Vorgang ist angelegt')
    expect(await head('Vorgang').getAttribute('aria-expanded')).toBe('true')
  })

  test('what was removed comes back to its place', async () => {
    await notesFrom('de-setup-phrases')
    const before = await names()
    await notes().getByRole('button', { name: 'Foto wird gemacht entfernen' }).focus()
    await page.keyboard.press('Enter')
    await notes().getByText('„Foto wird gemacht“ ist entfernt.').waitFor()
    expect(await names()).toEqual(before.filter((name) => name !== 'Foto wird gemacht'))
    await page.waitForFunction(() => document.activeElement?.textContent === 'Wiederherstellen')
    await page.keyboard.press('Enter')
    await head('Foto wird gemacht').waitFor()
    expect(await names()).toEqual(before)
    expect(await focused()).toContain('Foto wird gemacht')
    await page.getByText('Nichts geändert').waitFor()
  })

  test('a new item gets its id from its name once, and nine are enough', async () => {
    await notesFrom('de-setup-phrases')
    for (const [nth, name] of ['Über die Straße', 'Foto', 'Drei'].entries()) {
      await notes().getByRole('button', { name: 'Notiz dazu' }).press('Enter')
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await notes()
        .locator('.setup-item')
        .nth(6 + nth)
        .waitFor()
      expect(await focused()).toContain(name)
    }
    const ids = await notes().locator('.setup-item-id').allTextContents()
    expect(ids.slice(6)).toEqual(['ueber-die-strasse', 'foto-2', 'drei'])
    await notes().getByText('Mehr als 9 gibt es nicht.').waitFor()
    const last = notes().locator('.setup-item').last()
    await last.getByRole('textbox', { name: 'Wortlaut' }).fill('Vier')
    await head('Vier').waitFor()
    expect((await notes().locator('.setup-item-id').allTextContents()).at(-1)).toBe('drei')
  })
})

test('an empty number is a fault and no zero, and a comma is as good as a point', async () => {
  await opened.gallery.show(page, 'de-setup-service-open')
  const minutes = page.getByRole('textbox', { name: 'Dauer' })
  await minutes.fill('')
  await page.getByText('Bitte eine Zahl eintragen.').waitFor()
  expect(await minutes.getAttribute('aria-invalid')).toBe('true')
  await page.getByText('Eine Angabe stimmt nicht').waitFor()
  await minutes.fill('2,5')
  await page.getByText('Eine Angabe stimmt nicht').waitFor({ state: 'detached' })
  expect(await minutes.inputValue()).toBe('2,5')
  await minutes.fill('4')
  await page.getByText('Nichts geändert').waitFor()
})
