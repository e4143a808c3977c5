import { useCallback, useEffect, useMemo, useState } from 'react'
import { newestOnly } from './newest.ts'
import type { Previewed } from './previews.ts'

export type Preview<Wish, Value> = {
  /** The last one that could be made, and what it was made of. */
  last: { value: Value; of: Wish } | null
  /** Why the last one is not of what is wanted now. */
  state: 'current' | 'working' | 'faulty' | 'noAnswer'
  again: () => void
}

/**
 * Keeps a preview of the newest wish; the old one stays until there is a new one. `ask` must stay the same.
 * `isFaulty`: it is known here already that nothing can be made of it.
 */
export function usePreview<Wish, Value>(
  wish: Wish,
  isFaulty: boolean,
  ask: (wish: Wish) => Promise<Previewed<Value>>,
): Preview<Wish, Value> {
  const [answered, setAnswered] = useState<{ to: Wish; with: Previewed<Value> } | null>(null)
  const [last, setLast] = useState<{ value: Value; of: Wish } | null>(null)
  const want = useMemo(
    () =>
      newestOnly(ask, (answer: Previewed<Value>, to: Wish) => {
        setAnswered({ to, with: answer })
        if (answer.is === 'made') setLast({ value: answer.value, of: to })
      }),
    [ask],
  )
  useEffect(() => {
    if (!isFaulty) want(wish)
  }, [want, wish, isFaulty])
  const again = useCallback(() => {
    setAnswered(null)
    want(wish)
  }, [want, wish])
  const isAnswered = answered?.to === wish
  return {
    last,
    state: isFaulty
      ? 'faulty'
      : !isAnswered
        ? 'working'
        : answered.with.is === 'made'
          ? 'current'
          : answered.with.is,
    again,
  }
}
