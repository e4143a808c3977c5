/** The bytes in golden/small.txt are renewed like the layouts: `npx vitest run kiosk/printer --update`. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { CODE_PAGES, type CodePage } from './codePage.ts'
import { readLogo } from './logo.ts'
import { encodeReceipt, type ReceiptOptions } from './encode.ts'
import { printed } from './golden/printed.ts'
import { KINDS, receiptIn } from './golden/samples.ts'

const LOGO = readFileSync(new URL('./golden/logo.png', import.meta.url))
const USUAL: ReceiptOptions = { paper: 80, codePage: 'wpc1252', logo: null }

const onPaper = (receipt: Receipt, options: Partial<ReceiptOptions> = {}) => {
  const all = { ...USUAL, ...options }
  return printed(encodeReceipt(receipt, all), all.paper)
}

it('is to the byte what it was', async () => {
  const receipt = await receiptIn('de', { ...KINDS.bare, followUrl: 'https://a.example/1' })
  const bytes = Buffer.from(encodeReceipt(receipt, { ...USUAL, paper: 58 }))
  await expect(hexDump(bytes)).toMatchFileSnapshot('golden/small.hex.txt')
})

const hexDump = (bytes: Buffer) =>
  Array.from({ length: Math.ceil(bytes.length / 16) }, (_, index) => {
    const row = bytes.subarray(index * 16, index * 16 + 16)
    const pairs = row.toString('hex').replace(/../g, '$& ').padEnd(49)
    return `${pairs}${row.toString('latin1').replace(/[^ -~¡-ÿ]/g, '.')}`.trimEnd() + '\n'
  }).join('')

it('prints the words of the receipt', async () => {
  const { text, troubles } = onPaper(await receiptIn('de'))
  expect(troubles).toEqual([])
  expect(text).toEqual([
    'Stadt Willich · Bürgerbüro',
    'Ihre Nummer',
    '45',
    'Wohnung ummelden · 4 Personen',
    'Dienstag, 24. November 2026, 09:51 Uhr',
    '-'.repeat(48),
    'Vor Ihnen warten                               8',
    'Aufruf voraussichtlich           10:10–10:30 Uhr',
    '-'.repeat(48),
    '[QR https://nummer.willich.example/f/7Kx2mQ9p]',
    'Platz in der Reihe auf dem Telefon ansehen',
    'Aufruf verpasst? Bleiben Sie hier: Wir rufen',
    'Ihre Nummer nach 3 weiteren Aufrufen oder nach',
    '15 Minuten noch einmal auf. Danach verfällt sie.',
    'Bitte bereithalten:',
    '- Ausweise oder Reisepässe aller Personen',
    '- Wohnungsgeberbestätigung',
  ])
})

it('makes the number eight times as high as the words', async () => {
  const [small, large] = [
    onPaper(await receiptIn('de')),
    onPaper({ ...(await receiptIn('de')), label: '' }),
  ]
  expect(small.rows.length - large.rows.length).toBe(8 * 24)
})

it.each(LANGUAGES)(
  'prints %s on both papers, with every page, without a word that is not understood',
  async (language) => {
    const receipt = await receiptIn(language)
    for (const paper of [80, 58] as const)
      for (const codePage of Object.keys(CODE_PAGES) as CodePage[]) {
        const { troubles, text, rows } = onPaper(receipt, { paper, codePage })
        expect(troubles).toEqual([])
        expect(text).toContain('[QR https://nummer.willich.example/f/7Kx2mQ9p]')
        // A question mark stands for each letter that a page does not have.
        expect(marks(text.join())).toBeLessThanOrEqual(marks(JSON.stringify(receipt)))
        expect(rows.length).toBeGreaterThan(700)
      }
  },
)

it.each([
  ['wpc1252', 'Größe: 5 € für Élodie'],
  ['wpc1250', 'Łódź – żółć'],
  ['wpc1251', 'Їжак и Ы'],
  ['wpc1254', 'ışığı İyi'],
  ['pc858', 'Größe: 5 € é'],
  ['pc852', 'Łódź grüßt'],
  ['pc866', 'Привет'],
] as const)('reads on paper as it was written, in %s', async (codePage, line) => {
  const plain = { ...(await receiptIn('de', KINDS.bare)), office: 'Amt', lines: [line] }
  expect(onPaper(plain, { codePage }).text).toContain(line)
})

const marks = (text: string) => text.split('?').length

it('draws the whole receipt where a single letter is missing', async () => {
  const receipt = { ...(await receiptIn('de')), lines: ['Łódź grüßt'] }
  const { text, commands } = onPaper(receipt)
  expect(text.filter((line) => !line.startsWith('[Bild')).map((line) => line.slice(0, 3))).toEqual([
    '[QR',
  ])
  expect(commands.filter((command) => command === 'image').length).toBeGreaterThan(20)
})

it('prints the logo above everything, in the middle', async () => {
  const read = await readLogo(LOGO, 80)
  const logo = 'bitmap' in read ? read.bitmap : null
  const { text, rows } = onPaper(await receiptIn('de'), { logo })
  expect(text[0]).toMatch(/^\[Bild 512×/)
  expect(text.find((line) => !line.startsWith('[Bild'))).toBe('Stadt Willich · Bürgerbüro')
  // 512 of 576 dots: four bytes of white at each side.
  for (const row of rows.slice(0, 140))
    expect([...row.subarray(0, 4), ...row.subarray(-4)].join('')).toBe('00000000')
})

it('begins with the reset and ends with feed and cut', async () => {
  const bytes = Buffer.from(encodeReceipt(await receiptIn('de'), USUAL)).toString('hex')
  expect(bytes.startsWith('1b401c2e1b7410')).toBe(true)
  expect(bytes.endsWith('0a0a1d564200')).toBe(true)
})

/** What somebody might hide in a name: commands as they are, and pieces of them. */
const evil = fc
  .array(
    fc.constantFrom(
      '\u001b@',
      '\u001bp\u0000',
      '\u001dV0',
      '\u0010\u0004\u0001',
      '\u001bE',
      '\u001d(k',
      '\u001ct',
      '\n',
      'ä',
      'Amt',
      '\u0000',
      '\u009b',
      '\u007f',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

it('lets no byte of a text become a command', async () => {
  const receipt = await receiptIn('de')
  fc.assert(
    fc.property(
      evil,
      evil,
      evil,
      fc.constantFrom<CodePage>('wpc1252', 'pc858'),
      (one, two, three, codePage) => {
        const hiding: Receipt = {
          ...receipt,
          office: one,
          label: two.slice(0, 12),
          facts: [{ name: two, value: three }],
          follow: { url: three || 'x', caption: one },
          advice: [{ title: one, text: two }],
          lines: [three],
        }
        const { troubles, commands, text } = onPaper(hiding, { codePage })
        expect(troubles).toEqual([])
        expect(new Set(commands)).toEqual(
          new Set(['reset', 'nothing', 'mode', 'storeQr', 'printQr', 'cut']),
        )
        for (const once of ['reset', 'storeQr', 'cut'])
          expect(commands.filter((command) => command === once)).toHaveLength(1)
        // A command would have swallowed the letters behind it.
        const shown = visible(text.filter((line) => !line.startsWith('[QR')).join(''))
        const said = [one, hiding.label, two, three, one, one, two, three].join('')
        const always = [receipt.heading, receipt.service, receipt.issued].join('')
        expect(shown).toBe(visible(said + always))
      },
    ),
  )
})

/** In any order, without spaces, rules and bullets. */
const visible = (text: string) =>
  Array.from(text.replace(/[\s\p{C}-]/gu, ''))
    .sort()
    .join('')
