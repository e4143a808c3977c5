import { useEffect, useEffectEvent, useRef } from 'react'
import type { CounterView } from '#shared/protocol/views.ts'
import { counterName } from '../helpCalls.ts'
import type { Switches } from '../switches.ts'
import type { CounterText } from '../texts/index.ts'
import { placeName } from '../../parts/placeName.ts'
import { allowSound, chime } from './chime.ts'
import { newsBetween } from './news.ts'
import { notify } from './notify.ts'

/** Tells a clerk who looks elsewhere that somebody has come, or needs help. */
export function useSignals(view: CounterView, { sound, notify: wanted }: Switches, t: CounterText) {
  const before = useRef(view)

  const tell = useEffectEvent((after: CounterView) => {
    for (const news of newsBetween(before.current, after)) {
      switch (news.is) {
        case 'arrived':
          if (sound) chime()
          if (wanted)
            notify(
              t('notify.arrived', { label: news.label }),
              placeName(after.me.name, t),
              'arrived',
            )
          break
        case 'help': {
          // Never a sound: colleagues share the room with whoever stands at that counter.
          const place = counterName(after, news.counter, t)
          if (wanted) notify(t('helpCall.at', { place }), t('helpCall.nobody'), `help-${place}`)
          break
        }
        default:
          news satisfies never
      }
    }
    before.current = after
  })
  useEffect(() => tell(view), [view])

  useEffect(() => {
    window.addEventListener('pointerdown', allowSound, { once: true })
    window.addEventListener('keydown', allowSound, { once: true })
    return () => {
      window.removeEventListener('pointerdown', allowSound)
      window.removeEventListener('keydown', allowSound)
    }
  }, [])
}
