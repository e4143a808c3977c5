import { type RefObject, type UIEvent, useLayoutEffect, useState } from 'react'

/** Room for *und 12 weitere*, as a part of a row. */
const MORE_ROWS = 0.75

/**
 * A list as high as whole rows fit, so that no row is cut in two, and how many are out of sight below.
 * Rows are of equal height.
 */
export function useRowsThatFit(space: RefObject<HTMLElement | null>, count: number) {
  const [size, setSize] = useState({ space: 0, row: 1 })
  const [scrolled, setScrolled] = useState(0)

  const empty = count === 0

  useLayoutEffect(() => {
    const element = space.current
    if (!element || empty) return undefined
    const measure = () => {
      const row = element.querySelector('tr')?.offsetHeight ?? 1
      setSize({ space: element.clientHeight, row })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [space, empty])

  const fit = Math.floor(size.space / size.row)
  const shown = count <= fit ? count : Math.floor(size.space / size.row - MORE_ROWS)
  return {
    height: shown * size.row,
    below: Math.max(0, count - shown - Math.round(scrolled / size.row)),
    onScroll: (event: UIEvent<HTMLElement>) => setScrolled(event.currentTarget.scrollTop),
  }
}
