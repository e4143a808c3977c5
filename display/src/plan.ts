/** All of the board: which calls it shows, and where and how large everything is. Pure. */
import { localize } from '#shared/i18n/format.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Announcement } from './announcements.ts'
import { newsHeight } from './bands.ts'
import { BAND, type Called, HEADER, type Layout, layoutOf } from './layout.ts'
import { secondChanceText } from './secondChanceText.ts'
import { type SidePlan, sidePlan } from './sidePlan.ts'
import type { Sizes } from './sizes.ts'
import { slideHeight, slideTexts } from './slideFit.ts'
import { type Stage, stageOf } from './stage.ts'
import type { Words } from './words.ts'

export type Plan = {
  layout: Layout
  stage: Stage
  side: SidePlan
  /** What header, message, news and footer leave, when none of them is left out. */
  whole: number
}

export function planOf(
  view: DisplayView,
  fresh: Announcement | null,
  {
    sizes,
    strip,
    message,
    footer,
    isLost,
    words,
  }: {
    sizes: Sizes
    /** Heights. */
    strip: number
    message: number
    footer: number
    isLost: boolean
    words: Words
  },
): Plan {
  const called = (call: DisplayCall): Called => ({
    label: call.label,
    place: words.place(call),
    open: call.open,
  })
  const { call, others } = stageOf(view, fresh, Infinity)
  const heights = {
    news: newsHeight(
      view.news.map((text) => localize(text, words.language)),
      sizes.width,
    ),
    strip,
    message,
    footer,
    band: isLost ? BAND : 0,
  }
  const sideContent = {
    upcoming: view.upcoming.length > 0 && !isLost,
    groups: Math.max(1, view.groups.length),
    rows: view.groups.length > 1 ? 1 : view.groups[0]?.wait ? 3 : 2,
    rule: secondChanceText(view.secondChance, words),
    slide: Math.max(
      0,
      ...view.slides.map((slide) => slideHeight(slideTexts(slide, words.language))),
    ),
  }
  const whole = sizes.height - HEADER - heights.band - message - heights.news - heights.footer
  const below = sidePlan(sideContent, sizes, whole)
  const layout = layoutOf(
    {
      ...heights,
      calls: [...(call ? [call] : []), ...others].map(called),
      others: others.map(called),
      side: below.height,
    },
    sizes,
  )
  return {
    layout,
    whole,
    stage: stageOf(view, fresh, layout.most),
    side: layout.side === 'beside' ? sidePlan(sideContent, sizes, layout.body) : below,
  }
}
