import { useEffect, useEffectEvent } from 'react'
import { intentOf, type KeyState } from '../keys.ts'
import type { Intent } from '../intents.ts'

/** Listens to the keys of the whole page; a dialog, while there is one, has them for itself. */
export function useKeyboard(
  state: KeyState & { dialogOpen: boolean },
  perform: (intent: Intent) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event
    // A key that is held would press button after button, whatever they have come to mean.
    if (repeat && !key.startsWith('Arrow')) {
      if (key === 'Enter' || key === ' ') event.preventDefault()
      return
    }
    if (state.dialogOpen) return
    const onControl = target instanceof Element && target.closest('button, a') !== null
    const intent = intentOf({ key, ctrlKey, metaKey, altKey, onControl }, state)
    if (!intent) return
    event.preventDefault()
    perform(intent)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
