import { expect, it } from 'vitest'
import { gong, GONG_SECONDS } from './gong.ts'

const RATE = 44_100
const { samples } = gong(RATE)
const part = (from: number, until: number) => samples.subarray(from * RATE, until * RATE)
const loudness = (some: Float32Array) => Math.hypot(...some) / Math.sqrt(some.length)
/** How much of one pitch is in a sound. */
function pitch(hertz: number, some: Float32Array): number {
  let [re, im] = [0, 0]
  for (const [at, sample] of some.entries()) {
    re += sample * Math.cos((2 * Math.PI * hertz * at) / RATE)
    im += sample * Math.sin((2 * Math.PI * hertz * at) / RATE)
  }
  return Math.hypot(re, im) / some.length
}

it('is short, and loud without being cut off', () => {
  expect(samples.length / RATE).toBeCloseTo(GONG_SECONDS, 2)
  expect(GONG_SECONDS).toBeLessThan(2.5)
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  expect(peak).toBeGreaterThan(0.4)
  expect(peak).toBeLessThan(0.98)
})

it('strikes three notes, one after the other and falling', () => {
  const notes = [659.26, 523.25, 392]
  const strikes = [0, 0.42, 0.84].map((at) => part(at + 0.02, at + 0.4))
  const strongest = strikes.map((strike) =>
    notes.reduce((best, hertz) => (pitch(hertz, strike) > pitch(best, strike) ? hertz : best)),
  )
  expect(strongest).toEqual(notes)
})

it('dies away, and begins and ends without a click', () => {
  expect(loudness(part(1.9, 2.2))).toBeLessThan(loudness(part(0.9, 1.2)) / 3)
  expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001)
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001)
})
