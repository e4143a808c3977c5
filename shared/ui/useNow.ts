import { useEffect, useState } from 'react'

/** The office's clock in ms, ticking with its seconds. `offset` is how far it is ahead of this device's. */
export function useNow(offset: number): number {
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const time = Date.now() + offset
      setNow(time)
      timer = setTimeout(tick, 1000 - (time % 1000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [offset])
  return now
}
