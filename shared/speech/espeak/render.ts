/** The page's side of the worker. */
import type { Render } from '../ownVoice.ts'
import type { Sound } from '../player.ts'
import type { Delivery, Order } from './messages.ts'

/** The first text waits until the voice is fetched, 18 MB; later ones only for themselves. Milliseconds. */
const ANSWERS_WITHIN = 30_000

type Waiting = { resolve: (sound: Sound) => void; reject: (error: Error) => void }

/** The worker starts with the first text, and anew with the next one after it broke. */
export function createRender(startWorker: () => Worker): Render {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  function giveUp(reason: string) {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }

  function start(): Worker {
    const started = startWorker()
    started.addEventListener('message', ({ data }: MessageEvent<Delivery>) => {
      const order = waiting.get(data.id)
      waiting.delete(data.id)
      if ('sound' in data) order?.resolve(data.sound)
      else order?.reject(new Error(data.failed))
    })
    started.addEventListener('error', () => giveUp('The worker of the voice could not start.'))
    return started
  }

  return (words, settings) => {
    const id = ++lastId
    const tooLong = setTimeout(() => giveUp('The voice did not answer.'), ANSWERS_WITHIN)
    return new Promise<Sound>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker ??= start()
      worker.postMessage({ id, words, settings } satisfies Order, [])
    }).finally(() => clearTimeout(tooLong))
  }
}

export const startEspeak = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'speech' })
