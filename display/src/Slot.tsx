/** @jsxImportSource preact */
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Area } from './fit.ts'
import { SecondChance } from './SecondChance.tsx'
import { secondChanceText } from './secondChanceText.ts'
import { SlideCard } from './SlideCard.tsx'
import { turnOf, withRule } from './turns.ts'
import type { Words } from './words.ts'

/** The place where the rule of the second chance and the office's slides take turns. */
export function Slot(props: {
  view: DisplayView
  area: Area
  ruleSize: number
  now: number
  words: Words
}) {
  const { view, area, now, words } = props
  const rule = secondChanceText(view.secondChance, words)
  const slide = turnOf(withRule(view.slides, rule !== null), now, view.slideSeconds)
  const ruleCard = rule !== null && (
    <SecondChance title={words.t('missed')} text={rule} size={props.ruleSize} />
  )
  if (!slide) return ruleCard
  return (
    <SlideCard
      // Each turn tries anew to load a picture that could not be loaded.
      key={Math.floor(now / (view.slideSeconds * 1000))}
      slide={slide}
      area={area}
      instead={ruleCard}
      language={words.language}
    />
  )
}
