import { useState } from 'react'

const KEY = 'wartemarke.counter.letters'

const stored = () => {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/**
 * Whether single letters are in use on this device. Speech input and unsteady hands set off keys by
 * accident, so that they can be switched off (WCAG 2.1.4).
 */
export function useLetters(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(stored)
  const set = (wanted: boolean) => {
    setOn(wanted)
    try {
      localStorage.setItem(KEY, wanted ? 'on' : 'off')
    } catch {
      // Storage is blocked: it holds until the page is closed.
    }
  }
  return [on, set]
}
