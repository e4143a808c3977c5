/** Requests that are answered at once, wherever they stand and however they arrive. */
import { expect, it } from 'vitest'
import { createRealTime, type RealTime } from './realTime.ts'

const CLEAR = Buffer.from([0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8])
const STREAM = Buffer.concat([
  Buffer.from([0x41, 0x10, 4, 1, 0x10, 4, 4, 0x10, 5, 2, 0x10, 5, 1, 0x1d, 0x76]),
  CLEAR,
  Buffer.from([0x10, 4, 5, 0x10, 5, 0, 0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 7]),
])
const FOUND: [number, RealTime][] = [
  [4, { type: 'status', request: 1 }],
  [7, { type: 'status', request: 4 }],
  [10, { type: 'recover', clear: true }],
  [13, { type: 'recover', clear: false }],
  [25, { type: 'clear' }],
]

it('finds the same, wherever the bytes are cut in two', () => {
  for (let at = 0; at <= STREAM.length; at++) {
    const read = createRealTime()
    const found = [
      ...read(STREAM.subarray(0, at)).map(({ after, request }) => [after, request]),
      ...read(STREAM.subarray(at)).map(({ after, request }) => [at + after, request]),
    ]
    expect(found, `cut at ${at}`).toEqual(FOUND)
  }
})

it('finds the same in single bytes', () => {
  const read = createRealTime()
  const found = Array.from(STREAM, (byte, at) =>
    read(Uint8Array.of(byte)).map(({ after, request }) => [at + after, request]),
  )
  expect(found.flat()).toEqual(FOUND)
})
