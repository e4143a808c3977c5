import { VolumeX } from 'lucide-react'
import { useStore } from 'zustand'
import type { Sound } from './sound/sound.ts'
import type { Words } from './words.ts'
import './touchNotice.css'

/**
 * Browsers stay silent until somebody has touched the page once. Over the foot of the page: where nobody comes to touch it,
 * calls, clock and the mark of a rehearsal must still be seen.
 */
export function TouchNotice({ sound, words }: { sound: Pick<Sound, 'state'>; words: Words }) {
  const { is } = useStore(sound.state)
  return (
    <output className="touch-notice">
      {is === 'needsTouch' && (
        <p>
          <VolumeX aria-hidden="true" /> {words.t('needsTouch')}
        </p>
      )}
    </output>
  )
}
