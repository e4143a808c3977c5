import { TURNED_AWAY_REASONS } from '#shared/domain/day/facts.ts'
import { useToday } from './context.ts'
import './turnedAway.css'

/** How many wanted a number and got none, and what that figure is. */
export function TurnedAway() {
  const { view, t } = useToday()
  const { turnedAway, counts } = view
  const reasons = TURNED_AWAY_REASONS.filter((reason) => turnedAway[reason] > 0)
  return (
    <div className="turned-away">
      <p className="turned-away-all">{t('turnedAway', { count: counts.turnedAway })}</p>
      {reasons.length > 0 && (
        <p>
          {reasons
            .map((reason) => t(`turnedAway.${reason}`, { n: turnedAway[reason] }))
            .join(' · ')}
        </p>
      )}
      <p>{t('turnedAwayMeans')}</p>
    </div>
  )
}
