import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPaperTown, type PaperTown } from './testing/paper.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown()
})
afterAll(() => town.close())

/** This browser has no voices: one that says nothing and tells us what it was given. What is really heard is story 19's. */
async function listen(kiosk: Page): Promise<() => Promise<string>> {
  await kiosk.addInitScript(() => {
    const heard: string[] = []
    const voice = {
      lang: 'de-DE',
      localService: true,
      default: true,
      name: 'Test',
      voiceURI: 'test',
    }
    const synthesis = {
      getVoices: () => [voice],
      cancel: () => {},
      speak(words: SpeechSynthesisUtterance) {
        heard.push(words.text)
        words.dispatchEvent(new Event('start'))
        words.dispatchEvent(new Event('end'))
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    class Words extends EventTarget {
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance: Words, heard })
  })
  return async () => {
    await kiosk.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0)
    return kiosk.evaluate(() =>
      (window as unknown as { heard: string[] }).heard.splice(0).join(' '),
    )
  }
}

it('21 somebody who sees nothing gets a number with a keypad and a voice', async () => {
  const kiosk = await town.kiosk()
  const heard = await listen(kiosk)
  await kiosk.reload()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()

  await kiosk.keyboard.press('*')
  const start = await heard()
  expect(start).toContain('Was ist Ihr Anliegen?')
  expect(start).toContain('Es gibt 6 Felder.')
  expect(start).toContain('Feld 5 von 6: Beglaubigung')
  expect(start).toContain('Mit den Ziffern wählen Sie ein Feld')

  await kiosk.keyboard.press('5')
  expect(await heard()).toContain('Haben Sie das dabei?')
  await kiosk.locator('.kiosk:not([inert])').waitFor()
  await kiosk.keyboard.press('0')
  expect(await heard()).toContain('Was ist Ihr Anliegen?')

  // Or walking from field to field.
  await kiosk.locator('.kiosk:not([inert])').waitFor()
  await kiosk.keyboard.press('ArrowDown')
  expect(await heard()).toMatch(/Feld 1 von 6: Ausweis oder Reisepass beantragen/)
  await kiosk.keyboard.press('6')
  const number = await heard()
  expect(number).toMatch(/Ihre Nummer.*1/s)
  await expect.poll(() => town.server.office.day.tickets[0]?.confirmed).toBe(true)
})
