import { TriangleAlert } from 'lucide-react'
import type { ManagedCounter } from '#shared/protocol/views.ts'
import { minutesSince } from '../parts/moments.ts'
import { placeName } from '../parts/placeName.ts'
import { AskButton } from './AskButton.tsx'
import { useAgo, useTime, useToday } from './context.ts'
import './counters.css'

export function Counters() {
  const { view, t } = useToday()
  const open = view.counters.filter(({ is }) => is === 'open').length
  return (
    <section aria-labelledby="counters" className="counters-section">
      <div className="counters-head">
        <h2 id="counters" className="heading">
          {t('counters')}
        </h2>
        <p>{t('openOf', { open, all: view.counters.length })}</p>
      </div>
      <table className="counters">
        <thead>
          <tr>
            <th scope="col" className="counters-name">
              {t('counter')}
            </th>
            <th scope="col" className="counters-state">
              {t('state')}
            </th>
            <th scope="col">{t('there')}</th>
            <th scope="col" className="counters-count">
              {t('served')}
            </th>
            <th scope="col" className="counters-count counters-missed">
              {t('missedCount')}
            </th>
            <th scope="col" className="counters-action">
              <span className="visually-hidden">{t('action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.counters.map((counter) => (
            <Row key={counter.id} counter={counter} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ counter }: { counter: ManagedCounter }) {
  const { view, t } = useToday()
  const { id, name, is, automatic, served, missed } = counter
  const place = placeName(name, t)
  return (
    <tr data-is={is}>
      <th scope="row">{place}</th>
      <td>
        <span className="counter-state" data-is={is}>
          {t(`state.${is}`)}
        </span>
        {automatic && <small className="counter-automatic">{t('automatic')}</small>}
      </td>
      <td>
        <There counter={counter} />
      </td>
      <td className="counters-count">{served}</td>
      <td className="counters-count">{missed}</td>
      <td className="counters-action">
        {is !== 'closed' && !view.dayClosed && (
          <AskButton
            question={{ ask: 'closeCounter', counter: id }}
            label={t('close')}
            spoken={t('closePlace', { place })}
          />
        )}
      </td>
    </tr>
  )
}

/** Nobody takes a breath that long while somebody waits. */
const FORGOTTEN_MINUTES = 10

/** Who is there, or since when nobody is: so a forgotten counter is found. */
function There({ counter }: { counter: ManagedCounter }) {
  const { now, t } = useToday()
  const ago = useAgo()
  const time = useTime()
  const { is, current, since, idleSince, pauseReason, backAt, neededSince } = counter
  if (current)
    return (
      <span className="counter-there">
        <b className="counter-number num">{current.label}</b>
        <span>
          {t(`there.${current.is}`)} · {ago(current.since)}
        </span>
      </span>
    )
  if (is === 'paused' && since)
    return (
      <>
        {t(`pause.${pauseReason ?? 'other'}`)} ·{' '}
        {backAt ? t('pauseUntil', { time: time(backAt) }) : ago(since)}
      </>
    )
  const freeSince = idleSince ?? since
  if (is !== 'open' || !freeSince) return null
  const forgotten = neededSince && minutesSince(neededSince, now) >= FORGOTTEN_MINUTES
  return (
    <span className="counter-free" data-forgotten={Boolean(forgotten)}>
      {forgotten && <TriangleAlert aria-hidden="true" />}
      {forgotten
        ? t('freeThoughWaiting', { time: ago(neededSince) })
        : t('freeFor', { time: ago(freeSince) })}
    </span>
  )
}
