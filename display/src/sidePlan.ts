/** What stands beside the calls, or below them on an upright screen, and how close together. Lengths in rem. Pure. */
import { type Area, fitted, linesOf, REGULAR } from './fit.ts'
import { EDGE, SIDE } from './layout.ts'

export type SideContent = {
  upcoming: boolean
  /** Groups of services with a standing of their own; 1 for an office without groups. */
  groups: number
  /** Lines of how things stand, those of groups apart. */
  rows: number
  /** The rule of the second chance; null where there is none. */
  rule: string | null
  /** What the highest of the slides would like to have; 0 without slides. */
  slide: number
}

export type SidePlan = {
  /** Less air and lower boxes. */
  tight: boolean
  /** Groups that are shown at a time. */
  perPage: number
  /** Of the rule and the slides; null where there are none. */
  slot: Area | null
  /** Of what stands there besides. */
  factsWidth: number
  /** Of a line of groups. */
  groupRow: number
  /** Of the text of the rule. */
  ruleSize: number
  /** Of the whole when it stands below. */
  height: number
}

/** As in the style sheets. */
const LOOSE = { pad: 2.4, gap: 2.4, box: 7, row: 4.4, group: 4.3 }
const TIGHT = { pad: 1.6, gap: 1.6, box: 5.6, row: 3.6, group: 3.5 }
const BOTTOM = 1.5
const PAD_X = 2.8
const TITLE = 2.5
const TITLE_GAP = 0.75
const HEADS = 2.4
export const RULE = {
  padX: 2.2,
  padY: 1.7,
  title: 3.5,
  most: 2,
  least: 1.5,
  line: 1.3,
  weight: REGULAR,
}
const FEWEST_GROUPS = 2
/** The most beautiful first. `slide`: the most that a slide gets. */
const WAYS = [
  { sizes: LOOSE, rule: RULE.most, slide: 26 },
  { sizes: LOOSE, rule: 1.8, slide: 24 },
  { sizes: TIGHT, rule: RULE.most, slide: 26 },
  { sizes: TIGHT, rule: 1.7, slide: 16 },
  { sizes: TIGHT, rule: RULE.least, slide: 16 },
]
/** Of the room for calls and side, on an upright screen. */
const SHARE_BELOW = 0.36
const COLUMN_GAP = 3.5
/** Of the width below, with a table of groups. */
const FACTS_SHARE = 0.58

export function sidePlan(
  content: SideContent,
  { shape, width }: { shape: 'landscape' | 'portrait'; width: number },
  body: number,
): SidePlan {
  const isBelow = shape === 'portrait'
  const hasSlot = content.rule !== null || content.slide > 0
  const whole = isBelow ? width - 2 * EDGE - COLUMN_GAP : SIDE - 2 * PAD_X
  const factsWidth = isBelow ? whole * (content.groups > 1 ? FACTS_SHARE : 0.5) : whole
  const slotWidth = isBelow ? whole - factsWidth : whole
  const textWidth = slotWidth - 2 * RULE.padX
  const heightFor = (size: number) =>
    content.rule === null ? 0 : ruleHeight(content.rule, size, textWidth)
  const limit = isBelow ? body * SHARE_BELOW : body

  for (let pages = 1; pages <= content.groups; pages++) {
    const perPage = Math.ceil(content.groups / pages)
    const isLastPage = perPage <= FEWEST_GROUPS
    for (const { sizes, rule, slide } of WAYS) {
      const needed = Math.max(heightFor(rule), Math.min(content.slide, slide))
      const facts = factsHeight(content, perPage, sizes, isBelow && !hasSlot)
      const around = sizes.pad + BOTTOM
      const height =
        around + (isBelow ? Math.max(facts, needed) : facts + (hasSlot ? sizes.gap + needed : 0))
      const isLast = isLastPage && rule === RULE.least
      if (height > limit && !isLast) continue
      const room = isBelow ? height - around : limit - around - facts - sizes.gap
      const slot = hasSlot ? { width: slotWidth, height: room } : null
      return {
        tight: sizes === TIGHT,
        perPage,
        slot,
        factsWidth,
        groupRow: sizes.group,
        ruleSize: ruleSize(content.rule, slot),
        height,
      }
    }
  }
  throw new Error('the last way is always taken')
}

function factsHeight(
  { upcoming, groups, rows }: SideContent,
  perPage: number,
  { gap, box, row, group }: typeof LOOSE,
  areBeside: boolean,
): number {
  const next = upcoming ? TITLE + TITLE_GAP + box : 0
  const table = groups > 1 ? HEADS + perPage * group : 0
  const standing = TITLE + table + rows * row
  if (areBeside) return Math.max(next, standing)
  return next + (upcoming ? gap : 0) + standing
}

const ruleHeight = (rule: string, size: number, width: number) =>
  2 * RULE.padY + RULE.title + linesHeight(rule, size, width)

const linesHeight = (rule: string, size: number, width: number) =>
  linesOf(rule, size, width, RULE.weight) * size * RULE.line

function ruleSize(rule: string | null, slot: Area | null): number {
  if (rule === null || !slot) return RULE.most
  const area = {
    width: slot.width - 2 * RULE.padX,
    height: slot.height - 2 * RULE.padY - RULE.title,
  }
  return fitted(rule, area, RULE)
}
