/** The page's side of the worker: one for each order. */
import type { Order, Report, Result } from './messages.ts'

/** Null when it was stopped. */
export type Playing = { done: Promise<Result | null>; stop: () => void }
/** `done` is rejected when the worker cannot be started or breaks. */
export type Play = (order: Order, tell: (share: number) => void) => Playing

export const playInWorker: Play = (order, tell) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'planner',
  })
  let stop = () => {}
  const done = new Promise<Result | null>((resolve, reject) => {
    stop = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if ('share' in data) tell(data.share)
      else resolve(data.result)
    })
    worker.addEventListener('error', () => reject(new Error('the worker of the planner failed')))
    worker.postMessage(order, [])
  }).finally(() => worker.terminate())
  return { done, stop }
}
