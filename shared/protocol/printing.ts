/** What a printer says of itself, and how a print ended. */
import { z } from 'zod'

/** Nothing can be printed until somebody has seen to it. */
export const PRINTER_TROUBLES = [
  'paperOut',
  'coverOpen',
  'cutter',
  /** Another fault that the printer reports, such as overheating. */
  'fault',
  /** No answer: switched off, unplugged, or the way there is cut. */
  'unreachable',
] as const
export type PrinterTrouble = (typeof PRINTER_TROUBLES)[number]

export const printerHealth = z.strictObject({
  trouble: z.enum(PRINTER_TROUBLES).nullable(),
  paperLow: z.boolean(),
  /** True where the way there is one-way (an operating system's queue): it may be out of paper and nobody knows. */
  blind: z.boolean(),
})
export type PrinterHealth = z.output<typeof printerHealth>

/**
 * `printed`: the printer has said so. `failed`: no whole receipt came out.
 * `unknown`: nobody can tell, so it is never printed again by itself.
 */
export const PRINT_OUTCOMES = ['printed', 'failed', 'unknown'] as const
export type PrintOutcome = (typeof PRINT_OUTCOMES)[number]
