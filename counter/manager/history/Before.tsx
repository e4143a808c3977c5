/** Who was called before a number, and why. */
import { useState } from 'react'
import type { Way } from '#shared/domain/history/way.ts'
import { usePast, useTime } from './context.ts'
import { overtakingText } from './overtakingText.ts'
import { TimeButton } from './TimeButton.tsx'

export function Before({ way }: { way: Way }) {
  const { day, names, t } = usePast()
  const time = useTime()
  const [all, setAll] = useState(false)
  const { overtakings } = way
  const { label } = way.ticket
  const older = overtakings.filter(({ why }) => why === 'older').length
  // Whoever had pulled earlier surprises nobody; the others are what is asked about.
  const shown = all ? overtakings : overtakings.filter(({ why }) => why !== 'older')
  return (
    <section aria-labelledby="before">
      <h3 id="before">{t('before', { label })}</h3>
      {overtakings.length === 0 && <p className="history-none">{t('nobodyBefore', { label })}</p>}
      {shown.length === 0 && older > 0 && <p>{t('olderOnly', { count: older })}</p>}
      {shown.length > 0 && (
        <table className="then-table before">
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((overtaking) => (
              <tr key={overtaking.call.revision} data-why={overtaking.why}>
                <td>
                  <TimeButton fact={overtaking.call} />
                </td>
                <th scope="row">
                  <span className="num">{overtaking.other.label}</span>
                  <small>{names.place(overtaking.call.counter)}</small>
                </th>
                <td>
                  {overtakingText(overtaking, day.plan.rules.priorityMinutes, names, time, t)}
                  {overtaking.takenBack && <small>{t('takenBack')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {older > 0 && (
        <label className="before-all">
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
          {t('older', { count: older })}
        </label>
      )}
    </section>
  )
}
