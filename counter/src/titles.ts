/** How a counter is called, and what the browser's tab says when another window is in front. */
import type { ConnectionState } from '#shared/client/connection.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { namesItself } from '#shared/ui/placeName.ts'
import type { CounterText } from './texts/index.ts'

export const placeName = (name: string, t: CounterText): string =>
  namesItself(name) ? name : t('place', { name })

export function documentTitle(
  { link, view }: Pick<ConnectionState<CounterView>, 'link' | 'view'>,
  t: CounterText,
): string {
  if (link === 'down') return t('title.down')
  if (!view) return t('title.start')
  const place = placeName(view.me.name, t)
  if (view.current) return `${view.current.label} · ${place}`
  if (view.me.is !== 'open') return `${t(`state.${view.me.is}`)} · ${place}`
  return `(${view.line.length}) ${place}`
}
