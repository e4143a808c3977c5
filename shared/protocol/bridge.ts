/**
 * What the kiosk's own shell lends to its screens, as `window.wartemarke`. A plain browser has no such thing:
 * there the server prints, and the address line says the rest.
 */
import { z } from 'zod'
import type { PrinterHealth, PrintOutcome } from './printing.ts'
import { SCREEN_LIMITS, type ScreenSize } from './screenLimits.ts'

const within = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max)

/** The glass as it is: sizes of letters and fields are computed from it. */
export const screenSize = z.strictObject({
  widthMm: within(SCREEN_LIMITS.widthMm),
  heightMm: within(SCREEN_LIMITS.heightMm),
  distanceMm: within(SCREEN_LIMITS.distanceMm),
}) satisfies z.ZodType<ScreenSize>

export type ShellInfo = {
  /** Where the server is, as an origin: `http://192.168.1.10:8080`. */
  server: string
  device: string
  screen: ScreenSize | null
  /** The shell has a printer of its own; otherwise the server prints. */
  printer: boolean
}

export type LeaveAnswer = { is: 'leaving' } | { is: 'wrong' } | { is: 'wait'; seconds: number }

/** `R`: a receipt; its form is `shared/receipt`'s business. */
export type Bridge<R> = {
  info: () => Promise<ShellInfo>
  /** One at a time, in the order of asking. */
  print: (receipt: R) => Promise<PrintOutcome>
  health: () => Promise<PrinterHealth>
  onHealth: (listener: (health: PrinterHealth) => void) => () => void
  /** At least every five seconds, or the shell loads the screens anew. */
  alive: () => void
  /** For staff: ends the kiosk with the PIN, or opens its settings. */
  leave: (pin: string) => Promise<LeaveAnswer>
  openSettings: (pin: string) => Promise<LeaveAnswer>
}
