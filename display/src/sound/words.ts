/** The words of an announcement, in one language. Pure. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { placeOf, placeText } from '../place.ts'
import { callTexts } from '#shared/sound/callTexts.ts'

type Rules = DisplayView['announcement']

export function wordsFor(
  call: Pick<DisplayCall, 'label' | 'counter' | 'recalls'>,
  language: Language,
  template: Rules['template'],
): string {
  const t = callTexts(language)
  const values: Record<string, string> = {
    number: call.label,
    place: placeText(placeOf(call.counter, t('place'))),
  }
  const own = template[language]?.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
  return [call.recalls > 0 ? t('again') : [], own ?? t('call', values)].flat().join(' ')
}

/** With so many waiting for their turn, an announcement is kept short. */
const CROWD = 3

/**
 * In all languages one after the other. While many wait, in the first alone: with two languages the tenth of ten would
 * be told after a minute and a half what stands on the screen. The number is on the card in everybody's digits.
 */
export const languagesFor = ({ languages }: Rules, waiting: number): readonly Language[] =>
  waiting >= CROWD ? languages.slice(0, 1) : languages
