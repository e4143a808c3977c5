/** The draft outlives a reload: it is kept beside the page, for as long as its tab is open. */
import type { Draft } from './draft.ts'

const KEY = 'wartemarke.setup'

/** False when there is no room: pictures may be larger than what a browser keeps. */
export function keep(draft: Draft | null): boolean {
  try {
    if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft))
    else sessionStorage.removeItem(KEY)
    return true
  } catch {
    // What was kept before is older than what is on the page.
    sessionStorage.removeItem(KEY)
    return false
  }
}

export function kept(): Draft | null {
  try {
    const text = sessionStorage.getItem(KEY)
    return text === null ? null : (JSON.parse(text) as Draft)
  } catch {
    return null
  }
}
