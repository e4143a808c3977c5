/** Two short notes, made in the browser. */

const NOTES = [
  { hertz: 659, at: 0 },
  { hertz: 880, at: 0.14 },
]
const SECONDS = 0.5
const VOLUME = 0.15

let context: AudioContext | null = null

/** Browsers let a page sound only after somebody has pressed something on it. */
export function allowSound(): void {
  context ??= new AudioContext()
  void context.resume()
}

/** Silent until then: a sound kept for later would tell of somebody who came long ago. */
export function chime(): void {
  if (context?.state !== 'running') return
  for (const { hertz, at } of NOTES) {
    const start = context.currentTime + at
    const tone = new OscillatorNode(context, { frequency: hertz })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(VOLUME, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, start + SECONDS)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + SECONDS)
  }
}
