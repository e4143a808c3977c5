/** Screens as they are sold, by their diagonal: width and height of the picture in millimetres, lying. */
import type { Panel } from '#shared/ui/calledNumber.ts'

export const PANELS: readonly (Panel & { inches: number })[] = [
  { inches: 32, widthMm: 708, heightMm: 398 },
  { inches: 43, widthMm: 953, heightMm: 536 },
  { inches: 50, widthMm: 1107, heightMm: 623 },
  { inches: 55, widthMm: 1218, heightMm: 685 },
  { inches: 65, widthMm: 1439, heightMm: 809 },
  { inches: 75, widthMm: 1660, heightMm: 934 },
]

export const isUpright = ({ widthMm, heightMm }: Panel): boolean => heightMm > widthMm

export const turned = ({ widthMm, heightMm }: Panel): Panel => ({
  widthMm: heightMm,
  heightMm: widthMm,
})

/** The same screen, however it hangs. */
export const isSamePanel = (one: Panel, other: Panel): boolean =>
  Math.max(one.widthMm, one.heightMm) === Math.max(other.widthMm, other.heightMm) &&
  Math.min(one.widthMm, one.heightMm) === Math.min(other.widthMm, other.heightMm)
