/**
 * How large everything must be on this glass. All of the screen is laid out in rem, so one number decides: what a rem
 * is in pixels. Millimetres come from the shell or from the address; without them they are assumed, see `ASSUMED`.
 */
import { isScreenSize, type ScreenSize } from '#shared/protocol/screenLimits.ts'

/** Capital letters: 7.3 mm at 0.6 m. */
const LETTER_SHARE = 7.3 / 600
export const TARGET_MM = 20
/** Of Atkinson Hyperlegible Next; Noto's are higher. */
export const CAP_HEIGHT = 0.668
/** No text is set smaller, in rem. */
const SMALLEST_TEXT = 1.875
const LARGER = 1.35

/**
 * Not knowing better: with many pixels a stele of 32 inches, looked at from 0.6 m; with fewer a terminal of 15.6 inches
 * on a counter, from 0.45 m.
 */
const ASSUMED = {
  manyPixels: 1600,
  stele: { inches: 32, distanceMm: 600 },
  terminal: { inches: 15.6, distanceMm: 450 },
}
const MM_PER_INCH = 25.4

/** In rem. `full`: a larger screen shows the same, larger. `least`: below this the screens cannot be laid out. */
const ROOM = {
  portrait: { full: { width: 67.5, height: 120 }, least: { width: 42, height: 60 } },
  landscape: { full: { width: 116, height: 65.25 }, least: { width: 60, height: 36.5 } },
} as const

/** In pixels of the style sheet. */
export type Viewport = { width: number; height: number }

export type Sizes = {
  shape: keyof typeof ROOM
  /** Pixels. */
  rem: number
  /** The least side of a field, in pixels. */
  target: number
  /** Of the glass, in rem. */
  width: number
  height: number
  /** Nobody told the real millimetres. */
  assumed: boolean
  /** The letters are smaller than promised, or nothing would fit. */
  tooSmall: boolean
}

/** `large`: somebody asked for larger print. */
export function sizesFor(viewport: Viewport, screen: ScreenSize | null, large: boolean): Sizes {
  const { width, height } = viewport
  const shape = width > height ? 'landscape' : 'portrait'
  const { pixelsPerMm, distanceMm } = screen
    ? { pixelsPerMm: densityOf(viewport, screen), distanceMm: screen.distanceMm }
    : assumedFor(viewport)

  const { full, least } = ROOM[shape]
  const needed = (LETTER_SHARE * distanceMm * pixelsPerMm) / CAP_HEIGHT / SMALLEST_TEXT
  const wanted = Math.max(needed, remIn(viewport, full)) * (large ? LARGER : 1)
  const rem = Math.min(wanted, remIn(viewport, least))
  return {
    shape,
    rem,
    target: TARGET_MM * pixelsPerMm,
    width: width / rem,
    height: height / rem,
    assumed: screen === null,
    tooSmall: rem < needed,
  }
}

const remIn = (viewport: Viewport, room: { width: number; height: number }) =>
  Math.min(viewport.width / room.width, viewport.height / room.height)

/** A panel's data sheet says its width lying down; it may hang upright. */
function densityOf({ width, height }: Viewport, { widthMm, heightMm }: ScreenSize): number {
  const long = Math.max(width, height) / Math.max(widthMm, heightMm)
  const short = Math.min(width, height) / Math.min(widthMm, heightMm)
  return Math.max(long, short)
}

function assumedFor({ width, height }: Viewport) {
  const { stele, terminal, manyPixels } = ASSUMED
  const { inches, distanceMm } = Math.max(width, height) >= manyPixels ? stele : terminal
  return { pixelsPerMm: Math.hypot(width, height) / inches / MM_PER_INCH, distanceMm }
}

/** `?mm=698x392&distance=600`, the distance 600 if left out; null if it is not there or makes no sense. */
export function screenInAddress(address: URLSearchParams): ScreenSize | null {
  const [widthMm = 0, heightMm = 0] = (address.get('mm') ?? '').split('x').map(Number)
  const distanceMm = Number(address.get('distance') ?? ASSUMED.stele.distanceMm)
  const size = { widthMm, heightMm, distanceMm }
  return isScreenSize(size) ? size : null
}
