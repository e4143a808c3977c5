/** What a person has switched on or off on this device. Nothing else is stored here. */
import { useState } from 'react'

/**
 * Single letters: speech input and unsteady hands set off keys by accident (WCAG 2.1.4). `notify` is only
 * ever on when somebody asked for it.
 */
const SWITCHES = { letters: true, sound: true, notify: false }

type Name = keyof typeof SWITCHES
export type Switches = Record<Name, boolean>

const keyOf = (name: Name) => `wartemarke.counter.${name}`

const stored = (name: Name): boolean => {
  try {
    const value = localStorage.getItem(keyOf(name))
    return value === null ? SWITCHES[name] : value === 'on'
  } catch {
    return SWITCHES[name]
  }
}

export function useSwitches(): [Switches, (name: Name, on: boolean) => void] {
  const [switches, setSwitches] = useState<Switches>(() => ({
    letters: stored('letters'),
    sound: stored('sound'),
    notify: stored('notify'),
  }))
  const set = (name: Name, on: boolean) => {
    setSwitches((before) => ({ ...before, [name]: on }))
    try {
      localStorage.setItem(keyOf(name), on ? 'on' : 'off')
    } catch {
      // Storage is blocked: it holds until the page is closed.
    }
  }
  return [switches, set]
}
