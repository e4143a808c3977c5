/** A calm gong of three falling notes, computed: no file to fetch, and the same on every browser. */
import type { Sound } from '#shared/speech/player.ts'

/** In hertz: E5, C5, G4. */
const NOTES = [659.26, 523.25, 392]
/** From one note to the next, in seconds. */
const STEP = 0.42
/** Until the last one has died away. */
const RINGS = 1.4
/** Overtones of a bell, by their strength: they die away faster than the note itself. */
const OVERTONES = [1, 0.28, 0.1]
/** Of a single note, where 1 is full scale: three of them overlap. */
const LOUDNESS = 0.34
/** Without a soft beginning and end it clicks. Seconds. */
const ATTACK = 0.012
const FADE = 0.12

export const GONG_SECONDS = STEP * (NOTES.length - 1) + RINGS

export function gong(rate: number): Sound {
  const samples = new Float32Array(Math.ceil(GONG_SECONDS * rate))
  for (const [index, hertz] of NOTES.entries()) {
    const first = Math.round(index * STEP * rate)
    for (let at = first; at < samples.length; at++)
      samples[at] = (samples[at] ?? 0) + LOUDNESS * note(hertz, (at - first) / rate)
  }
  for (let left = 0; left < FADE * rate; left++) {
    const at = samples.length - 1 - left
    samples[at] = (samples[at] ?? 0) * (left / (FADE * rate))
  }
  return { samples, rate }
}

function note(hertz: number, seconds: number): number {
  const strike = Math.min(1, seconds / ATTACK)
  return OVERTONES.reduce((sum, strength, index) => {
    const dying = Math.exp(-seconds * (2.6 + 2.2 * index))
    return sum + strike * strength * dying * Math.sin(2 * Math.PI * hertz * (index + 1) * seconds)
  }, 0)
}
