import { type RefObject, useEffect, useRef } from 'react'

/** Takes the focus when it comes: the one thing that is to be done on its page. */
export function useFirstFocus(isFirst: boolean): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst) input.current?.focus()
  }, [isFirst])
  return input
}
