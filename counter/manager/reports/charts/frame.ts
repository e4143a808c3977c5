/** Where things stand in a picture. Upright its bars rise; lying they run to the right, and have room for long names. */

export type Box = { x: number; y: number; width: number; height: number }

/** Of everything in a picture, in its own units: about a CSS pixel at 1366 by 768. */
export const LETTERS = 14
export const WIDTH = 560
const UPRIGHT_HEIGHT = 270
const ROW_HEIGHT = 36
/** Beyond this many rows they move together. */
const TALLEST = 620

export type Frame = {
  width: number
  height: number
  isLying: boolean
  /** The field between the axes. */
  field: Box
  /** Length of a row's share of the axis. */
  band: number
  /** Where a value lies, along its axis. */
  at: (value: number) => number
  /** Where a row's middle lies, along the other. */
  middle: (row: number) => number
  /** From one value to another in a row, over this share of its band. */
  box: (row: number, from: number, to: number, share: number) => Box
}

export function frameOf(given: {
  rows: number
  highest: number
  isLying: boolean
  /** Room for what stands left of the field. */
  left: number
  /** Under the field or, lying, above it. */
  labels: number
}): Frame {
  const { rows, highest, isLying, left, labels } = given
  const height = isLying ? Math.min(rows * ROW_HEIGHT, TALLEST) + labels + 4 : UPRIGHT_HEIGHT
  const field = isLying
    ? { x: left, y: labels, width: WIDTH - left - 16, height: height - labels - 4 }
    : { x: left, y: 12, width: WIDTH - left - 4, height: height - labels - 12 }
  const length = isLying ? field.width : field.height
  const band = (isLying ? field.height : field.width) / Math.max(1, rows)
  const at = (value: number) => {
    const along = (value / highest) * length
    return isLying ? field.x + along : field.y + length - along
  }
  const middle = (row: number) => (isLying ? field.y : field.x) + (row + 0.5) * band
  return {
    width: WIDTH,
    height,
    isLying,
    field,
    band,
    at,
    middle,
    box(row, from, to, share) {
      const across = { start: middle(row) - (band * share) / 2, size: band * share }
      const along = { start: Math.min(at(from), at(to)), size: Math.abs(at(to) - at(from)) }
      return isLying
        ? { x: along.start, y: across.start, width: along.size, height: across.size }
        : { x: across.start, y: along.start, width: across.size, height: along.size }
    },
  }
}
