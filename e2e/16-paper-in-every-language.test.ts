import { afterAll, beforeAll, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'
import { openPaperTown, type PaperTown, scan } from './testing/paper.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown({ publicUrl: 'http://warten.example' })
})
afterAll(() => town.close())

it('16 paper in every language of the office, each with a code that a phone can read', async () => {
  const kiosk = await town.kiosk()
  for (const [index, language] of LANGUAGES.entries()) {
    await receiptTexts.load(language)
    const heading = receiptTexts.in(language)('heading')

    await kiosk.goto(`${town.server.url}/kiosk/?lang=${language}`)
    const fields = kiosk.locator('.service')
    await fields.last().click()
    await kiosk.locator('.ticket-label', { hasText: String(index + 1) }).waitFor()
    // The number belongs to the title, for those who hear it.
    expect(await kiosk.getByRole('heading', { level: 1 }).textContent()).toBe(
      `${heading} ${index + 1}`,
    )
    expect(await kiosk.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')

    const receipt = await town.receipt(index + 1)
    expect([language, receipt.whole]).toEqual([language, true])
    expect([language, await scan(receipt)]).toEqual([language, expect.stringContaining('/t/')])
    // In the printer's own letters where its code page has them, drawn otherwise.
    expect([language, receipt.text.join('\n').includes(heading)]).toEqual([
      language,
      ['de', 'de-x-ls', 'en', 'fr'].includes(language),
    ])
    await expect.poll(() => town.server.office.day.tickets[index]?.confirmed).toBe(true)
  }
})
