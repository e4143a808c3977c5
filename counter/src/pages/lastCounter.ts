/** The counter at which this browser was last, as a suggestion for the next time. */
const KEY = 'wartemarke.counter'

export function lastCounter(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function keepCounter(id: string): void {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // Storage is blocked: there is no suggestion.
  }
}
