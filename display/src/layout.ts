/**
 * What has room on this screen. The called number is never made smaller than people far away can read; what is least
 * missed is left out instead, and nobody who is still to come is left out before everything else is. Pure; in rem.
 */
import { cardFit, readableSize } from './card.ts'
import { ems } from './ems.ts'
import type { Area } from './fit.ts'
import { type Dress, dresses, heightOf, lineFit } from './lines.ts'
import type { Place } from './place.ts'
import type { Sizes } from './sizes.ts'

export type Called = { label: string; place: Place; open: boolean }

/** What there is to show. Heights are 0 for what there is not. */
export type Content = {
  /** Every call there is. */
  calls: Called[]
  /** Those that are not on the card, and how many of them are still to come. */
  others: Called[]
  news: number
  /** The manager's. */
  message: number
  footer: number
  /** Why there are no numbers. */
  strip: number
  /** That the connection is lost. */
  band: number
  /** Of the side when it stands below the calls. */
  side: number
}

export type Layout = {
  header: boolean
  footer: boolean
  news: boolean
  message: boolean
  strip: boolean
  side: 'beside' | 'below' | 'none'
  /** Between header or message, and news or footer. */
  body: number
  card: Area
  dress: Dress
  /** How many other calls have room. */
  most: number
}

/** As in the style sheets. */
export const EDGE = 3.5
export const SIDE = 37.5
export const HEADER = 7
/** That the connection is lost. */
export const BAND = 4
const AROUND_CALLS = 3.5
const ABOVE_LINES = 1
const ABOVE_STRIP = 1

type Part = 'news' | 'side' | 'footer' | 'strip' | 'header' | 'message'
/** What is left out together, the least missed first. */
const LEFT_OUT: Part[][] = [
  [],
  ['news'],
  ['side'],
  ['news', 'side'],
  ['news', 'footer'],
  ['news', 'side', 'footer'],
  ['news', 'side', 'footer', 'strip'],
  ['news', 'side', 'footer', 'strip', 'header'],
  ['news', 'side', 'footer', 'strip', 'header', 'message'],
]
/** How much each is missed. */
const MISSED: Record<Part, number> = {
  news: 2,
  side: 8,
  footer: 6,
  strip: 12,
  header: 14,
  message: 30,
}
/** A call that somebody should follow, and one that somebody has. */
const OPEN_MISSED = 40
const ANSWERED_MISSED = 1
/** A card lower than this looks like one line among others. */
const GOOD_CARD = { landscape: 25, portrait: 30 }
const LEAST_CARD = 17
const LOW_CARD_MISSED = 0.35
/** Lines one can take in at a glance, where nobody more is still to come. */
const LINES = { landscape: 3, portrait: 4 }
const MOST_ROWS = 12

export function layoutOf(given: Content, sizes: Sizes): Layout {
  const content = { ...given, calls: unlike(given.calls) }
  let best: { layout: Layout; readable: number; missed: number } | null = null
  for (const leftOut of LEFT_OUT)
    for (const dress of dresses(sizes.called)) {
      // With every call comes a new view: what can only be worse is not tried.
      if (best?.readable === 1 && best.missed <= partsMissed(leftOut) + dress.missed) continue
      const { card } = attempt(content, sizes, leftOut, dress, 0)
      const unfit = given.others.filter((other) => !lineFit(other, dress, card.width).fits).length
      const most = Math.min(MOST_ROWS, Math.ceil(given.others.length / dress.columns))
      for (let rows = 0; rows <= most; rows++) {
        const layout = attempt(content, sizes, leftOut, dress, rows)
        const readable = readableShare(content, sizes, layout)
        const missed =
          missedIn(content, sizes, layout, leftOut) + (rows > 0 ? unfit * OPEN_MISSED : 0)
        const isBetter =
          !best || readable > best.readable || (readable === best.readable && missed < best.missed)
        if (isBetter) best = { layout, readable, missed }
      }
    }
  if (!best) throw new Error('there is always a layout')
  return best.layout
}

/** Calls that need the same room are one. */
function unlike(calls: Called[]): Called[] {
  const keyOf = ({ label, place }: Called) =>
    [ems(label), place.word, ...place.sign.map(ems)].join(' ')
  return [...new Map(calls.map((call) => [keyOf(call), call])).values()]
}

function attempt(
  { others, ...content }: Content,
  { shape, width, height }: Sizes,
  leftOut: Part[],
  dress: Dress,
  rows: number,
): Layout {
  const has = (part: Part) => !leftOut.includes(part)
  const side = !has('side') ? 'none' : shape === 'landscape' ? 'beside' : 'below'
  const body =
    height -
    (has('header') ? HEADER : 0) -
    content.band -
    (has('message') ? content.message : 0) -
    (has('news') ? content.news : 0) -
    (has('footer') ? content.footer : 0)
  const most = rows * dress.columns
  const opens = Math.min(most, others.filter(({ open }) => open).length)
  const lines = heightOf(dress, opens, Math.min(most, others.length) - opens)
  const strip = has('strip') && content.strip > 0 ? content.strip + ABOVE_STRIP : 0
  const card = {
    width: width - 2 * EDGE - (side === 'beside' ? SIDE : 0),
    height:
      body -
      AROUND_CALLS -
      (lines > 0 ? lines + ABOVE_LINES : 0) -
      strip -
      (side === 'below' ? content.side : 0),
  }
  return {
    header: has('header'),
    footer: has('footer'),
    news: has('news') && content.news > 0,
    message: has('message') && content.message > 0,
    strip: strip > 0,
    side,
    body,
    card,
    dress,
    most,
  }
}

/** 1: every number on the card is as large as it must be. */
function readableShare({ calls }: Content, { called }: Sizes, { card }: Layout): number {
  if (card.height < LEAST_CARD) return Math.max(0, card.height / LEAST_CARD) / 2
  const shares = calls.map(
    ({ label, place }) => readableSize(cardFit(card, label, place, called), place) / called,
  )
  return Math.min(1, ...shares)
}

const partsMissed = (leftOut: Part[]) => leftOut.reduce((sum, part) => sum + MISSED[part], 0)

function missedIn({ others }: Content, { shape }: Sizes, layout: Layout, leftOut: Part[]): number {
  const { card, dress, most } = layout
  const opens = others.filter(({ open }) => open).length
  const shown = Math.min(most, others.length)
  const wanted = Math.max(opens, Math.min(LINES[shape], others.length))
  return (
    partsMissed(leftOut) +
    dress.missed +
    Math.max(0, opens - most) * OPEN_MISSED +
    Math.max(0, wanted - Math.max(shown, opens)) * ANSWERED_MISSED +
    Math.max(0, GOOD_CARD[shape] - card.height) * LOW_CARD_MISSED +
    // More than one looks at is worth nothing.
    Math.max(0, shown - Math.max(wanted, dress.columns)) * 0.01
  )
}
