import { useEffect, useState } from 'preact/hooks'
import { tellSeconds } from '#shared/ui/tellSeconds.ts'

/** The office's clock in ms, ticking with its seconds. `offset` is how far it is ahead of this device's. */
export function useNow(offset: number): number {
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => tellSeconds(offset, setNow), [offset])
  return now
}
