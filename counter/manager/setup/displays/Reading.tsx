/** Whether a called number can be read from the farthest seat. */
import { Check, TriangleAlert } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { DisplayConfig } from '#shared/domain/config.ts'
import { largestHeight, neededHeight } from '#shared/ui/calledNumber.ts'
import type { DisplaysText } from './texts/index.ts'

export function Reading(props: { display: DisplayConfig; language: Language; t: DisplaysText }) {
  const { display, language, t } = props
  const needed = Math.ceil(neededHeight(display.distanceMm))
  const largest = Math.floor(largestHeight(display))
  // While a number is being typed there is nothing to say.
  if (!Number.isFinite(needed) || !Number.isFinite(largest) || largest <= 0) return null
  const fits = needed <= largest
  const metres = new Intl.NumberFormat(language).format(display.distanceMm / 1000)
  return (
    <output className="reading" data-fits={fits}>
      {fits ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      <span>
        <b>{fits ? t('needed', { mm: needed }) : t('tooSmall', { metres, needed, largest })}</b>
        {fits ? t('rule', { mm: largest }) : t('tooSmallHelp')}
      </span>
    </output>
  )
}
