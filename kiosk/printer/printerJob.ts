/**
 * One receipt, from the first byte to the printer's word that it is out.
 *
 * The cut is held back until the printer has said that everything before it is on paper. So whatever goes wrong
 * until then, no whole receipt can have come out, not even when the line breaks and the printer goes on with what
 * it holds: the outcome is 'failed' for certain. Only from the cut to the last answer is it 'unknown'. Sending all
 * at once would leave every break of the line in doubt.
 */
import { randomInt } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PrintOutcome } from '#shared/protocol/printing.ts'
import { askPrinted, CLEAR, RECOVER, splitAtCut, withStatusBack } from './printerCommands.ts'
import type { Line } from './printerLine.ts'

export type JobTimings = {
  /** Between two looks at the status. */
  beat: number
  /** For one answer while nothing is printed. */
  answer: number
  /** The same while something is: cheap printers answer late then. */
  patience: number
  /** For a piece of the job to be taken: a serial line needs a second for 2000 bytes. */
  stall: number
  /** From the last byte to the printer's word. */
  confirm: number
  /** For a printer that only knows `GS r`: so long after its answer the last line is out. */
  settle: number
  /** For the answer to `DLE DC4 8`. */
  clear: number
}

/** What is learned of a printer, whatever the line. */
export type Habits = { knowsProcessId: boolean; latestId: number }

const PIECE = 2_048

/** 'notBegun': nothing was sent, for the line was gone or silent. */
export type JobEnd = PrintOutcome | 'notBegun'

export async function printOn(
  line: Line,
  job: Uint8Array,
  habits: Habits,
  timings: JobTimings,
): Promise<JobEnd> {
  const { body, cut } = splitAtCut(job)
  const first = await line.look(timings.answer)
  if (!first) return 'notBegun'
  if (first.trouble) return 'failed'

  if (!(await send(line, withStatusBack(body), timings))) return 'failed'
  if (!(await printed(line, habits, timings)) || line.condition()?.trouble) return 'failed'
  if (!(await line.write(cut, timings.stall))) return 'unknown'
  return (await printed(line, habits, timings)) ? 'printed' : 'unknown'
}

async function send(line: Line, bytes: Uint8Array, { stall }: JobTimings): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (!(await line.write(bytes.subarray(at, at + PIECE), stall))) return false
    // As long as the system takes all at once, nothing that the printer tells would be read.
    await nextTurn()
    if (line.condition()?.trouble) return false
  }
  return true
}

/** Waits for the printer's word on all that was sent. */
async function printed(line: Line, habits: Habits, timings: JobTimings): Promise<boolean> {
  const id = newId(habits)
  const sensorAnswers = line.count('sensor')
  if (!(await line.write(askPrinted(id), timings.stall))) return false
  const end = performance.now() + timings.confirm
  let settled = Infinity
  const troubled = () => (line.condition()?.trouble ?? null) !== null
  for (;;) {
    await line.until(() => line.heardId(id) || troubled(), timings.beat)
    if (line.heardId(id)) {
      habits.knowsProcessId = true
      return true
    }
    const now = performance.now()
    if (line.gone() || troubled() || now > end) return false
    // Both questions were asked in this order: a printer that answers the second alone does not know the first. One
    // that has known it before is still printing, for it may answer the second earlier.
    if (line.count('sensor') > sensorAnswers && !habits.knowsProcessId) {
      settled = Math.min(settled, now + timings.settle)
      if (now >= settled) return true
    }
    if (!(await line.look(timings.patience))) return line.heardId(id)
  }
}

/** Unlike those of a program that ran before this one: the printer may still hold them. */
export const newHabits = (): Habits => ({ knowsProcessId: false, latestId: randomInt(IDS) })
const IDS = 36 ** 4

/** Epson takes 4 characters from 32 to 126. */
function newId(habits: Habits): string {
  habits.latestId = (habits.latestId + 1) % IDS
  return habits.latestId.toString(36).toUpperCase().padStart(4, '0')
}

/**
 * After a job that was given up: else its rest would come out on the next roll of paper. False when the printer did
 * not say that it has forgotten all.
 */
export async function clearPrinter(line: Line, { clear }: JobTimings): Promise<boolean> {
  const cleared = line.count('cleared')
  if (!(await line.write(CLEAR, clear))) return false
  if (await line.until(() => line.count('cleared') > cleared, clear)) return true
  await line.write(RECOVER, clear)
  return false
}
