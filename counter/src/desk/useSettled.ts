import { useLayoutEffect, useRef } from 'react'

/** Longer than between the two presses of a double click or a nervous finger, shorter than a thought. */
const SETTLE_MS = 300

/**
 * Tells whether the meaning of a button has stood for a moment. Answers come within milliseconds: of
 * two quick presses on *next number*, the second would say *is here* of somebody who is not.
 */
export function useSettled(meaning: string): () => boolean {
  const changedAt = useRef(-SETTLE_MS)
  const before = useRef(meaning)
  // Counted from when it can be seen: on a slow machine other effects come much later.
  useLayoutEffect(() => {
    if (before.current === meaning) return
    before.current = meaning
    changedAt.current = performance.now()
  }, [meaning])
  return () => performance.now() - changedAt.current >= SETTLE_MS
}
