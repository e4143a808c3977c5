/** From a fault in a list to the field that it lies in. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Path } from './fields/context.ts'

export function useSought() {
  const [sought, setSought] = useState<Path | null>(null)
  const isFound = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const seek = useCallback((path: Path) => {
    isFound.current = false
    setSought(path)
  }, [])
  const found = useCallback(() => {
    isFound.current = true
    setSought(null)
  }, [])
  /** No field is this one: at least to the page that it lies on. */
  const giveUp = useCallback(() => {
    if (!isFound.current) heading.current?.focus()
    setSought(null)
  }, [])
  return { sought, seek, found, giveUp, heading }
}

/** Stands behind all fields, so that its effect comes after theirs. */
export function SoughtNowhere({ sought, giveUp }: { sought: Path | null; giveUp: () => void }) {
  useEffect(() => {
    if (sought) giveUp()
  }, [sought, giveUp])
  return null
}
