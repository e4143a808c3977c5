import { useEffect, useRef, useState } from 'react'
import type { Refused } from './source.ts'

/** `nth` tells two equal ones apart, so that the second is read out too. */
export type ShownRefused = Refused & { nth: number }

/** Asks the server for one thing at a time. */
export function useAsk() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ShownRefused | null>(null)
  const [secondsLeft, waitFor] = useCountdown()
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
    waitFor(no?.seconds ?? 0)
    setRefused((before) => no && { ...no, nth: (before?.nth ?? 0) + 1 })
    return no === null
  }

  const shown = refused?.refusal === 'wait' && secondsLeft === 0 ? null : refused
  return { busy, secondsLeft, refused: shown, ask, forget: () => setRefused(null) }
}

/** Seconds that go down to 0, by the clock that only goes forward. */
function useCountdown(): [left: number, begin: (seconds: number) => void] {
  const [left, setLeft] = useState(0)
  const until = useRef(0)
  const isWaiting = left > 0
  useEffect(() => {
    if (!isWaiting) return undefined
    const look = () => setLeft(Math.max(0, Math.ceil((until.current - performance.now()) / 1_000)))
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [isWaiting])
  const begin = (seconds: number) => {
    until.current = performance.now() + seconds * 1_000
    setLeft(seconds)
  }
  return [left, begin]
}
