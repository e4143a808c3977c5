/** The screens' fonts on paper: Atkinson for Latin, Noto for Cyrillic and Arabic. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Paper } from './layout.ts'
import type { Letters, Ruler, Run } from './layoutWrap.ts'

export const FONT_FILES = [
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'noto-sans/files/noto-sans-cyrillic-wght-normal.woff2',
  'noto-sans/files/noto-sans-cyrillic-ext-wght-normal.woff2',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
]

/** A name for each file: of two files of one name only the first would be looked into. */
const family = (index: number) => `Receipt ${index}`
const FAMILIES = FONT_FILES.map((_, index) => `"${family(index)}"`).join(', ')

let loaded = false

function loadFonts() {
  if (loaded) return
  const require = createRequire(import.meta.url)
  for (const [index, file] of FONT_FILES.entries()) {
    const bytes = readFileSync(require.resolve(`@fontsource-variable/${file}`))
    if (!GlobalFonts.register(bytes, family(index)))
      throw new Error(
        `Die Schrift ${file} lässt sich nicht laden. Bitte das Programm neu installieren.`,
      )
  }
  loaded = true
}

/** All of them, for whoever draws letters elsewhere: `font` takes this as its families. */
export function letterFamilies(): string {
  loadFonts()
  return FAMILIES
}

/** Dots of a line: 8 a millimetre on the 72 and 48 mm that are printed on. */
export const DOTS: Record<Paper, number> = { 80: 576, 58: 384 }

/** Size of normal letters in dots. */
const NORMAL_SIZE: Record<Paper, number> = { 80: 26, 58: 24 }

/** `TALL` letters are larger ones here: drawn letters need not be stretched. */
export const letterSize = (paper: Paper, { across, down }: Letters): number =>
  Math.round(NORMAL_SIZE[paper] * (down > across ? 1.25 : down))

export function fontOf(paper: Paper, bold: boolean, letters: Letters): string {
  loadFonts()
  return `${bold ? 700 : 400} ${letterSize(paper, letters)}px ${FAMILIES}`
}

/** For drawn letters. */
export function dotRuler(paper: Paper): Ruler {
  const context = createCanvas(1, 1).getContext('2d')
  const widthOf = ({ text, bold }: Run, letters: Letters) => {
    context.font = fontOf(paper, bold, letters)
    return context.measureText(text).width
  }
  return { width: DOTS[paper], widthOf, bullet: '•' }
}
