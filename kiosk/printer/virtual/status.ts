/**
 * The status bytes, as Epson documents them for the TM-T88III (specification, DLE EOT and GS a).
 * Bits that are documented as undefined are sent as 0.
 */
export type PrinterState = {
  paper: 'ok' | 'low' | 'out'
  cover: 'closed' | 'open'
  /**
   * `freed`: somebody has taken the paper out, but the printer goes on reporting the error until
   * `DLE ENQ`. `ok` includes having switched it off and on, as the manual tells people to do.
   */
  cutter: 'ok' | 'jammed' | 'freed'
  /** Too hot: it mends itself. */
  fault: boolean
  /** Takes bytes and answers nothing. */
  hanging: boolean
}

export const WELL: PrinterState = {
  paper: 'ok',
  cover: 'closed',
  cutter: 'ok',
  fault: false,
  hanging: false,
}

/** TM-T88III Technical Reference Guide 3.4.3: offline when the cover is open, at paper-end, on errors. */
export const isOffline = (state: PrinterState): boolean =>
  state.paper === 'out' || state.cover === 'open' || state.cutter !== 'ok' || state.fault

const bit = (on: boolean, mask: number): number => (on ? mask : 0)

/** No cash drawer hangs on the plug: its pin 3 reads high. */
const DRAWER_PIN_HIGH = 0x04

/**
 * The bits of all errors, the same in `DLE EOT 3` and in the second byte of the automatic status.
 * A cover opened in the middle of printing is an error that mends itself (bit 6); opened at rest
 * it is none.
 */
const errors = (state: PrinterState, coverInterrupted: boolean): number =>
  bit(state.cutter !== 'ok', 0x08) | bit(state.fault || coverInterrupted, 0x40)

/** The answer to `DLE EOT n`. */
export function realTimeStatus(
  request: number,
  state: PrinterState,
  coverInterrupted: boolean,
): number {
  switch (request) {
    case 1:
      return 0x12 | DRAWER_PIN_HIGH | bit(isOffline(state), 0x08)
    case 2:
      return (
        0x12 |
        bit(state.cover === 'open', 0x04) |
        bit(state.paper === 'out', 0x20) |
        bit(errors(state, coverInterrupted) !== 0, 0x40)
      )
    case 3:
      return 0x12 | errors(state, coverInterrupted)
    default:
      return 0x12 | bit(state.paper !== 'ok', 0x0c) | bit(state.paper === 'out', 0x60)
  }
}

/** The four bytes that `GS a` asks for. */
export const automaticStatus = (state: PrinterState, coverInterrupted: boolean): number[] => [
  0x10 | DRAWER_PIN_HIGH | bit(isOffline(state), 0x08) | bit(state.cover === 'open', 0x20),
  errors(state, coverInterrupted),
  bit(state.paper !== 'ok', 0x03) | bit(state.paper === 'out', 0x0c),
  0,
]

/** Which bits of them are watched: `GS a` chooses drawer, online, errors and paper one by one. */
export const watched = (items: number): number[] => [
  bit((items & 1) > 0, 0x04) | bit((items & 2) > 0, 0x28),
  bit((items & 4) > 0, 0x68),
  bit((items & 8) > 0, 0x0f),
  0,
]

/** The answer to `GS r`. */
export const transmitted = (what: 'paper' | 'drawer', state: PrinterState): number =>
  what === 'drawer' ? 0x01 : bit(state.paper !== 'ok', 0x03) | bit(state.paper === 'out', 0x0c)

/** The answer to `GS I n`; null where it has none. */
export function identity(what: number): number[] | null {
  const text = IDENTITY[what]
  if (text !== undefined) return [0x5f, ...Buffer.from(text, 'latin1'), 0]
  return ID_BYTES[what] === undefined ? null : [ID_BYTES[what]]
}
/** Clients choose their dialect by the maker's name. */
const IDENTITY: Record<number, string> = { 65: '1.00', 66: 'EPSON', 67: 'TM-T88', 68: 'VIRTUAL' }
const ID_BYTES: Record<number, number> = { 1: 0x20, 49: 0x20, 2: 0x02, 50: 0x02, 3: 0x01, 51: 0x01 }
