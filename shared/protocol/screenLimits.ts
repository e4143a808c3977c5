/** How large and how far a kiosk's glass may be, in millimetres. Without imports: a screen has it for nothing. */
export const SCREEN_LIMITS = {
  widthMm: { min: 80, max: 4_000 },
  heightMm: { min: 80, max: 4_000 },
  /** From the eyes to the glass. */
  distanceMm: { min: 200, max: 2_000 },
} as const

export type ScreenSize = Record<keyof typeof SCREEN_LIMITS, number>

export const isScreenSize = (size: ScreenSize): boolean =>
  (Object.keys(SCREEN_LIMITS) as (keyof ScreenSize)[]).every(
    (key) => size[key] >= SCREEN_LIMITS[key].min && size[key] <= SCREEN_LIMITS[key].max,
  )
