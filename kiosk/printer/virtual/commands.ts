/** What a receipt printer can be told, after the bytes were understood. */

/** One bit a dot, most significant bit left, rows of whole bytes. */
export type Image = {
  /** Dots. */
  width: number
  height: number
  bits: Uint8Array
  /** How often every dot is repeated. */
  scaleX: number
  scaleY: number
}

/** `ESC @` returns all of this to the start. Motions are in motion units, not dots (`GS P`). */
export const INITIAL_MODE = {
  font: 'A' as 'A' | 'B',
  wide: 1,
  high: 1,
  bold: false,
  /** Dots. */
  underline: 0,
  inverse: false,
  align: 0 as 0 | 1 | 2,
  codePage: 0,
  international: 0,
  /** Null: the printer's own, 30 dots. */
  lineSpacing: null as number | null,
  /** Right of every character. */
  spacing: 0,
  left: 0,
  /** Width of the print area; null up to the edge of the paper. */
  area: null as number | null,
  /**
   * Motion units per inch. Epson's printers of 203 dots per inch count half dots downwards
   * (TM-T90, TM-L90: GS P, "x = 203, y = 406").
   */
  unitX: 203,
  unitY: 406,
  qrSize: 3,
  qrLevel: 'L' as 'L' | 'M' | 'Q' | 'H',
}
export type Mode = typeof INITIAL_MODE

export type Command =
  | { type: 'character'; byte: number }
  | { type: 'lineFeed' }
  | { type: 'tab' }
  | { type: 'reset' }
  /** Some settings count only where a line begins. */
  | { type: 'mode'; change: Partial<Mode>; onlyAtStart: boolean }
  | { type: 'feed'; motion: number }
  | { type: 'feedLines'; lines: number }
  | { type: 'position'; motion: number; relative: boolean }
  /** A picture as high as a line, among the characters (`ESC *`). */
  | { type: 'columns'; image: Image }
  | { type: 'image'; image: Image }
  | { type: 'storeImage'; image: Image }
  | { type: 'printImage' }
  | { type: 'storeQr'; data: Uint8Array }
  | { type: 'printQr' }
  /** `feed` null cuts where the paper stands, with the last 14 mm still below the head. */
  | { type: 'cut'; feed: number | null }
  | { type: 'automaticStatus'; items: number }
  | { type: 'transmit'; what: 'paper' | 'drawer' }
  | { type: 'identify'; what: number }
  | { type: 'processId'; id: Uint8Array }
  /** Understood, and without a trace on the paper: cash drawer, two-byte characters off. */
  | { type: 'nothing' }

export type FaultKind =
  /** No printer of this kind knows it. */
  | 'unknown'
  /** A known command with a value it does not take. */
  | 'parameter'
  /** A known command where it has no effect. */
  | 'place'
  /** The connection ended inside a command or a line. */
  | 'cut'

export type Trouble = { kind: FaultKind; what: string }
export const isTrouble = (value: Command | Trouble): value is Trouble => 'kind' in value

/** `offset` counts the bytes of one connection from 0, at the first byte of the command. */
export type Parsed = { offset: number; result: Command | Trouble }
