import { describe, expect, it } from 'vitest'
import { CAP_HEIGHT, largestHeight } from '#shared/ui/calledNumber.ts'
import { cardFit, readableSize } from './card.ts'
import { layoutOf } from './layout.ts'
import { placeOf } from './place.ts'
import { sizesFor } from './sizes.ts'

/** What the display really makes of `A 045` at Platz 12 when it must be as large as can be, in millimetres. */
function shown(widthMm: number, heightMm: number): number {
  const viewport =
    widthMm > heightMm ? { width: 1920, height: 1080 } : { width: 1080, height: 1920 }
  const sizes = sizesFor(viewport, { widthMm, heightMm, distanceMm: 400_000 })
  const call = { label: 'A 045', place: placeOf('12', 'Platz'), open: true }
  const { card } = layoutOf(
    { calls: [call], others: [], news: 4, footer: 4, strip: 0, message: 0, band: 0, side: 20 },
    sizes,
  )
  const { label, place } = call
  const size = readableSize(cardFit(card, label, place, sizes.called), place)
  return (size * sizes.rem * CAP_HEIGHT * widthMm) / viewport.width
}

describe('the manager’s desk and the display agree on how large a number can be', () => {
  it.each([
    ['32 inches', 708, 398],
    ['43 inches', 953, 536],
    ['75 inches', 1660, 934],
    ['43 inches, upright', 536, 953],
  ])('%s', (_, widthMm, heightMm) => {
    const promised = largestHeight({ widthMm, heightMm })
    expect(promised / shown(widthMm, heightMm)).toBeCloseTo(1, 1)
    // Never more than what is kept.
    expect(promised).toBeLessThanOrEqual(shown(widthMm, heightMm) * 1.01)
  })
})
