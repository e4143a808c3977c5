/** Every command this printer knows: how long it is, and what it means. */
import { isCodePage, isInternational } from './codePages.ts'
import type { Command, Image, Mode } from './commands.ts'

export type Form = {
  /** Bytes after the command's own one or two, as far as can be told from those at hand. */
  length(parameters: Uint8Array): number
  /** Undefined: a value that the command does not take. */
  read(parameters: Uint8Array): Command | undefined
}

const DLE = 0x10
const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d
const code = (lead: number, letter: string): number => (lead << 8) | letter.charCodeAt(0)

const fixed = (count: number, read: Form['read']): Form => ({ length: () => count, read })
const NOTHING: Command = { type: 'nothing' }
const nothing = (count: number): Form => fixed(count, () => NOTHING)

const mode = (change: Partial<Mode>): Command => ({ type: 'mode', change, onlyAtStart: false })
const modeAtStart = (change: Partial<Mode>): Command => ({
  type: 'mode',
  change,
  onlyAtStart: true,
})
const setting = (read: (n: number) => Partial<Mode> | undefined): Form =>
  fixed(1, ([n = 0]) => {
    const change = read(n)
    return change && mode(change)
  })

const u16 = (b: Uint8Array, at: number): number => (b[at] ?? 0) | ((b[at + 1] ?? 0) << 8)

/** Most parameters are taken as a number and as its digit. */
const digit = (n: number): number => (n >= 0x30 && n <= 0x39 ? n - 0x30 : n)

const image = (
  width: number,
  height: number,
  bits: Uint8Array,
  scaleX: number,
  scaleY: number,
): Image => ({ width, height, bits: Uint8Array.from(bits), scaleX, scaleY })

/** `GS v 0 m xL xH yL yH d1…`: x in bytes, y in dots. */
const rasterForm: Form = {
  length: (p) => (p.length < 6 ? 6 : 6 + u16(p, 2) * u16(p, 4)),
  read(p) {
    const [zero, m = 0] = p
    const [width, height, scale] = [u16(p, 2) * 8, u16(p, 4), digit(m)]
    if (zero !== 0x30 || scale > 3 || width === 0 || height === 0) return undefined
    return {
      type: 'image',
      image: image(width, height, p.subarray(6), (scale & 1) + 1, (scale >> 1) + 1),
    }
  },
}

/** `ESC * m nL nH d1…`: columns of 8 or 24 dots, each from above. */
const columnForm: Form = {
  length: (p) => (p.length < 3 ? 3 : 3 + u16(p, 1) * columnBytes(p[0] ?? 0)),
  read(p) {
    const [m = 0] = p
    const [width, bytes] = [u16(p, 1), columnBytes(m)]
    if (width === 0 || bytes === 0) return undefined
    const columns = p.subarray(3)
    const perRow = Math.ceil(width / 8)
    const bits = new Uint8Array(perRow * bytes * 8)
    for (let x = 0; x < width; x++) {
      for (let y = 0; y < bytes * 8; y++) {
        const byte = columns[x * bytes + (y >> 3)] ?? 0
        const at = y * perRow + (x >> 3)
        if (byte & (0x80 >> (y & 7))) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      }
    }
    // Single density repeats every dot across, 8-dot columns every dot three times down.
    return {
      type: 'columns',
      image: image(width, bytes * 8, bits, m & 1 ? 1 : 2, bytes === 1 ? 3 : 1),
    }
  },
}
const columnBytes = (m: number): number => (m === 0 || m === 1 ? 1 : m === 32 || m === 33 ? 3 : 0)

/** Function 112 of `GS ( L` and `GS 8 L`: store a raster; 50 (or 2): print what is stored. */
function graphics(p: Uint8Array): Command | undefined {
  const [m, fn = 0, tone, scaleX = 0, scaleY = 0, colour] = p
  if (m !== 0x30) return undefined
  if (digit(fn) === 2) return p.length === 2 ? { type: 'printImage' } : undefined
  if (fn !== 112 || tone !== 0x30 || colour !== 0x31) return undefined
  if (scaleX < 1 || scaleX > 2 || scaleY < 1 || scaleY > 2) return undefined
  const [width, height] = [u16(p, 6), u16(p, 8)]
  const bits = p.subarray(10)
  if (width === 0 || height === 0 || bits.length !== Math.ceil(width / 8) * height) return undefined
  return { type: 'storeImage', image: image(width, height, bits, scaleX, scaleY) }
}

const QR_LEVELS = ['L', 'M', 'Q', 'H'] as const

/** `GS ( k`, symbol 49: QR codes of model 2. */
function symbols(p: Uint8Array): Command | undefined {
  const [cn, fn, n = 0, m] = p
  if (cn !== 49) return undefined
  if (fn === 65) return p.length === 4 && n === 50 && m === 0 ? NOTHING : undefined
  if (fn === 80) {
    const data = p.subarray(3)
    return n === 48 && data.length > 0
      ? { type: 'storeQr', data: Uint8Array.from(data) }
      : undefined
  }
  if (p.length !== 3) return undefined
  if (fn === 67) return n >= 1 && n <= 16 ? mode({ qrSize: n }) : undefined
  if (fn === 69) {
    const qrLevel = n >= 48 ? QR_LEVELS[n - 48] : undefined
    return qrLevel && mode({ qrLevel })
  }
  return fn === 81 && n === 48 ? { type: 'printQr' } : undefined
}

/** `GS ( X pL pH …` and `FS ( X pL pH …`. */
const extended = (read: (letter: string, p: Uint8Array) => Command | undefined): Form => ({
  length: (p) => (p.length < 3 ? 3 : 3 + u16(p, 1)),
  read: (p) => read(String.fromCharCode(p[0] ?? 0), p.subarray(3)),
})

function processId(p: Uint8Array): Command | undefined {
  const id = p.subarray(2)
  const printable = id.every((byte) => byte >= 32 && byte <= 126)
  if (p[0] !== 48 || p[1] !== 48 || id.length !== 4 || !printable) return undefined
  return { type: 'processId', id: Uint8Array.from(id) }
}

/** `GS V m` and `GS V m n`; full and partial cuts look the same here. */
const cutForm: Form = {
  length: ([m = 0]) => (m === 65 || m === 66 ? 2 : 1),
  read([m = 0, n = 0]) {
    if (m === 65 || m === 66) return { type: 'cut', feed: n }
    return digit(m) <= 1 ? { type: 'cut', feed: null } : undefined
  },
}

/** Carried out on arrival, not here: see realTime.ts. */
const CLEAR = [8, 1, 3, 20, 1, 6, 2, 8]
const realTimePulse: Form = {
  length: ([fn]) => (fn === CLEAR[0] ? CLEAR.length : 3),
  read: (p) => (p[0] === 1 || CLEAR.every((byte, at) => p[at] === byte) ? NOTHING : undefined),
}

export const FORMS = new Map<number, Form>([
  [0x00, nothing(0)],
  [0x09, fixed(0, () => ({ type: 'tab' }))],
  [0x0a, fixed(0, () => ({ type: 'lineFeed' }))],
  // Without automatic line feed, the setting of every printer sold here, it does nothing.
  [0x0d, nothing(0)],

  [(DLE << 8) | 0x04, fixed(1, ([n = 0]) => (n >= 1 && n <= 4 ? NOTHING : undefined))],
  [(DLE << 8) | 0x05, fixed(1, ([n = 0]) => (n <= 2 ? NOTHING : undefined))],
  [(DLE << 8) | 0x14, realTimePulse],

  [code(ESC, '@'), fixed(0, () => ({ type: 'reset' }))],
  [code(ESC, ' '), setting((spacing) => ({ spacing }))],
  [
    code(ESC, '!'),
    setting((n) => ({
      font: n & 1 ? 'B' : 'A',
      bold: (n & 8) > 0,
      high: n & 16 ? 2 : 1,
      wide: n & 32 ? 2 : 1,
      underline: n & 128 ? 1 : 0,
    })),
  ],
  [code(ESC, '$'), fixed(2, (p) => ({ type: 'position', motion: u16(p, 0), relative: false }))],
  [
    code(ESC, '\\'),
    fixed(2, (p) => ({ type: 'position', motion: (u16(p, 0) << 16) >> 16, relative: true })),
  ],
  [code(ESC, '*'), columnForm],
  [code(ESC, '-'), setting((n) => (digit(n) <= 2 ? { underline: digit(n) } : undefined))],
  [code(ESC, '2'), fixed(0, () => mode({ lineSpacing: null }))],
  [code(ESC, '3'), setting((lineSpacing) => ({ lineSpacing }))],
  // Italics, which thermal printers lack; `escpos` sends it with every style.
  [code(ESC, '4'), nothing(0)],
  [code(ESC, '5'), nothing(0)],
  [code(ESC, '='), fixed(1, ([n = 0]) => (n & 1 ? NOTHING : undefined))],
  [code(ESC, 'E'), setting((n) => ({ bold: (n & 1) > 0 }))],
  [code(ESC, 'G'), setting((n) => ({ bold: (n & 1) > 0 }))],
  [code(ESC, 'J'), fixed(1, ([motion = 0]) => ({ type: 'feed', motion }))],
  [
    code(ESC, 'M'),
    setting((n) => (digit(n) <= 1 ? { font: digit(n) === 0 ? 'A' : 'B' } : undefined)),
  ],
  [code(ESC, 'R'), setting((n) => (isInternational(n) ? { international: n } : undefined))],
  [
    code(ESC, 'a'),
    fixed(1, ([n = 0]) => {
      const align = digit(n)
      return align === 0 || align === 1 || align === 2 ? modeAtStart({ align }) : undefined
    }),
  ],
  [code(ESC, 'd'), fixed(1, ([lines = 0]) => ({ type: 'feedLines', lines }))],
  [code(ESC, 'p'), fixed(3, ([m = 0]) => (digit(m) <= 1 ? NOTHING : undefined))],
  [code(ESC, 't'), setting((n) => (isCodePage(n) ? { codePage: n } : undefined))],
  // Upside down is not drawn here.
  [code(ESC, '{'), fixed(1, ([n = 0]) => (n & 1 ? undefined : NOTHING))],

  // Two-byte characters: only ever switched off by European receipts.
  [code(FS, '.'), nothing(0)],
  [code(FS, 'C'), nothing(1)],
  [code(FS, '-'), nothing(1)],
  [code(FS, 'S'), nothing(2)],
  [code(FS, '('), extended((letter) => (letter === 'A' ? NOTHING : undefined))],

  [
    code(GS, '!'),
    setting((n) => ((n & 0x88) === 0 ? { wide: (n >> 4) + 1, high: (n & 7) + 1 } : undefined)),
  ],
  [
    code(GS, '('),
    extended((letter, p) => {
      if (letter === 'k') return symbols(p)
      if (letter === 'L') return graphics(p)
      return letter === 'H' ? processId(p) : undefined
    }),
  ],
  [
    code(GS, '8'),
    {
      length: (p) => (p.length < 5 ? 5 : 5 + u16(p, 1) + u16(p, 3) * 0x1_0000),
      read: (p) => (p[0] === 0x4c ? graphics(p.subarray(5)) : undefined),
    },
  ],
  [code(GS, 'B'), setting((n) => ({ inverse: (n & 1) > 0 }))],
  [code(GS, 'I'), fixed(1, ([what = 0]) => ({ type: 'identify', what }))],
  [code(GS, 'L'), fixed(2, (p) => modeAtStart({ left: u16(p, 0) }))],
  [code(GS, 'P'), fixed(2, ([x = 0, y = 0]) => mode({ unitX: x || 203, unitY: y || 406 }))],
  [code(GS, 'V'), cutForm],
  [code(GS, 'W'), fixed(2, (p) => modeAtStart({ area: u16(p, 0) }))],
  [code(GS, 'a'), fixed(1, ([items = 0]) => ({ type: 'automaticStatus', items }))],
  [
    code(GS, 'r'),
    fixed(1, ([n = 0]) => {
      if (digit(n) === 1) return { type: 'transmit', what: 'paper' }
      return digit(n) === 2 ? { type: 'transmit', what: 'drawer' } : undefined
    }),
  ],
  [code(GS, 'v'), rasterForm],
])
