import { useEffect, useEffectEvent } from 'react'
import { helpIntent, intentOf, type KeyState } from '../keys.ts'
import type { Intent } from '../intents.ts'

/** Listens to the keys of the whole page; a dialog, while there is one, has them for itself. */
export function useKeyboard(
  state: KeyState & { dialogOpen: boolean },
  perform: (intent: Intent) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, target } = event
    const onControl = target instanceof Element && target.closest('button, a') !== null
    const press = { key, ctrlKey, metaKey, altKey, shiftKey, onControl }
    // Also while a dialog is open; and never the browser's own F12, which opens its tools.
    if (key === 'F12') {
      event.preventDefault()
      const alarm = repeat ? null : helpIntent(press, state.view)
      if (alarm) perform(alarm)
      return
    }
    // A key that is held would press button after button, whatever they have come to mean.
    if (repeat && !key.startsWith('Arrow')) {
      if (key === 'Enter' || key === ' ') event.preventDefault()
      return
    }
    // One of the head's, for instance.
    if (state.dialogOpen || document.querySelector('dialog[open]')) return
    const intent = intentOf(press, state)
    if (!intent) return
    event.preventDefault()
    perform(intent)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
