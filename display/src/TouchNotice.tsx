/** @jsxImportSource preact */
import { VolumeX } from 'lucide'
import { Icon } from './Icon.tsx'
import type { Sound } from './sound/sound.ts'
import type { Words } from './words.ts'
import { useStored } from './useStored.ts'
import './touchNotice.css'

/**
 * Browsers stay silent until somebody has touched the page once. Over the foot of the page: where nobody comes to touch it,
 * calls, clock and the mark of a rehearsal must still be seen.
 */
export function TouchNotice({ sound, words }: { sound: Pick<Sound, 'state'>; words: Words }) {
  const { is } = useStored(sound.state)
  return (
    <output className="touch-notice">
      {is === 'needsTouch' && (
        <p>
          <Icon of={VolumeX} /> {words.t('needsTouch')}
        </p>
      )}
    </output>
  )
}
