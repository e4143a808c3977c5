/** How many services a page can show and still be read at arm's length. */

/**
 * `tiles`: two columns. `list`: one under the other, since long German names need the width.
 * `dense`: the same with name and hint on one line.
 */
export type Layout = 'single' | 'wide' | 'tiles' | 'list' | 'dense'

const FITS_TILE = 40
const FITS_ONE_PAGE = 12
const PER_PAGE = 10

export function layoutOf(names: string[]): Layout {
  const count = names.length
  if (count === 1) return 'single'
  if (count <= 3) return 'wide'
  if (count <= 6 && names.every((name) => name.length <= FITS_TILE)) return 'tiles'
  return count <= 8 ? 'list' : 'dense'
}

/** Pages of about the same length, rather than a last one with a single field. */
export function pagesOf<T>(items: T[]): T[][] {
  if (items.length <= FITS_ONE_PAGE) return [items]
  const count = Math.ceil(items.length / PER_PAGE)
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size))
}
