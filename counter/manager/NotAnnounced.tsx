import { MonitorOff } from 'lucide-react'
import { secondsSince } from '../parts/moments.ts'
import { placeName } from '../parts/placeName.ts'
import { spanText, useTime, useToday } from './context.ts'
import './devices.css'

const SHOWN = 5

/** Calls that nobody could read when they were made. */
export function NotAnnounced() {
  const { view, t } = useToday()
  const time = useTime()
  const latest = view.notAnnounced.slice(0, SHOWN)
  const more = view.notAnnounced.length - latest.length
  return (
    <section aria-labelledby="not-announced">
      <h2 id="not-announced" className="heading">
        {t('notAnnounced')}
      </h2>
      {latest.length === 0 && <p className="devices-none">{t('allAnnounced')}</p>}
      <ul className="devices">
        {latest.map(({ label, counter, at, shownAt }) => (
          <li key={`${label} ${at}`} className="device" data-tone={shownAt ? 'calm' : 'stop'}>
            <MonitorOff aria-hidden="true" />
            <p>
              <b className="num">{label}</b> · {placeName(counter, t)} · {time(at)}
              <span className="device-note">
                {shownAt
                  ? t('shownAt', {
                      time: time(shownAt),
                      span: spanText(secondsSince(at, Date.parse(shownAt)), t),
                    })
                  : t('neverShown')}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="devices-none">{t('more', { count: more })}</p>}
    </section>
  )
}
