/**
 * What a printer says of itself: bytes in, replies out, a condition out of them. Pure.
 *
 * Replies are told apart by their fixed bits (Epson, ESC/POS, "Identification of transmission status"):
 *   DLE EOT n        0xx1xx10
 *   ASB, first byte  0xx1xx00, the next three 0xx0xxxx
 *   GS r, GS I       0xx0xxxx
 *   XON, XOFF        00010001, 00010011: may stand anywhere, inside of other replies too
 *   blocks           37h or 5Fh, an identifier or text, up to NUL; nothing but XOFF interrupts them
 */
import type { PrinterTrouble } from '#shared/protocol/printing.ts'

export type Reply =
  /** To `DLE EOT n`; which n, the byte does not say. */
  | { is: 'realTime'; byte: number }
  /** Automatic status back. */
  | { is: 'automatic'; bytes: [number, number, number, number] }
  /** To `GS ( H` function 48: all before it has been printed. */
  | { is: 'processId'; id: string }
  /** To `DLE DC4 8`: the printer's buffers are empty. */
  | { is: 'cleared' }
  /** To `GS r`. */
  | { is: 'sensor'; byte: number }
  | { is: 'flow'; on: boolean }
  /** A block nobody here asked for, or noise on the line. */
  | { is: 'other'; bytes: number[] }

const XON = 0x11
const XOFF = 0x13
const BLOCKS = [0x37, 0x5f]
/** Epson's longest block is 84 bytes; without an end it is noise. */
const LONGEST_BLOCK = 128

/** Wherever the bytes are split on their way, the replies are the same. */
export function createReplyReader(): (bytes: Uint8Array) => Reply[] {
  let begun: number[] = []

  function read(byte: number): Reply[] {
    if (byte === XON || byte === XOFF) return [{ is: 'flow', on: byte === XON }]
    const [first] = begun
    if (first === undefined) return begin(byte)
    if (BLOCKS.includes(first)) return continueBlock(byte)
    // The first byte of an automatic status is waiting for the other three.
    if ((byte & 0x90) === 0) return continueAutomatic(byte)
    if ((byte & 0x93) === 0x12) return [{ is: 'realTime', byte }]
    return [...giveUp(), ...begin(byte)]
  }

  function begin(byte: number): Reply[] {
    if ((byte & 0x93) === 0x12) return [{ is: 'realTime', byte }]
    if ((byte & 0x93) === 0x10 || BLOCKS.includes(byte)) {
      begun = [byte]
      return []
    }
    return [(byte & 0x90) === 0 ? { is: 'sensor', byte } : { is: 'other', bytes: [byte] }]
  }

  function giveUp(): Reply[] {
    const bytes = begun
    begun = []
    return [{ is: 'other', bytes }]
  }

  function continueAutomatic(byte: number): Reply[] {
    begun.push(byte)
    const [a, b, c, d] = begun
    if (a === undefined || b === undefined || c === undefined || d === undefined) return []
    begun = []
    return [{ is: 'automatic', bytes: [a, b, c, d] }]
  }

  function continueBlock(byte: number): Reply[] {
    begun.push(byte)
    if (byte !== 0) return begun.length < LONGEST_BLOCK ? [] : giveUp()
    const [block] = giveUp()
    const bytes = block?.is === 'other' ? block.bytes : []
    if (bytes[0] === 0x37 && bytes[1] === 0x22 && bytes.length === 7)
      return [{ is: 'processId', id: String.fromCharCode(...bytes.slice(2, 6)) }]
    if (bytes[0] === 0x37 && bytes[1] === 0x25 && bytes.length === 3) return [{ is: 'cleared' }]
    return [{ is: 'other', bytes }]
  }

  return (bytes) => Array.from(bytes).flatMap(read)
}

export type Condition = {
  trouble: Exclude<PrinterTrouble, 'unreachable'> | null
  paperLow: boolean
  /** An error that stays, after its cause is gone, until `DLE ENQ`: a stuck cutter. */
  needsRecovery: boolean
}

type Signs = {
  offline: boolean
  feedButton: boolean
  coverOpen: boolean
  paperOut: boolean
  paperLow: boolean
  cutter: boolean
  /** Mechanical, and mended by `DLE ENQ`. */
  recoverable: boolean
  /** For good, or until it has cooled down. */
  otherError: boolean
}

/** The answers to `DLE EOT` 1, 2, 3 and 4. */
export function conditionOfAnswers([printer, offline, error, paper]: [
  number,
  number,
  number,
  number,
]): Condition {
  return conditionOf({
    offline: has(printer, 3),
    feedButton: has(printer, 6) || has(offline, 3),
    coverOpen: has(offline, 2),
    // Bit 5 of the second: printing was stopped by the paper's end. Bits 5, 6 of the fourth: the sensor.
    paperOut: has(offline, 5) || has(paper, 5) || has(paper, 6),
    paperLow: has(paper, 2) || has(paper, 3),
    cutter: has(error, 3),
    recoverable: has(error, 2),
    otherError: has(error, 5) || has(error, 6) || has(offline, 6),
  })
}

export function conditionOfAutomatic([printer, error, paper]: [
  number,
  number,
  number,
  number,
]): Condition {
  return conditionOf({
    offline: has(printer, 3),
    feedButton: has(printer, 6) || has(error, 1),
    coverOpen: has(printer, 5),
    paperOut: has(paper, 2) || has(paper, 3),
    paperLow: has(paper, 0) || has(paper, 1),
    cutter: has(error, 3),
    recoverable: has(error, 2),
    otherError: has(error, 5) || has(error, 6),
  })
}

function conditionOf(signs: Signs): Condition {
  return {
    trouble: troubleOf(signs),
    paperLow: signs.paperLow,
    needsRecovery: signs.cutter || signs.recoverable,
  }
}

/**
 * The cover first: while it is open the sensors see no paper either. Somebody holding the feed button
 * takes the printer offline for a moment, and that is no fault.
 */
function troubleOf(signs: Signs): Condition['trouble'] {
  if (signs.coverOpen) return 'coverOpen'
  if (signs.paperOut) return 'paperOut'
  if (signs.cutter) return 'cutter'
  if (signs.recoverable || signs.otherError) return 'fault'
  return signs.offline && !signs.feedButton ? 'fault' : null
}

const has = (byte: number, bit: number): boolean => (byte & (1 << bit)) !== 0
