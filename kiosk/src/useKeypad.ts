/** Everything can be done by keys, also without seeing the screen. */
import { useEffect, useRef } from 'react'
import { meaningOf, type KeyMeaning } from './keypad.ts'
import type { KioskActions } from './actions.ts'

/** `open`: all languages are shown. */
export type KeypadState = { open: boolean; aloud: boolean; readAll: () => void }

export function useKeypad(actions: KioskActions, state: KeypadState): void {
  const now = useRef(state)
  useEffect(() => {
    now.current = state
  })
  // One listener for good: the same key press renders anew, and one taken off meanwhile would never hear it.
  useEffect(() => {
    // A one may be the beginning of ten, where there are so many fields.
    let ten: ReturnType<typeof setTimeout> | undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const meaning = meaningOf(event.key, document.documentElement.dir === 'rtl')
      // Somebody leaning on a key has not chosen the next screen's field.
      if (!meaning || (event.repeat && meaning.is !== 'move')) return
      event.preventDefault()
      if (ten !== undefined) {
        clearTimeout(ten)
        ten = undefined
        const number = 10 + Number(event.key)
        if (/^\d$/.test(event.key) && number <= fields().length) return choose(number)
      }
      if (meaning.is === 'field' && meaning.number === 1 && fields().length > 9) {
        ten = setTimeout(() => {
          ten = undefined
          choose(1)
        }, SECOND_DIGIT_MS)
        return
      }
      act(meaning, actions, now.current)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(ten)
      document.removeEventListener('keydown', onKey)
    }
  }, [actions])
}

const SECOND_DIGIT_MS = 1_500

function act(meaning: KeyMeaning, actions: KioskActions, { open, aloud, readAll }: KeypadState) {
  switch (meaning.is) {
    case 'field':
      return choose(meaning.number)
    case 'back':
      return open ? actions.showLanguages(false) : back()
    case 'readAll':
      if (isPassing()) return undefined
      return aloud ? readAll() : actions.switchAid('aloud')
    case 'languages':
      return isPassing() ? undefined : actions.showLanguages(!open)
    case 'move':
      return move(meaning.by)
    default:
      return meaning satisfies never
  }
}

/** Where the glass passes over a touch, keys are passed over too. Disabled ones are counted: they are read out. */
const controls = (selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`.kiosk:not([inert]) ${selector}`),
]

const fields = () => controls('.screen button')
const choose = (number: number) => fields()[number - 1]?.click()
/** A screen that is not there for long takes no keys either. */
const isPassing = () => document.querySelector('.kiosk[inert]') !== null
const back = () => controls('[data-back]')[0]?.click()

function move(by: 1 | -1): void {
  const all = controls('button:not(:disabled)')
  const at = all.findIndex((control) => control === document.activeElement)
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by
  all[(next + all.length) % all.length]?.focus()
}
