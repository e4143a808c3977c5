/** Every byte is understood or reported, however the bytes arrive. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parsed } from './commands.ts'
import { bytesOf, CUT, lines } from './fixtures/client.ts'
import { createParser } from './parser.ts'

function parse(...pieces: Uint8Array[]): Parsed[] {
  const parser = createParser()
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()]
}
const troubles = (...bytes: (number | Uint8Array)[]) =>
  parse(bytesOf(...bytes)).flatMap(({ offset, result }) =>
    'kind' in result ? [[result.kind, offset, result.what]] : [],
  )

const QR = Buffer.concat([
  Buffer.from([0x1d, 0x28, 0x6b, 4, 0, 49, 65, 50, 0, 0x1d, 0x28, 0x6b, 3, 0, 49, 67, 6]),
  Buffer.from([0x1d, 0x28, 0x6b, 3, 0, 49, 69, 49, 0x1d, 0x28, 0x6b, 7, 0, 49, 80, 48]),
  Buffer.from('abcd\x1d(k\x03\x001Q0', 'latin1'),
])
const RASTER = bytesOf(0x1d, 0x76, 0x30, 0, 2, 0, 3, 0, Buffer.from([1, 2, 3, 4, 5, 6]))
const STORED = Buffer.from([0x1d, 0x38, 0x4c, 11, 0, 0, 0, 48, 112, 48, 1, 1, 49, 8, 0, 1, 0, 0xaa])
const JOB = Buffer.concat([
  Buffer.from([0x1b, 0x40, 0x1d, 0x61, 0xff, 0x1b, 0x61, 1, 0x1d, 0x21, 0x11]),
  lines('Nummer 45'),
  QR,
  RASTER,
  STORED,
  Buffer.from([0x1d, 0x28, 0x4c, 2, 0, 48, 50, 0x10, 4, 1, 0x1b, 0x64, 2]),
  CUT,
  Buffer.from([0x1d, 0x72, 1]),
])

it('reads a whole job without a trouble', () => {
  expect(troubles(JOB)).toEqual([])
})

it('reads the same, wherever the job is cut in two', () => {
  const whole = parse(JOB)
  for (let at = 0; at <= JOB.length; at++) {
    expect(parse(JOB.subarray(0, at), JOB.subarray(at)), `cut at ${at}`).toEqual(whole)
  }
})

it('reads the same in single bytes', () => {
  expect(parse(...Array.from(JOB, (byte) => Uint8Array.of(byte)))).toEqual(parse(JOB))
})

describe('reports, with the place,', () => {
  it.each<[string, number[], [string, number, string]]>([
    ['an unknown control code', [0x41, 0x07], ['unknown', 1, '07']],
    ['an unknown escape', [0x41, 0x1b, 0x7a], ['unknown', 1, '1b 7a']],
    ['a size of no printer', [0x1d, 0x21, 0x88], ['parameter', 0, '1d 21 88']],
    ['an alignment of 3', [0x1b, 0x61, 3], ['parameter', 0, '1b 61 03']],
    ['a code page that does not exist', [0x1b, 0x74, 99], ['parameter', 0, '1b 74 63']],
    [
      'a picture without width',
      [0x1d, 0x76, 0x30, 0, 0, 0, 1, 0],
      ['parameter', 0, '1d 76 30 00 00 00 01 00'],
    ],
    [
      'a QR code of 17 dots',
      [0x1d, 0x28, 0x6b, 3, 0, 49, 67, 17],
      ['parameter', 0, '1d 28 6b 03 00 31 43 11'],
    ],
    ['a real-time request of 9', [0x10, 4, 9], ['parameter', 0, '10 04 09']],
    ['a cut that no knife does', [0x1d, 0x56, 7], ['parameter', 0, '1d 56 07']],
  ])('%s', (_, bytes, trouble) => {
    expect(troubles(...bytes)).toEqual([trouble])
  })

  it('a length of gigabytes, without waiting for them', () => {
    expect(troubles(0x1d, 0x38, 0x4c, 0xff, 0xff, 0xff, 0xff)).toEqual([
      ['parameter', 0, '1d 38 4c ff ff ff ff zu lang'],
    ])
  })
})

it('goes on behind an unknown command', () => {
  expect(parse(bytesOf(0x1b, 0x7a, 0x41)).map(({ result }) => result)).toEqual([
    { kind: 'unknown', what: '1b 7a' },
    { type: 'character', byte: 0x41 },
  ])
})

describe('a job that ends too early', () => {
  const commands = [QR, RASTER, CUT, Buffer.from([0x1b, 0x40]), Buffer.from([0x10, 4, 1])]
  it('is reported at every place inside a command', () => {
    for (const command of commands) {
      const starts = new Set(parse(command).map(({ offset }) => offset))
      for (let at = 1; at < command.length; at++) {
        if (starts.has(at)) continue
        const found = troubles(command.subarray(0, at)).map(([kind]) => kind)
        expect(found, `${command.toString('hex')} cut at ${at}`).toEqual(['cut'])
      }
    }
  })

  it('is in order between two commands', () => {
    expect(troubles(QR.subarray(0, 9))).toEqual([])
  })
})

/** Bytes that look like commands more often than chance would have it. */
const anyBytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom(0x1b, 0x1d, 0x1c, 0x10, 0x0a).map((byte) => Uint8Array.of(byte)),
      fc
        .constantFrom('(k', '(L', '8L', 'v0', '*!', 'V', 'a', '!')
        .map((s) => Buffer.from(`\x1d${s}`)),
      fc.constantFrom<Uint8Array>(QR, RASTER, CUT),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => Buffer.concat(pieces))

it('reads any bytes the same in any pieces, and misses none', () => {
  fc.assert(
    fc.property(anyBytes, fc.array(fc.nat(40), { maxLength: 30 }), (bytes, sizes) => {
      const pieces: Uint8Array[] = []
      let at = 0
      for (const size of sizes) {
        pieces.push(bytes.subarray(at, at + size))
        at += size
      }
      pieces.push(bytes.subarray(at))
      const whole = parse(bytes)
      expect(parse(...pieces)).toEqual(whole)
      // Each byte belongs to exactly one thing that was read: the places only rise, from the first.
      const offsets = whole.map(({ offset }) => offset)
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b))
      expect(offsets[0]).toBe(bytes.length > 0 ? 0 : undefined)
    }),
    { numRuns: 400 },
  )
})
