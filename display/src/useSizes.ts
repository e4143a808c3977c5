/** Keeps the page as large as its screen asks for. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { type Screen, type Sizes, sizesFor } from './sizes.ts'

/** A 43-inch screen, eight metres away: until the office says which one this is. */
const ASSUMED: Screen = { widthMm: 953, heightMm: 536, distanceMm: 8_000 }

export function useSizes(screen: Screen | null): Sizes {
  const { width, height } = useWindow()
  const { widthMm, heightMm, distanceMm } = screen ?? ASSUMED
  const sizes = useMemo(
    () => sizesFor({ width, height }, { widthMm, heightMm, distanceMm }),
    [width, height, widthMm, heightMm, distanceMm],
  )
  const { rem, shape } = sizes
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement
    style.fontSize = `${rem}px`
    dataset.shape = shape
  }, [rem, shape])
  return sizes
}

function useWindow() {
  const [size, setSize] = useState(windowSize)
  useLayoutEffect(() => {
    const look = () => setSize(windowSize())
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  return size
}

/** Drawn without a browser, in tests, it is a usual screen. */
const windowSize = () =>
  'innerWidth' in globalThis
    ? { width: innerWidth, height: innerHeight }
    : { width: 1920, height: 1080 }
