import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import {
  CODE_PAGES,
  inPage,
  mapTexts,
  printable,
  receiptInPage,
  type CodePage,
} from './codePage.ts'
import { receiptIn } from './golden/samples.ts'

const PAGES = Object.keys(CODE_PAGES) as CodePage[]

it('tells which languages a page can write', async () => {
  const writes = async (page: CodePage, language: Parameters<typeof receiptIn>[0]) =>
    receiptInPage(await receiptIn(language), page) !== null
  expect(await writes('wpc1252', 'de')).toBe(true)
  expect(await writes('wpc1252', 'fr')).toBe(true)
  expect(await writes('wpc1252', 'pl')).toBe(false)
  expect(await writes('wpc1250', 'pl')).toBe(true)
  expect(await writes('pc852', 'pl')).toBe(true)
  expect(await writes('wpc1254', 'tr')).toBe(true)
  // Two Cyrillic pages, of which one has no Ukrainian і; neither has the umlauts of Bürgerbüro.
  expect(inPage('Місто', 'wpc1251')).toBe('Місто')
  expect(inPage('Місто', 'pc866')).toBeNull()
  expect(await Promise.all(PAGES.map((page) => writes(page, 'ar')))).not.toContain(true)
})

it('takes a plain neighbour for punctuation that the page lacks', () => {
  expect(inPage('„Ja“ – um 9 … 4\u202fUhr', 'wpc1252')).toBe('„Ja“ – um 9 … 4\u00a0Uhr')
  expect(inPage('„Ja“ – um 9 … 4\u202fUhr', 'pc858')).toBe('"Ja" - um 9 ... 4\u00a0Uhr')
  expect(inPage('Stadt · Amt', 'pc858')).toBe('Stadt · Amt')
  expect(inPage('Stadt · Amt', 'pc852')).toBe('Stadt - Amt')
})

it('never takes another letter', () => {
  // Romanian has a comma below; the pages have the Turkish cedilla.
  expect(inPage('ștampilă', 'wpc1250')).toBeNull()
  expect(inPage('Łódź', 'wpc1252')).toBeNull()
  expect(inPage('漢', 'wpc1252')).toBeNull()
})

it.each(PAGES)('promises for %s what the printer will get', (page) => {
  const { encoding } = CODE_PAGES[page]
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const written = inPage(printable(text), page)
      if (written === null) return
      const bytes = iconv.encode(written, encoding)
      expect(iconv.decode(bytes, encoding)).toBe(written)
      expect(bytes.length).toBe(written.length)
      for (const byte of bytes) expect(byte >= 0x20 && byte !== 0x7f).toBe(true)
    }),
  )
})

it('takes out what is not written: commands, soft hyphens, marks of direction', () => {
  expect(printable('A\u001b@B\u0000\u007f\u0085C')).toBe('A @B   C')
  expect(printable('Melde\u00adamt\u202e \ud800')).toBe('Meldeamt ')
  expect(printable('Bu\u0308ro')).toBe('Büro')
})

it('leaves the lines of a list', async () => {
  const receipt = mapTexts(await receiptIn('de'), printable)
  expect(receipt).toEqual(await receiptIn('de'))
})
