import { useToday } from './context.ts'
import { TurnedAway } from './TurnedAway.tsx'
import './counts.css'

/** What has become of the numbers so far. Together they are those that were given out. */
export function Counts() {
  const { view, t } = useToday()
  const { counts, dayClosed } = view
  const shown = [
    ['issued', counts.issued],
    ['atCounters', counts.called + counts.serving],
    ['served', counts.served],
    ['parked', counts.parked],
    ['missedCount', counts.missed],
    ['cancelled', counts.cancelled],
    ['voided', counts.voided],
    dayClosed
      ? (['notServed', counts.notServed] as const)
      : (['stillWaiting', counts.waiting] as const),
  ] as const
  return (
    <section aria-labelledby="counts" className="counts">
      <h2 id="counts" className="heading">
        {t('counts')}
      </h2>
      <dl>
        {shown.map(([what, count]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd className="num">{count}</dd>
          </div>
        ))}
      </dl>
      <TurnedAway />
    </section>
  )
}
