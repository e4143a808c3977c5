import type { Issuing, Wait } from '#shared/protocol/views.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { ems, variables } from './ems.ts'
import { SecondChance } from './SecondChance.tsx'
import type { Words } from './words.ts'
import './side.css'

/** Who is likely next, how things stand, and what to do after a missed call. */
export function Side(props: { view: DisplayView; lostAt: number | null; words: Words }) {
  const { view, lostAt, words } = props
  const { t } = words
  return (
    <aside className="side">
      {/* Without a connection it would be a guess. */}
      {lostAt === null && view.upcoming.length > 0 && (
        <Upcoming labels={view.upcoming} title={t('ready')} />
      )}
      <section>
        <h2>{lostAt === null ? t('now') : t('asOf', { time: words.time(lostAt) })}</h2>
        <dl>
          <Row
            label={t('waiting', { count: Math.max(view.waiting, 1) })}
            value={view.waiting === 0 ? t('nobody') : `${view.waiting}`}
          />
          {view.groups[0]?.wait && (
            <Row label={t('wait')} value={minutes(view.groups[0].wait, words)} />
          )}
          <Left issuing={view.issuing} words={words} />
        </dl>
      </section>
      <SecondChance rule={view.secondChance} words={words} />
    </aside>
  )
}

function Upcoming({ labels, title }: { labels: string[]; title: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul
        className="side-upcoming"
        style={variables({ ems: Math.max(...labels.map((label) => ems(label))) })}
      >
        {labels.map((label) => (
          <li key={label} className="num">
            {label}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="side-row" style={variables({ label: ems(label), value: ems(value) })}>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  )
}

/** Rounded to five already: `0–5` would say less than `bis 5`. */
function minutes({ fromMinutes: from, toMinutes: to }: NonNullable<Wait>, { t }: Words): string {
  if (from === 0) return t('minutesUpTo', { to: Math.max(to, 5) })
  return from === to ? t('minutesAbout', { to }) : t('minutes', { from, to })
}

function Left({ issuing, words }: { issuing: Issuing; words: Words }) {
  const { t, clock } = words
  if (issuing.is === 'notYet')
    return <Row label={t('ticketsFrom')} value={clock(issuing.opensAt)} />
  return <Row label={t('left')} value={issuing.is === 'open' ? `${issuing.left}` : t('leftNone')} />
}
