/**
 * Golden files in golden/, one for each kind and language, to be read beside the change that altered them.
 * Renew them with `npx vitest run kiosk/printer/layout.test.ts --update`, and read the difference.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { receiptSchema, type Receipt } from '#shared/receipt/receipt.ts'
import { readable } from './golden/readable.ts'
import { KINDS, receiptIn } from './golden/samples.ts'
import { columnRuler, COLUMNS, layout, type Line, type Paper } from './layout.ts'
import { widthOfRuns } from './layoutWrap.ts'

const PAPERS: Paper[] = [80, 58]
const laidOut = (receipt: Receipt, paper: Paper, logo = false) =>
  layout(receipt, columnRuler(paper), { logo })

describe.each(PAPERS)('on %i mm paper', (paper) => {
  const text = (name: string, receipt: Receipt, logo = false) =>
    readable(name, COLUMNS[paper], laidOut(receipt, paper, logo))
  const file = (name: string) => `golden/${name.replaceAll(' ', '-')}-${paper}.txt`

  it.each(Object.keys(KINDS))('lays out the kind: %s', async (kind) => {
    await expect(text(kind, await receiptIn('de', KINDS[kind]))).toMatchFileSnapshot(file(kind))
  })

  it('begins with the logo where there is one', async () => {
    const withLogo = text('with logo', await receiptIn('de'), true)
    await expect(withLogo).toMatchFileSnapshot(file('with logo'))
  })

  it.each(LANGUAGES.filter((language) => language !== 'de'))('lays out in %s', async (language) => {
    await expect(text(language, await receiptIn(language))).toMatchFileSnapshot(file(language))
  })

  it('never writes beyond the paper and loses no letter, whatever the office is called', () => {
    const ruler = columnRuler(paper)
    const isTooWide = (line: Line) =>
      line.is === 'text'
        ? widthOfRuns(line.runs, line.letters, ruler) + line.indent > ruler.width
        : textOf(line).length > ruler.width
    fc.assert(
      fc.property(receipts, (receipt) => {
        const lines = laidOut(receipt, paper)
        expect(lines.filter(isTooWide)).toEqual([])
        expect(letters(lines.map(textOf).join(''))).toBe(letters(textsOf(receipt).join('')))
      }),
    )
  })

  it('makes the number as large as fits', async () => {
    const receipt = await receiptIn('de')
    const timesOf = (label: string) => {
      const lines = laidOut({ ...receipt, label }, paper)
      const line = lines.find((one) => one.is === 'text' && textOf(one) === label)
      return line?.is === 'text' ? line.letters : null
    }
    expect(['45', 'A 045', 'B 1043', 'ABCDEFGH 999'].map(timesOf)).toEqual(
      { 80: [8, 8, 8, 4], 58: [8, 6, 5, 2] }[paper].map((n) => ({ across: n, down: n })),
    )
  })
})

it('puts a name on one side and its value on the other, by the direction of the language', async () => {
  const pairIn = async (language: 'de' | 'ar') =>
    laidOut(await receiptIn(language), 80).find((line) => line.is === 'pair')
  expect(await pairIn('de')).toMatchObject({
    left: { text: 'Vor Ihnen warten' },
    right: { text: '8' },
  })
  expect(await pairIn('ar')).toMatchObject({ left: { text: '8' }, right: { bold: false } })
})

it('gives a value that does not fit beside its name a line of its own, at the far side', async () => {
  const facts = [{ name: 'Aufruf voraussichtlich', value: 'irgendwann am Nachmittag' }]
  const lines = laidOut({ ...(await receiptIn('de')), facts }, 58)
  const index = lines.findIndex((line) => textOf(line) === 'Aufruf voraussichtlich')
  expect(lines[index]).toMatchObject({ is: 'text', align: 'left' })
  expect(lines[index + 1]).toMatchObject({ is: 'text', align: 'right' })
})

const textOf = (line: Line): string => {
  if (line.is === 'text') return line.runs.map(({ text }) => text).join('')
  return line.is === 'pair' ? `${line.left.text} ${line.right.text}` : ''
}

/** In any order, since Arabic pairs stand the other way round; without spaces and bullets. */
const letters = (text: string) => Array.from(text.replace(/[\s-]/g, '')).sort().join('')

const textsOf = (receipt: Receipt): string[] => [
  receipt.office,
  receipt.trial ?? '',
  receipt.heading,
  receipt.label,
  receipt.service,
  receipt.issued,
  ...receipt.facts.flatMap(({ name, value }) => [name, value]),
  receipt.follow?.caption ?? '',
  ...receipt.advice.flatMap(({ title, text }) => [title, text]),
  ...receipt.lines,
]

const words = fc.string({
  unit: fc.constantFrom('a', 'ß', ' ', '–', 'Ω', '漢', '9', ':'),
  maxLength: 90,
})
const receipts: fc.Arbitrary<Receipt> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    office: words,
    trial: fc.option(words),
    heading: words,
    label: fc.string({ unit: fc.constantFrom('A', 'B', ' ', '0', '1', '2', '3'), maxLength: 12 }),
    service: words,
    issued: words,
    facts: fc.array(fc.record({ name: words, value: words }), { maxLength: 4 }),
    follow: fc.option(fc.record({ url: words, caption: words })),
    advice: fc.array(
      fc.record({
        title: words,
        text: fc.array(words, { maxLength: 3 }).map((all) => all.join('\n')),
      }),
      { maxLength: 4 },
    ),
    lines: fc.array(words, { maxLength: 6 }),
  })
  .map((receipt) => receiptSchema.parse(receipt))
