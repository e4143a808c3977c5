/** How large a called number must be, and how large a screen can make it. Pure; in millimetres. */

/** 52 mm at 8 m. */
export const HEIGHT_SHARE = 52 / 8000
/** Digits and capitals of Atkinson Hyperlegible Next, as a share of the font size. */
export const CAP_HEIGHT = 0.668

/** Of the picture. */
export type Panel = { widthMm: number; heightMm: number }

export const neededHeight = (distanceMm: number): number => HEIGHT_SHARE * distanceMm

/** The display's whole room in rem at the least, and what is around number and sign on a card that has all of it. */
const ROOM = { long: 120, short: 67.5 }
const AROUND = { beside: 14.5, above: 13.9 }
/** The widest usual number, `A 045`, in em. */
const WIDEST_EMS = 2.92
/** The number and the counter's sign below it are equally large: two lines, four fifths of their font size high. */
const LINES = 2 * 0.8

/** The largest called number for which this screen has room, as the display sets it. */
export function largestHeight({ widthMm, heightMm }: Panel): number {
  const [across, down] =
    widthMm > heightMm ? [ROOM.long, ROOM.short] : ([ROOM.short, ROOM.long] as const)
  const rem = Math.min(widthMm / across, heightMm / down)
  const size = Math.min(
    (widthMm / rem - AROUND.beside) / WIDEST_EMS,
    (heightMm / rem - AROUND.above) / LINES,
  )
  return size * rem * CAP_HEIGHT
}
