/** A gong of two strokes, made in the browser: nothing is fetched in the moment it is needed. */

/** Hertz, and seconds after the first. */
const STROKES = [
  [659, 0],
  [523, 0.4],
] as const
const RINGS_SECONDS = 1.6

export function gong(context: BaseAudioContext): void {
  const start = context.currentTime
  for (const [pitch, after] of STROKES) {
    strike(context, pitch, start + after, 0.5)
    // An overtone makes it carry through a pocket.
    strike(context, pitch * 2.76, start + after, 0.18)
  }
}

function strike(context: BaseAudioContext, pitch: number, at: number, loudness: number): void {
  const tone = new OscillatorNode(context, { frequency: pitch })
  const volume = new GainNode(context, { gain: 0 })
  // A ramp up of some ms: a jump would click.
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.008)
  volume.gain.exponentialRampToValueAtTime(0.001, at + RINGS_SECONDS)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + RINGS_SECONDS)
}
