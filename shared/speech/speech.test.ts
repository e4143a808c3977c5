import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Language } from '#shared/domain/closedLists.ts'
import { createOwnVoice, type VoiceSettings } from './ownVoice.ts'
import { createSpeech, type Outcome, type Silence, type Voice } from './speech.ts'
import { createSystemVoice } from './systemVoice.ts'

// The tests' browser has no voices of its own: those of a machine are imitated here, as an object
// that begins and ends when the test says so.

type Said = { text: string; lang: string; voice: string; rate: number }

function machineWith(voices: Partial<SpeechSynthesisVoice>[]) {
  const said: Said[] = []
  const cancelled = vi.fn<() => void>()
  let words = new EventTarget()
  return {
    said,
    cancelled,
    tells: (type: 'start' | 'end' | 'error', error = '') =>
      words.dispatchEvent(Object.assign(new Event(type), { error })),
    system: {
      synthesis: {
        getVoices: () => voices as SpeechSynthesisVoice[],
        cancel: cancelled,
        speak(utterance: SpeechSynthesisUtterance) {
          const { text, lang, voice, rate } = utterance
          said.push({ text, lang, voice: voice?.name ?? '', rate })
          words = utterance
        },
      },
      utterance: (text: string) =>
        Object.assign(new EventTarget(), { text }) as SpeechSynthesisUtterance,
    },
  }
}

const ANNA = { name: 'Anna', lang: 'de_DE', localService: true }
const CLOUD = { name: 'Cloud', lang: 'de-DE', localService: false, default: true }
const ADA = { name: 'Ada', lang: 'en-GB', localService: true }

/** A voice that we brought along, without a loudspeaker: it ends at once, or is silent. */
function ownVoice(silence: Silence | null = null) {
  const said: [string, Language][] = []
  const voice: Voice = async (text, language) => {
    said.push([text, language])
    return silence ? { is: 'silent', because: silence } : { is: 'spoken' }
  }
  return { voice, said }
}

describe('with voices on the machine', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('takes the local voice of the language, and never one in the cloud', async () => {
    const machine = machineWith([CLOUD, ADA, ANNA])
    const speech = createSpeech([createSystemVoice(machine.system)])
    const over = speech.say('A 045', 'de')
    machine.tells('end')
    expect(await over).toBe('spoken')
    expect(machine.said).toEqual([{ text: 'A 45', lang: 'de_DE', voice: 'Anna', rate: 0.95 }])
  })

  it('says easy German in German, and slower', async () => {
    const machine = machineWith([ANNA])
    const over = createSpeech([createSystemVoice(machine.system)]).say('Guten Tag', 'de-x-ls')
    machine.tells('end')
    await over
    expect(machine.said).toMatchObject([{ voice: 'Anna', rate: 0.8 }])
  })

  it('brings its own voice where the machine has only one in the cloud', async () => {
    const machine = machineWith([CLOUD])
    const own = ownVoice()
    const speech = createSpeech([createSystemVoice(machine.system), own.voice])
    expect(await speech.say('Guten Tag', 'de')).toBe('spoken')
    expect(own.said).toEqual([['Guten Tag', 'de']])
    expect(machine.said).toEqual([])
  })

  it('brings its own voice where the one of the machine never begins', async () => {
    const machine = machineWith([ANNA])
    const own = ownVoice()
    const over = createSpeech([createSystemVoice(machine.system), own.voice]).say('Hallo', 'de')
    await vi.advanceTimersByTimeAsync(3000)
    expect(await over).toBe('spoken')
    expect(own.said).toEqual([['Hallo', 'de']])
    expect(machine.cancelled).toHaveBeenCalledOnce()
  })

  it('lets a long text end that has begun', async () => {
    const machine = machineWith([ANNA])
    const own = ownVoice()
    const over = createSpeech([createSystemVoice(machine.system), own.voice]).say('Hallo', 'de')
    machine.tells('start')
    await vi.advanceTimersByTimeAsync(60_000)
    machine.tells('end')
    expect(await over).toBe('spoken')
    expect(own.said).toEqual([])
  })

  it.each<[string, Silence]>([
    ['not-allowed', 'needsTouch'],
    ['audio-hardware', 'noDevice'],
  ])('says why it is silent: %s', async (error, because) => {
    const machine = machineWith([ANNA])
    const own = ownVoice()
    const speech = createSpeech([createSystemVoice(machine.system), own.voice])
    const over = speech.say('Hallo', 'de')
    machine.tells('error', error)
    expect(await over).toBe('silent')
    expect(speech.silence()).toBe(because)
    expect(own.said).toEqual([])
  })

  it('stops the old text for a new one', async () => {
    const machine = machineWith([ANNA])
    const speech = createSpeech([createSystemVoice(machine.system)])
    const first = speech.say('eins', 'de')
    const second = speech.say('zwei', 'de')
    expect(await first).toBe('stopped')
    expect(machine.cancelled).toHaveBeenCalledOnce()
    machine.tells('end')
    expect(await second).toBe('spoken')
  })

  it('changes the voice with the language inside a text', async () => {
    const machine = machineWith([ANNA, ADA])
    const speech = createSpeech([createSystemVoice(machine.system)])
    const over = speech.say(
      [
        { text: 'Feld 2 von 2:', language: 'de' },
        { text: 'English', language: 'en' },
      ],
      'de',
    )
    machine.tells('end')
    await vi.waitFor(() => expect(machine.said).toHaveLength(2))
    machine.tells('end')
    expect(await over).toBe('spoken')
    expect(machine.said.map(({ voice }) => voice)).toEqual(['Anna', 'Ada'])
  })
})

it('says nothing more after a stop between two passages', async () => {
  const own = ownVoice()
  const speech = createSpeech([
    async (text, language, signal) => {
      const outcome = await own.voice(text, language, signal)
      speech.stop()
      return outcome
    },
  ])
  const passages = ['eins', 'zwei'].map((text) => ({ text, language: 'de' as const }))
  expect(await speech.say(passages, 'de')).toBe('stopped')
  expect(own.said).toEqual([['eins', 'de']])
})

it('forgets why it was silent once it can be heard', async () => {
  const outcomes: Outcome[] = [{ is: 'silent', because: 'noDevice' }, { is: 'spoken' }]
  const speech = createSpeech([async () => outcomes.shift() ?? { is: 'stopped' }])
  expect(await speech.say('eins', 'de')).toBe('silent')
  expect(speech.silence()).toBe('noDevice')
  expect(await speech.say('zwei', 'de')).toBe('spoken')
  expect(speech.silence()).toBeNull()
})

describe('the voice that we bring along', () => {
  const sound = { samples: new Float32Array(8), rate: 22050 }
  const player = () => ({
    closed: vi.fn<() => void>(),
    play: async () => ({ is: 'spoken' }) as Outcome,
  })

  it.each<[Language, VoiceSettings]>([
    ['de-x-ls', { voice: 'de', wordsPerMinute: 125 }],
    ['en', { voice: 'en-gb', wordsPerMinute: 150 }],
    ['uk', { voice: 'uk', wordsPerMinute: 150 }],
  ])('speaks %s', async (language, settings) => {
    const render = vi.fn<() => Promise<typeof sound>>(async () => sound)
    const { closed, play } = player()
    const voice = createOwnVoice({ render, openPlayer: () => ({ play, close: closed }) })
    expect(await createSpeech([voice]).say('1', language)).toBe('spoken')
    expect(render).toHaveBeenCalledExactlyOnceWith('1', settings)
    expect(closed).toHaveBeenCalledOnce()
  })

  it('is silent without a sound system, and where nothing can be rendered', async () => {
    const { closed, play } = player()
    const render = () => Promise.reject(new Error('no WebAssembly'))
    const deaf = createSpeech([createOwnVoice({ render, openPlayer: () => null })])
    expect([await deaf.say('1', 'de'), deaf.silence()]).toEqual(['silent', 'noDevice'])
    const mute = createSpeech([
      createOwnVoice({ render, openPlayer: () => ({ play, close: closed }) }),
    ])
    expect([await mute.say('1', 'de'), mute.silence()]).toEqual(['silent', 'noVoice'])
    expect(closed).toHaveBeenCalledOnce()
  })

  it('renders only the last text of somebody who drums on the button', async () => {
    const { closed, play } = player()
    const rendered: string[] = []
    let finish = (_: typeof sound) => {}
    const render = (words: string) => {
      rendered.push(words)
      return new Promise<typeof sound>((resolve) => (finish = resolve))
    }
    const speech = createSpeech([
      createOwnVoice({ render, openPlayer: () => ({ play, close: closed }) }),
    ])
    const first = speech.say('1', 'de')
    await vi.waitFor(() => expect(rendered).toEqual(['1']))
    const drummed = Array.from({ length: 30 }, (_, index) => speech.say(`${index + 2}`, 'de'))
    finish(sound)
    await vi.waitFor(() => expect(rendered).toEqual(['1', '31']))
    finish(sound)
    expect(await Promise.all([first, ...drummed])).toEqual([
      ...Array.from({ length: 30 }, () => 'stopped'),
      'spoken',
    ])
    expect(closed).toHaveBeenCalledTimes(31)
  })

  it('stops while it is still being rendered', async () => {
    const { closed, play } = player()
    const render = () => new Promise<never>(() => {})
    const speech = createSpeech([
      createOwnVoice({ render, openPlayer: () => ({ play, close: closed }) }),
    ])
    const over = speech.say('1', 'de')
    speech.stop()
    expect(await over).toBe('stopped')
    expect(closed).toHaveBeenCalledOnce()
  })
})
