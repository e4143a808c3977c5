/** Keeps the page as large as its screen asks for. */
import { useInsertionEffect, useMemo, useSyncExternalStore } from 'react'
import { type Screen, type Sizes, sizesFor } from './sizes.ts'

/** A 43-inch screen, eight metres away: until the office says which one this is. */
const ASSUMED: Screen = { widthMm: 953, heightMm: 536, distanceMm: 8_000 }

export function useSizes(screen: Screen | null): Sizes {
  const width = useSyncExternalStore(
    onResize,
    () => innerWidth,
    () => 1920,
  )
  const height = useSyncExternalStore(
    onResize,
    () => innerHeight,
    () => 1080,
  )
  const { widthMm, heightMm, distanceMm } = screen ?? ASSUMED
  const sizes = useMemo(
    () => sizesFor({ width, height }, { widthMm, heightMm, distanceMm }),
    [width, height, widthMm, heightMm, distanceMm],
  )
  const { rem, shape } = sizes
  useInsertionEffect(() => {
    const { style, dataset } = document.documentElement
    style.fontSize = `${rem}px`
    dataset.shape = shape
  }, [rem, shape])
  return sizes
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
