/** How title, text and picture share the room of a slide. Lengths in rem. Pure. */
import { localize } from '#shared/i18n/format.ts'
import type { Slide } from '#shared/protocol/waitingRoomViews.ts'
import { type Area, BOLD, fitted, linesOf, REGULAR } from './fit.ts'
import type { DisplayLanguage } from './words.ts'

export type SlideTexts = { title: string; text: string; picture: boolean }

export const slideTexts = (slide: Slide, language: DisplayLanguage): SlideTexts => ({
  title: slide.title ? localize(slide.title, language) : '',
  text: slide.text ? localize(slide.text, language) : '',
  picture: slide.picture !== null,
})

export type SlideFit = {
  title: number
  text: number
  /** Lines of text there is room for. */
  lines: number
  /** There is room for the picture. */
  picture: boolean
}

const PAD_X = 2
const PAD_Y = 1.6
const GAP = 0.5
const TITLE = { most: 3, least: 1.6, line: 1.15, weight: BOLD }
const TEXT = { most: 2.2, least: 1.5, line: 1.3, weight: REGULAR }
/** What a picture needs at the least. */
const PICTURE = 8
const TITLE_SHARE = 0.5

export function slideFit({ title, text, picture }: SlideTexts, area: Area): SlideFit {
  const width = area.width - 2 * PAD_X
  const whole = area.height - 2 * PAD_Y
  const fit = (height: number) => {
    const titleArea = { width, height: text ? height * TITLE_SHARE : height }
    const titleSize = fitted(title, titleArea, TITLE)
    const titleHeight = heightOf(title, titleSize, width, TITLE)
    const left = height - titleHeight - (title && text ? GAP : 0)
    const textSize = fitted(text, { width, height: left }, TEXT)
    const isWhole = titleHeight <= height && heightOf(text, textSize, width, TEXT) <= left
    const lines = Math.max(1, Math.floor(left / (textSize * TEXT.line)))
    return { title: titleSize, text: textSize, lines: isWhole ? MANY : lines, isWhole }
  }
  if (picture) {
    const beside = fit(whole - PICTURE - 2 * GAP)
    if (beside.isWhole) return { ...beside, picture: true }
  }
  return { ...fit(whole), picture: false }
}
/** The browser may need one line more than was counted. */
const MANY = 99

const heightOf = (
  text: string,
  size: number,
  width: number,
  { line, weight }: { line: number; weight: number },
) => (text ? linesOf(text, size, width, weight) * size * line : 0)

/** About the width of the place for slides. */
const USUAL_WIDTH = 28
const GOOD_TITLE = 2.2
const GOOD_TEXT = 1.75
const GOOD_PICTURE = 14

/** What a slide would like to have. */
export const slideHeight = ({ title, text, picture }: SlideTexts): number =>
  2 * PAD_Y +
  heightOf(title, GOOD_TITLE, USUAL_WIDTH, TITLE) +
  (title && text ? GAP : 0) +
  heightOf(text, GOOD_TEXT, USUAL_WIDTH, TEXT) +
  (picture ? GOOD_PICTURE + GAP : 0)
