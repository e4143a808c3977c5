import { useEffect, useRef, useState } from 'react'
import type { Answer, AnyRefusal } from '#shared/client/connection.ts'

const REFUSAL_SHOWN_MS = 8_000

/** A refusal as it is shown. `nth` tells two equal ones apart, so that the second is read out too. */
export type ShownRefusal = { refusal: AnyRefusal; nth: number }

/** Sends one command at a time; what is pressed while one is under way has no effect. */
export function useCommands<Deed extends string>() {
  const [running, setRunning] = useState<Deed | null>(null)
  const [shown, setShown] = useState<ShownRefusal | null>(null)
  // State is a render behind: two presses within one must not both pass.
  const busy = useRef(false)

  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => setShown(null), REFUSAL_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])

  const refuse = (refusal: AnyRefusal) =>
    setShown((before) => ({ refusal, nth: (before?.nth ?? 0) + 1 }))

  /** The answer, or null when nothing was sent because another command is under way. */
  async function run<T>(deed: Deed, send: () => Promise<Answer<T>>): Promise<Answer<T> | null> {
    if (busy.current) return null
    busy.current = true
    setRunning(deed)
    setShown(null)
    const answer = await send()
    busy.current = false
    setRunning(null)
    if (!answer.ok) refuse(answer.refusal)
    return answer
  }

  return { running, shown, run, refuse, forget: () => setShown(null) }
}
