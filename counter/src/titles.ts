/** What the browser's tab says when another window is in front. */
import type { ConnectionState } from '#shared/client/connection.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { pauseIsOver } from '../parts/moments.ts'
import { placeName } from '../parts/placeName.ts'
import { callsOfOthers, counterName } from './helpCalls.ts'
import type { CounterText } from './texts/index.ts'

export function documentTitle(
  { link, view }: Pick<ConnectionState<CounterView>, 'link' | 'view'>,
  t: CounterText,
  /** The office's clock in ms. */
  now: number,
): string {
  if (link === 'down') return t('title.down')
  if (!view) return t('title.start')
  const [inNeed] = callsOfOthers(view)
  if (inNeed) return `‼ ${t('helpCall.at', { place: counterName(view, inNeed.counter, t) })}`
  const place = placeName(view.me.name, t)
  if (view.current) return `${view.current.label} · ${place}`
  if (pauseIsOver(view.me, now)) return `${t('title.pauseOver')} · ${place}`
  if (view.me.is !== 'open') return `${t(`state.${view.me.is}`)} · ${place}`
  return `(${view.line.length}) ${place}`
}
