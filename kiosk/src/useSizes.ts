/** Keeps the page as large as its glass asks for, and tells the parts how much room they have. */
import {
  createContext,
  type RefObject,
  useContext,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { ScreenSize } from '#shared/protocol/screenLimits.ts'
import type { Aids } from './flow.ts'
import type { Area } from './layout.ts'
import { type Sizes, sizesFor, type Viewport } from './sizes.ts'

const viewportNow = (): Viewport => ({ width: innerWidth, height: innerHeight })

export function useSizes(screen: ScreenSize | null, aids: Aids): Sizes {
  const [viewport, setViewport] = useState(viewportNow)
  useLayoutEffect(() => {
    const measure = () => setViewport(viewportNow())
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])

  const sizes = sizesFor(viewport, screen, aids.large)
  const { rem, target, shape, assumed, tooSmall } = sizes
  // Before any part measures its room.
  useInsertionEffect(() => {
    const { style, dataset } = document.documentElement
    style.fontSize = `${rem}px`
    style.setProperty('--target', `${target}px`)
    dataset.shape = shape
    // For whoever sets the device up.
    dataset.screen = tooSmall ? 'tooSmall' : assumed ? 'assumed' : 'known'
  }, [rem, target, shape, assumed, tooSmall])
  useInsertionEffect(() => {
    const page = document.documentElement
    page.toggleAttribute('data-large', aids.large)
    page.toggleAttribute('data-contrast', aids.contrast)
    page.toggleAttribute('data-low', aids.low)
  }, [aids])
  return sizes
}

export const SizesContext = createContext<Sizes | null>(null)

export function useGlass(): Sizes {
  const sizes = useContext(SizesContext)
  if (!sizes) throw new Error('useGlass outside of SizesContext')
  return sizes
}

/** The room an element has, in rem; null until it is on the page. */
export function useArea<E extends HTMLElement>(): [RefObject<E | null>, Area | null] {
  const { rem } = useGlass()
  const ref = useRef<E>(null)
  const [area, setArea] = useState<Area | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      const { clientWidth, clientHeight } = element
      const found = { width: clientWidth / rem, height: clientHeight / rem }
      setArea((known) =>
        known && known.width === found.width && known.height === found.height ? known : found,
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [rem])
  return [ref, area]
}
