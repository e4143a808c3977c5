import { useEffect, useRef, useState } from 'react'
import type { Refused } from './source.ts'

/** `nth` tells two equal ones apart, so that the second is read out too; `until` is how long to wait. */
export type ShownRefused = Refused & { nth: number; until: number }

/** Asks the server for one thing at a time. */
export function useAsk() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ShownRefused | null>(null)
  const secondsLeft = useSecondsLeft(refused?.until ?? 0)
  // State is a render behind: two presses within one must not both pass.
  const running = useRef(false)

  /** Whether the answer was a yes. */
  async function ask(send: () => Promise<Refused | null>): Promise<boolean> {
    if (running.current || secondsLeft > 0) return false
    running.current = true
    setBusy(true)
    const no = await send()
    running.current = false
    setBusy(false)
    const until = performance.now() + (no?.seconds ?? 0) * 1_000
    setRefused((before) => no && { ...no, until, nth: (before?.nth ?? 0) + 1 })
    return no === null
  }

  const shown = refused?.refusal === 'wait' && secondsLeft === 0 ? null : refused
  return { busy, secondsLeft, refused: shown, ask, forget: () => setRefused(null) }
}

/** `until` by the clock that only goes forward. */
function useSecondsLeft(until: number): number {
  const left = () => Math.max(0, Math.ceil((until - performance.now()) / 1_000))
  const [, tick] = useState(0)
  const waiting = left() > 0
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(() => tick((n) => n + 1), 250)
    return () => clearInterval(timer)
  }, [waiting])
  return left()
}
