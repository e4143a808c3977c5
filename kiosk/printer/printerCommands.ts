/** What the driver itself tells a printer, in Epson's ESC/POS. */

/** `DLE EOT n`: answered at once with one byte. 1 printer, 2 why offline, 3 errors, 4 paper. */
export const askStatus = (n: 1 | 2 | 3 | 4): Uint8Array => Uint8Array.of(0x10, 0x04, n)

/** `GS a 14`: tells by itself when online/offline, errors or paper change. */
export const STATUS_BACK = Uint8Array.of(0x1d, 0x61, 0x0e)

/** `DLE DC4 8`: forgets what is in its buffers, in any state, and answers. Nothing may follow before the answer. */
export const CLEAR = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8)

/** `DLE ENQ 2`: recovers from a stuck cutter, and forgets what is in its buffers. Ignored at other times. */
export const RECOVER = Uint8Array.of(0x10, 0x05, 2)

const START = [0x1b, 0x40]

/**
 * `GS ( H` function 48: the printer answers with the id when all before it is on paper. Behind it `GS r 1`, which
 * older and cheaper printers answer as well, though they may answer before the last line is out.
 */
export const askPrinted = (id: string): Uint8Array =>
  Buffer.from(`\x1d(H\x06\x0000${id}\x1dr\x01`, 'latin1')

/** `ESC @` at a job's beginning ends the automatic status, so it is asked for right behind it. */
export function withStatusBack(body: Uint8Array): Uint8Array {
  const at = START.every((byte, index) => body[index] === byte) ? START.length : 0
  return Buffer.concat([body.subarray(0, at), STATUS_BACK, body.subarray(at)])
}

/** Throws where a job does not end with a cut (`GS V`): the driver has to hold it back. */
export function splitAtCut(job: Uint8Array): { body: Uint8Array; cut: Uint8Array } {
  for (const [length, modes] of CUTS) {
    const at = job.length - length
    if (at >= 0 && job[at] === 0x1d && job[at + 1] === 0x56 && modes.includes(job[at + 2] ?? -1))
      return { body: job.subarray(0, at), cut: job.subarray(at) }
  }
  throw new Error('a print job must end with GS V, the cut')
}
/** Feed and cut with its distance; cut at once, by number or by digit. */
const CUTS: [number, number[]][] = [
  [4, [65, 66]],
  [3, [0, 1, 48, 49]],
]
