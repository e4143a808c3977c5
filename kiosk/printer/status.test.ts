import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  conditionOfAnswers,
  conditionOfAutomatic,
  createReplyReader,
  type Reply,
} from './status.ts'

const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0))
const read = (...bytes: number[]) => createReplyReader()(Uint8Array.from(bytes))

it('tells the kinds of replies apart', () => {
  expect(read(0x12)).toEqual([{ is: 'realTime', byte: 0x12 }])
  expect(read(0x14, 0, 0x0c, 0)).toEqual([{ is: 'automatic', bytes: [0x14, 0, 0x0c, 0] }])
  expect(read(0x37, 0x22, ...text('2R7v'), 0)).toEqual([{ is: 'processId', id: '2R7v' }])
  expect(read(0x37, 0x25, 0)).toEqual([{ is: 'cleared' }])
  expect(read(0x0c)).toEqual([{ is: 'sensor', byte: 0x0c }])
  expect(read(0x13, 0x11)).toEqual([
    { is: 'flow', on: false },
    { is: 'flow', on: true },
  ])
})

it('takes no other block for a receipt that came out', () => {
  const name = [0x5f, ...text('EPSON'), 0]
  expect(read(...name)).toEqual([{ is: 'other', bytes: name }])
  const short = [0x37, 0x22, ...text('abc'), 0]
  expect(read(...short)).toEqual([{ is: 'other', bytes: short }])
  const long = [0x37, 0x22, ...text('abcde'), 0]
  expect(read(...long)).toEqual([{ is: 'other', bytes: long }])
})

it('hears XOFF, and an answer to DLE EOT, in the middle of an automatic status', () => {
  expect(read(0x14, 0x13, 0, 0x12, 0x0c, 0)).toEqual([
    { is: 'flow', on: false },
    { is: 'realTime', byte: 0x12 },
    { is: 'automatic', bytes: [0x14, 0, 0x0c, 0] },
  ])
})

it('finds its way back after noise and after a status that broke off', () => {
  expect(read(0x92, 0x12)).toEqual([
    { is: 'other', bytes: [0x92] },
    { is: 'realTime', byte: 0x12 },
  ])
  expect(read(0x14, 0, 0x10, 0, 0, 0)).toEqual([
    { is: 'other', bytes: [0x14, 0] },
    { is: 'automatic', bytes: [0x10, 0, 0, 0] },
  ])
  const endless = Array.from({ length: 128 }, () => 0x37)
  expect(read(...endless, 0x12).at(-1)).toEqual({ is: 'realTime', byte: 0x12 })
})

it('reads the same, wherever the bytes are split on their way', () => {
  const bit = (byte: number, and: number, or: number) => (byte & and) | or
  const low = fc.integer({ min: 0, max: 127 }).map((byte) => bit(byte, 0x6f, 0))
  const reply: fc.Arbitrary<number[]> = fc.oneof(
    fc.integer({ min: 0, max: 127 }).map((byte) => [bit(byte, 0x6c, 0x12)]),
    fc
      .tuple(fc.integer({ min: 0, max: 127 }), low, low, low)
      .map(([byte, ...rest]) => [bit(byte, 0x6c, 0x10), ...rest]),
    fc
      .array(fc.integer({ min: 32, max: 126 }), { minLength: 4, maxLength: 4 })
      .map((id) => [0x37, 0x22, ...id, 0]),
    fc.constant<number[]>([0x37, 0x25, 0]),
    fc.constantFrom<number[]>([0x11], [0x13]),
    fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 6 }),
  )
  fc.assert(
    fc.property(
      fc.array(reply).map((replies) => replies.flat()),
      fc.array(fc.nat()),
      (bytes, cuts) => {
        const reader = createReplyReader()
        const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)
        const split: Reply[] = []
        for (const [index, place] of [...places, bytes.length].entries())
          split.push(...reader(Uint8Array.from(bytes.slice(places[index - 1] ?? 0, place))))
        expect(split).toEqual(read(...bytes))
      },
    ),
  )
})

const WELL = { trouble: null, paperLow: false, needsRecovery: false }

// The bits of Epson's reference; 0x12 and 0x10 are what never changes. 0x16: no cash drawer is connected.
it.each<[string, [number, number, number, number], [number, number, number, number], object]>([
  ['nothing', [0x16, 0x12, 0x12, 0x12], [0x14, 0, 0, 0], WELL],
  ['the cover is open', [0x1e, 0x16, 0x12, 0x12], [0x3c, 0, 0, 0], { trouble: 'coverOpen' }],
  [
    'the cover was opened while it printed',
    [0x1e, 0x56, 0x52, 0x12],
    [0x3c, 0x40, 0, 0],
    { trouble: 'coverOpen' },
  ],
  [
    'the cover is open and the roll is out',
    [0x1e, 0x16, 0x12, 0x7e],
    [0x3c, 0, 0x0f, 0],
    { trouble: 'coverOpen', paperLow: true },
  ],
  ['the paper is low', [0x16, 0x12, 0x12, 0x1e], [0x14, 0, 0x03, 0], { paperLow: true }],
  [
    'the paper is out',
    [0x1e, 0x32, 0x12, 0x7e],
    [0x1c, 0, 0x0f, 0],
    { trouble: 'paperOut', paperLow: true },
  ],
  [
    'the cutter is stuck',
    [0x1e, 0x52, 0x1a, 0x12],
    [0x1c, 0x08, 0, 0],
    { trouble: 'cutter', needsRecovery: true },
  ],
  [
    'a mechanical error',
    [0x1e, 0x52, 0x16, 0x12],
    [0x1c, 0x04, 0, 0],
    { trouble: 'fault', needsRecovery: true },
  ],
  ['broken for good', [0x1e, 0x52, 0x32, 0x12], [0x1c, 0x20, 0, 0], { trouble: 'fault' }],
  ['too hot', [0x1e, 0x52, 0x52, 0x12], [0x1c, 0x40, 0, 0], { trouble: 'fault' }],
  ['offline without a word why', [0x1e, 0x12, 0x12, 0x12], [0x1c, 0, 0, 0], { trouble: 'fault' }],
  ['the feed button is held', [0x5e, 0x1a, 0x12, 0x12], [0x5c, 0x02, 0, 0], {}],
])('says so when %s, asked and by itself', (_, asked, automatic, expected) => {
  expect(conditionOfAnswers(asked)).toEqual({ ...WELL, ...expected })
  expect(conditionOfAutomatic(automatic)).toEqual({ ...WELL, ...expected })
})
