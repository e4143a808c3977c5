/** Shortens a screen step by step until it fits: nothing is cut off, nothing has to be scrolled. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useGlass } from '../useSizes.ts'

/** Below it is rounding. */
const SLACK_PX = 1

/**
 * `content` names what is shown: something else begins anew. Answers with the step, from 0 to `steps`, at which
 * the element does not overflow. Its size must not depend on the step, and what it holds must not be clipped.
 */
export function useFit<E extends HTMLElement>(
  steps: number,
  content: string,
): [RefObject<E | null>, number] {
  const { rem, width, height } = useGlass()
  const fonts = useFontsLoaded()
  const ref = useRef<E>(null)
  const [fitted, setFitted] = useState({ to: '', step: 0 })
  const to = [content, rem, width, height, fonts].join()
  const step = fitted.to === to ? fitted.step : 0
  useLayoutEffect(() => {
    if (ref.current && step < steps && overflows(ref.current)) setFitted({ to, step: step + 1 })
  }, [to, step, steps])
  return [ref, step]
}

const overflows = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement) =>
  scrollWidth > clientWidth + SLACK_PX || scrollHeight > clientHeight + SLACK_PX

/** How often a font has arrived, which changes the length of every text. */
function useFontsLoaded(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const again = () => setCount((before) => before + 1)
    document.fonts.addEventListener('loadingdone', again)
    return () => document.fonts.removeEventListener('loadingdone', again)
  }, [])
  return count
}
