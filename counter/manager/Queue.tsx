/** Who waits, how long, and whether all will be called before closing. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useAgo, useTime, useToday } from './context.ts'
import { Waits } from './Waits.tsx'
import './queue.css'

export function Queue() {
  const { view, t } = useToday()
  const ago = useAgo()
  const { counts, wait, longestWaiting } = view
  return (
    <section aria-labelledby="queue">
      <h2 id="queue" className="heading">
        {t('waiting')}
      </h2>
      <div className="queue-now">
        <p className="queue-number num">{counts.waiting}</p>
        <dl className="queue-facts">
          {longestWaiting && (
            <div>
              <dt>{t('longest')}</dt>
              <dd>
                {longestWaiting.label} · {ago(longestWaiting.issuedAt)}
              </dd>
            </div>
          )}
          {wait && (
            <div>
              <dt>{t('newcomer')}</dt>
              <dd>{t('range', { from: wait.fromMinutes, to: wait.toMinutes })}</dd>
            </div>
          )}
        </dl>
      </div>
      <Waits />
      <Outlook />
    </section>
  )
}

function Outlook() {
  const { view, t } = useToday()
  const time = useTime()
  const { outlook } = view
  if (!outlook) return <p className="outlook outlook-none">{t('nobodyWaits')}</p>
  const { lastCallBy, until, late, stranded } = outlook
  const well = late === 0 && stranded === 0
  const Icon = well ? CircleCheck : TriangleAlert
  return (
    <div className="outlook" data-well={well}>
      <Icon aria-hidden="true" />
      <div>
        {lastCallBy !== null && late === 0 && (
          <>
            <p>{t('outlook.inTime', { time: time(lastCallBy) })}</p>
            <p>{t('outlook.until', { until: time(until) })}</p>
          </>
        )}
        {lastCallBy !== null && late > 0 && (
          <p>{t('outlook.late', { count: late, time: time(lastCallBy), until: time(until) })}</p>
        )}
        {stranded > 0 && <p>{t('outlook.stranded', { count: stranded })}</p>}
      </div>
    </div>
  )
}
