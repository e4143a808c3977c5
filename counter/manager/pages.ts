/** Which page of the desk is open stands in its address, so that a page can be kept, sent and reloaded. */
import { useSyncExternalStore } from 'react'

/** A day as ISO date, and the label of a number of that day. */
export type ShownHistory = { date: string | null; number: string | null }

export type Page =
  | { is: 'today' }
  | ({ is: 'history' } & ShownHistory)
  | { is: 'setup'; section: string | null }
  | { is: 'reports'; parts: string[] }
  | { is: 'planner' }

/** `#history/2020-11-17/A%20045`, `#setup/services`, `#reports/2020-11/week` */
export function pageAt(hash: string): Page {
  const [page, ...parts] = hash.slice(1).split('/').map(decoded)
  const [date = null, number = null] = parts
  if (page === 'reports') return { is: 'reports', parts }
  if (page === 'planner') return { is: 'planner' }
  if (page === 'setup') return { is: 'setup', section: date }
  return page === 'history' ? { is: 'history', date, number } : { is: 'today' }
}

export const setupAddress = (section: string): string => `#setup/${section}`

export const addressOf = ({ date, number }: ShownHistory): string =>
  ['#history', date, number]
    .filter((part) => part !== null)
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/')

/** Anything may stand in an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const follow = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export const usePage = (): Page => pageAt(useSyncExternalStore(follow, () => location.hash))
