/** Reads the sound file that eSpeak writes: decoding it ourselves needs no address for it in the content policy. */
import type { Sound } from '../player.ts'

/** 16 bits, one channel. Throws if it is anything else. */
export function soundOf(file: Uint8Array): Sound {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tag = (at: number) => String.fromCharCode(...file.subarray(at, at + 4))
  if (file.length < 12 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') throw new Error('no sound file')
  let rate = 0
  for (let at = 12; at + 8 <= file.length;) {
    const length = view.getUint32(at + 4, true)
    const body = at + 8
    if (tag(at) === 'fmt ') {
      const [channels, bits] = [view.getUint16(body + 2, true), view.getUint16(body + 14, true)]
      if (channels !== 1 || bits !== 16) throw new Error(`${channels} channels of ${bits} bits`)
      rate = view.getUint32(body + 4, true)
    }
    if (tag(at) === 'data') {
      if (rate === 0) throw new Error('no format before the sound')
      // The length is filled in last, and is too large in a file that was cut off.
      const count = Math.floor(Math.min(length, file.length - body) / 2)
      const samples = Float32Array.from(
        { length: count },
        (_, index) => view.getInt16(body + 2 * index, true) / 32768,
      )
      return { samples, rate }
    }
    at = body + length + (length % 2)
  }
  throw new Error('no sound in the file')
}
