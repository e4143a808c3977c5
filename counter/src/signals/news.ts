/** What a clerk who looks elsewhere should be told of. Pure: two views, one after the other. */
import type { CounterView } from '#shared/protocol/views.ts'
import { callsOfOthers } from '../helpCalls.ts'

export type News =
  /** Somebody came for a counter that is open and free, and for whom nobody waited. */
  | { is: 'arrived'; label: string }
  /** A colleague calls for help. */
  | { is: 'help'; counter: string }

export function newsBetween(before: CounterView, after: CounterView): News[] {
  const known = new Set(callsOfOthers(before).map(({ counter }) => counter))
  const help = callsOfOthers(after)
    .filter(({ counter }) => !known.has(counter))
    .map(({ counter }) => ({ is: 'help' as const, counter }))
  const label = arrival(before, after)
  return label === null ? help : [...help, { is: 'arrived', label }]
}

function arrival(before: CounterView, after: CounterView): string | null {
  const wasIdle = before.me.is === 'open' && !before.current && !firstOf(before)
  if (!wasIdle || after.me.is !== 'open') return null
  const { current } = after
  if (!current) return firstOf(after)?.label ?? null
  // An automatic counter is given whoever comes at once; whom the clerk calls by hand is no news.
  const byItself = !['picked', 'resumed', 'lastCall'].includes(current.reason)
  return after.me.automatic && current.is === 'called' && byItself ? current.label : null
}

const firstOf = ({ line }: CounterView) => line.find(({ mine }) => mine)
