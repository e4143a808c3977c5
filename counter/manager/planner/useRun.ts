/** One order at a time, with how far it is and a way to stop. */
import { useEffect, useRef, useState } from 'react'
import type { Order, Result } from './work/messages.ts'
import type { Play } from './work/player.ts'

export type Run =
  | { is: 'idle' | 'done' | 'stopped' | 'broken' }
  | { is: 'running'; order: Order; share: number }

export function useRun(play: Play) {
  const [run, setRun] = useState<Run>({ is: 'idle' })
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])
  async function start(order: Order, then: (result: Result) => void): Promise<void> {
    setRun({ is: 'running', order, share: 0 })
    const playing = play(order, (share) => setRun({ is: 'running', order, share }))
    stop.current = playing.stop
    try {
      const result = await playing.done
      if (result) then(result)
      setRun({ is: result ? 'done' : 'stopped' })
    } catch {
      setRun({ is: 'broken' })
    }
  }
  return { run, start, stop: () => stop.current() }
}
