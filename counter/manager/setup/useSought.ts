/** From a fault in a list to the field that it lies in. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Path } from './fields/context.ts'

/** `section`: the one that is open. The address may lead to another one a moment later. */
export function useSought(section: string) {
  const [sought, setSought] = useState<{ section: string; path: Path } | null>(null)
  const isFound = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const seek = useCallback((there: string, path: Path) => {
    isFound.current = false
    setSought({ section: there, path })
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
  const soughtHere = sought?.section === section ? sought.path : null
  return { sought: soughtHere, seek, found, giveUp, heading }
}

/** Stands behind all fields, so that its effect comes after theirs. */
export function SoughtNowhere({ sought, giveUp }: { sought: Path | null; giveUp: () => void }) {
  useEffect(() => {
    if (sought) giveUp()
  }, [sought, giveUp])
  return null
}
