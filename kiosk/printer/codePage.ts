/** Characters that a printer has, and texts made fit for them. */
import iconv from 'iconv-lite'
import type { Receipt } from '#shared/receipt/receipt.ts'

/** `table`: the n of `ESC t n` as Epson counts. `encoding`: the name that iconv-lite knows. */
export const CODE_PAGES = {
  wpc1252: { table: 16, encoding: 'win1252' },
  wpc1250: { table: 45, encoding: 'win1250' },
  wpc1251: { table: 46, encoding: 'win1251' },
  wpc1254: { table: 48, encoding: 'win1254' },
  pc858: { table: 19, encoding: 'cp858' },
  pc852: { table: 18, encoding: 'cp852' },
  pc866: { table: 17, encoding: 'cp866' },
} as const
export type CodePage = keyof typeof CODE_PAGES

/** Plain neighbours of punctuation that a page may lack, nearest first. Never letters: a name stays a name. */
const NEIGHBOURS: Record<string, string[]> = {
  '…': ['...'],
  '–': ['-'],
  '—': ['-'],
  '‐': ['-'],
  '‑': ['-'],
  '−': ['-'],
  '’': ["'"],
  '‘': ["'"],
  '‚': ["'"],
  '„': ['"'],
  '“': ['"'],
  '”': ['"'],
  '«': ['"'],
  '»': ['"'],
  '·': ['-'],
  '•': ['·', '-'],
  '\u2009': [' '],
  '\u202f': ['\u00a0'],
}

const characters = new Map<CodePage, Set<string>>()

function charactersOf(page: CodePage): Set<string> {
  let known = characters.get(page)
  if (!known) {
    const bytes = Buffer.from(Array.from({ length: 0x100 - 0x20 }, (_, index) => index + 0x20))
    const all = iconv.decode(bytes, CODE_PAGES[page].encoding)
    known = new Set(Array.from(all).filter((character) => !/[\p{C}\ufffd]/u.test(character)))
    characters.set(page, known)
  }
  return known
}

/** The text in the page's characters, or null if it has letters that the page lacks. */
export function inPage(text: string, page: CodePage): string | null {
  const known = charactersOf(page)
  let written = ''
  for (const character of text) {
    const choices = [character, ...(NEIGHBOURS[character] ?? [])]
    const found = choices.find((choice) => Array.from(choice).every((one) => known.has(one)))
    if (found === undefined) return null
    written += found
  }
  return written
}

/**
 * Without control characters, of which a printer would take the next bytes for a command, and without
 * invisible ones, which it would print as something.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')

/** The receipt with every text for the paper rewritten; the lines of a list stay lines. */
export function mapTexts(receipt: Receipt, write: (text: string) => string): Receipt {
  const writeLines = (text: string) => text.split('\n').map(write).join('\n')
  const { trial, follow } = receipt
  return {
    language: receipt.language,
    office: write(receipt.office),
    trial: trial === null ? null : write(trial),
    heading: write(receipt.heading),
    label: write(receipt.label),
    service: write(receipt.service),
    issued: write(receipt.issued),
    facts: receipt.facts.map(({ name, value }) => ({ name: write(name), value: write(value) })),
    follow: follow && { url: follow.url, caption: write(follow.caption) },
    advice: receipt.advice.map(({ title, text }) => ({
      title: write(title),
      text: writeLines(text),
    })),
    lines: receipt.lines.map(write),
  }
}

/**
 * The receipt in the page's characters, or null as soon as a single text has others. The whole receipt is then
 * drawn: two kinds of letters on one slip of paper look like a fault.
 */
export function receiptInPage(receipt: Receipt, page: CodePage): Receipt | null {
  let fits = true
  const written = mapTexts(receipt, (text) => {
    const found = inPage(text, page)
    if (found === null) fits = false
    return found ?? ''
  })
  return fits ? written : null
}
