/** What makes the screen usable for somebody. A pressed one carries a mark, and not its colour alone. */
import { AArrowUp, ArrowDownToLine, Check, Contrast, Volume2 } from 'lucide-react'
import type { Aids } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'

const AIDS = [
  { aid: 'large', icon: AArrowUp },
  { aid: 'contrast', icon: Contrast },
  { aid: 'aloud', icon: Volume2 },
  { aid: 'low', icon: ArrowDownToLine },
] as const

export function AidButtons({ aids }: { aids: Aids }) {
  const { t, actions } = useKiosk()
  return (
    <fieldset className="aids" aria-label={t('aids')}>
      {AIDS.map(({ aid, icon }) => {
        const Icon = aids[aid] ? Check : icon
        return (
          <button
            key={aid}
            type="button"
            className="button aid"
            aria-pressed={aids[aid]}
            onClick={() => actions.switchAid(aid)}
          >
            <Icon aria-hidden="true" className="mark" />
            <span className="aid-word">{t(`aid.${aid}`)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
