/** Bytes to characters, by the numbers that Epson gives its code pages (`ESC t n`). */
import iconv from 'iconv-lite'

const NAMES: Record<number, string> = {
  0: 'cp437',
  1: 'katakana',
  2: 'cp850',
  3: 'cp860',
  4: 'cp863',
  5: 'cp865',
  13: 'cp857',
  14: 'cp737',
  15: 'iso8859-7',
  16: 'windows1252',
  17: 'cp866',
  18: 'cp852',
  19: 'cp858',
  33: 'cp775',
  34: 'cp855',
  35: 'cp861',
  39: 'iso8859-2',
  40: 'iso8859-15',
  44: 'cp1125',
  45: 'windows1250',
  46: 'windows1251',
  47: 'windows1253',
  48: 'windows1254',
  51: 'windows1257',
  52: 'windows1258',
}

/** Only the ruled lines of the katakana page: receipts from Japan draw tables with them. */
const RULES = '▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯'

const UNDEFINED = '\ufffd'
const HIGH_HALF = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128))
const tables = new Map<number, string[]>()

const table = (page: number): string[] => {
  const known = tables.get(page)
  if (known) return known
  const name = NAMES[page]
  const text =
    name === undefined
      ? ''
      : name === 'katakana'
        ? RULES.padEnd(128, UNDEFINED)
        : iconv.decode(HIGH_HALF, name)
  const made = Array.from(text)
  tables.set(page, made)
  return made
}

/** `ESC R n`: the twelve places of ASCII that countries once used for their own letters. */
const PLACES = '#$@[\\]^`{|}~'
const INTERNATIONAL: Record<number, string> = {
  0: PLACES,
  1: '#$à°ç§^`éùè¨',
  2: '#$§ÄÖÜ^`äöüß',
  3: '£$@[\\]^`{|}~',
}

export const isCodePage = (page: number): boolean => page in NAMES
export const isInternational = (set: number): boolean => set in INTERNATIONAL

/** The replacement character where the page has nothing. */
export function character(byte: number, page: number, international: number): string {
  if (byte >= 0x80) return table(page)[byte - 0x80] ?? UNDEFINED
  if (byte === 0x7f) return UNDEFINED
  const plain = String.fromCharCode(byte)
  const place = PLACES.indexOf(plain)
  return place < 0 ? plain : (INTERNATIONAL[international]?.[place] ?? plain)
}
