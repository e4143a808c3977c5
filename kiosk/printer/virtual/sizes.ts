/** Sizes of paper and printer, in dots of 1/203 inch (8 to the millimetre). */
export type PaperWidth = 80 | 58

/** What the head reaches, out of the width of the paper. */
export const WIDTHS = {
  80: { paper: 640, print: 576 },
  58: { paper: 464, print: 384 },
} as const

/** From the row that is being printed to the knife: 14 mm. */
export const CUTTER_DISTANCE = 112
