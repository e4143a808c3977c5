/**
 * How large everything must be on this screen. All of it is laid out in rem, so that what fits once fits everywhere:
 * a rem is 16 px at 1920 x 1080, upright too, and grows with the screen. Pure.
 */
import { CAP_HEIGHT, neededHeight } from '#shared/ui/calledNumber.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'

/** In pixels of the style sheet. */
export type Viewport = { width: number; height: number }

/** Of the picture, and how far away people sit. */
export type Screen = Pick<DisplayView['display'], 'widthMm' | 'heightMm' | 'distanceMm'>

export type Sizes = {
  shape: 'landscape' | 'portrait'
  /** Pixels. */
  rem: number
  /** Of the screen, in rem. */
  width: number
  height: number
  /** The least font size of a called number, in rem. */
  called: number
}

/** Never less than this, in rem. */
export const ROOM = {
  landscape: { width: 120, height: 67.5 },
  portrait: { width: 67.5, height: 120 },
} as const

export function sizesFor(viewport: Viewport, screen: Screen): Sizes {
  const { width, height } = viewport
  const shape = width > height ? 'landscape' : 'portrait'
  const rem = Math.min(width / ROOM[shape].width, height / ROOM[shape].height)
  const pixels = neededHeight(screen.distanceMm) * pixelsPerMm(viewport, screen)
  return {
    shape,
    rem,
    width: width / rem,
    height: height / rem,
    called: pixels / CAP_HEIGHT / rem,
  }
}

/** A panel's data sheet says its width lying down; it may hang upright. Where the two differ, the finer counts. */
function pixelsPerMm({ width, height }: Viewport, { widthMm, heightMm }: Screen): number {
  const long = Math.max(width, height) / Math.max(widthMm, heightMm)
  const short = Math.min(width, height) / Math.min(widthMm, heightMm)
  return Math.max(long, short)
}
