import { expect, it } from 'vitest'
import { soundOf } from './wav.ts'

/** A sound file with these samples, as its parts come one after the other. */
function file({ channels = 1, bits = 16, samples = [0, 16384, -32768], extra = '' } = {}) {
  const data = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, index) => data.writeInt16LE(sample, index * 2))
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(channels, 2)
  format.writeUInt32LE(22050, 4)
  format.writeUInt16LE(bits, 14)
  const part = (tag: string, body: Buffer) => {
    const head = Buffer.alloc(8, tag)
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  return Buffer.concat([
    Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'),
    part('fmt ', format),
    ...(extra ? [part('LIST', Buffer.from(extra))] : []),
    part('data', data),
  ])
}

it('reads samples between -1 and 1', () => {
  expect(soundOf(file())).toEqual({ samples: Float32Array.from([0, 0.5, -1]), rate: 22050 })
})

it('passes over parts that it does not know, also of odd length', () => {
  expect([...soundOf(file({ extra: 'abc' })).samples]).toEqual([0, 0.5, -1])
})

it('reads what there is of a file that was cut off', () => {
  const whole = file()
  expect([...soundOf(whole.subarray(0, whole.length - 3)).samples]).toEqual([0])
})

it('refuses what it would play as noise', () => {
  expect(() => soundOf(file({ channels: 2 }))).toThrow('2 channels of 16 bits')
  expect(() => soundOf(file({ bits: 8 }))).toThrow('1 channels of 8 bits')
  expect(() => soundOf(Buffer.from('<!doctype html>'))).toThrow('no sound file')
  expect(() => soundOf(new Uint8Array())).toThrow('no sound file')
  expect(() => soundOf(file().subarray(0, 36))).toThrow('no sound in the file')
})
