import { expect, it } from 'vitest'
import { columnRuler, NORMAL } from './layout.ts'
import { balanced, wrap, type Run } from './layoutWrap.ts'

const ruler = columnRuler(58)
const plain = (text: string): Run[] => [{ text, bold: false }]
const linesOf = (lines: Run[][]) => lines.map((runs) => runs.map(({ text }) => text).join(''))

it('breaks lines between words', () => {
  const text = 'Bleiben Sie hier: Wir rufen Ihre Nummer noch einmal auf.'
  expect(linesOf(wrap(plain(text), NORMAL, ruler))).toEqual([
    'Bleiben Sie hier: Wir rufen Ihre',
    'Nummer noch einmal auf.',
  ])
})

it('breaks a word only where it is longer than the line', () => {
  const text = 'Der Wohnungsgeberbestätigungsvordruckausgabeautomat druckt'
  expect(linesOf(wrap(plain(text), NORMAL, ruler))).toEqual([
    'Der',
    'Wohnungsgeberbestätigungsvordruc',
    'kausgabeautomat druckt',
  ])
})

it('keeps a number and its noun together', () => {
  const text = 'Verlängerung des Passes für 4\u00a0Personen'
  expect(linesOf(wrap(plain(text), NORMAL, ruler))).toEqual([
    'Verlängerung des Passes für',
    '4\u00a0Personen',
  ])
})

it('keeps what is bold bold, and one space after it', () => {
  const title = { text: 'Aufruf verpasst?', bold: true }
  expect(wrap([title, { text: 'Bleiben Sie hier', bold: false }], NORMAL, ruler)).toEqual([
    [
      { text: 'Aufruf verpasst? ', bold: true },
      { text: 'Bleiben Sie', bold: false },
    ],
    [{ text: 'hier', bold: false }],
  ])
})

it('counts a letter of double width twice', () => {
  const lines = wrap(plain('Wohnung ummelden'), { across: 2, down: 2 }, columnRuler(58))
  expect(linesOf(lines)).toEqual(['Wohnung ummelden'])
  expect(wrap(plain('Wohnung anmelden x'), { across: 2, down: 2 }, ruler)).toHaveLength(2)
})

it('makes centered lines about equally long, and never more of them', () => {
  const text = 'Verwaltungsgemeinschaft Beispieltal Nord'
  expect(linesOf(balanced(plain('Stadt Willich Bürgerbüro und Amt'), NORMAL, ruler))).toHaveLength(
    1,
  )
  expect(linesOf(wrap(plain('eins zwei drei vier fünf sechs sieben'), NORMAL, ruler))).toEqual([
    'eins zwei drei vier fünf sechs',
    'sieben',
  ])
  expect(linesOf(balanced(plain('eins zwei drei vier fünf sechs sieben'), NORMAL, ruler))).toEqual([
    'eins zwei drei vier',
    'fünf sechs sieben',
  ])
  expect(balanced(plain(text), NORMAL, ruler)).toHaveLength(wrap(plain(text), NORMAL, ruler).length)
})

it('has no lines for no words', () => {
  expect(wrap(plain('  '), NORMAL, ruler)).toEqual([])
})
