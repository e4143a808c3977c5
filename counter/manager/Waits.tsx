import { useToday } from './context.ts'
import './waits.css'

/** How long those who were called today have waited, against what the office has set itself. */
export function Waits() {
  const { view, t } = useToday()
  const { targetMinutes: target, called, within, medianMinutes, beyond } = view.waits
  const rest = [
    medianMinutes === null ? '' : t('waits.median', { minutes: Math.round(medianMinutes) }),
    beyond === 0 ? '' : t('waits.beyond', { count: beyond }),
  ].filter(Boolean)
  return (
    <div className="waits">
      <p>
        {called === 0 ? t('waits.none', { target }) : t('waits.within', { within, called, target })}
      </p>
      {rest.length > 0 && <p className="waits-rest">{rest.join(' · ')}</p>}
    </div>
  )
}
