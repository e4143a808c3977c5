/** @jsxImportSource preact */
import type { Issuing, Wait } from '#shared/protocol/views.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { ems, variables } from './ems.ts'
import { Groups } from './Groups.tsx'
import { numbersFrom } from './notice.ts'
import type { SidePlan } from './sidePlan.ts'
import { Slot } from './Slot.tsx'
import { pagesOf, turnOf } from './turns.ts'
import type { Words } from './words.ts'
import './side.css'

/** Of a page of groups. */
const PAGE_SECONDS = 12

/** Who is likely next, how things stand, and what to do after a missed call. */
export function Side(props: {
  view: DisplayView
  plan: SidePlan
  place: 'beside' | 'below'
  lostAt: number | null
  now: number
  words: Words
}) {
  const { view, plan, place, lostAt, now, words } = props
  const { t } = words
  const { tight, factsWidth, slot } = plan
  return (
    <aside
      className="side"
      data-place={place}
      data-tight={tight}
      style={variables({ height: plan.height, facts: factsWidth })}
    >
      <div className="side-facts">
        {/* Without a connection it would be a guess. */}
        {lostAt === null && view.upcoming.length > 0 && (
          <Upcoming labels={view.upcoming} title={t('ready')} />
        )}
        <Now {...props} />
      </div>
      {slot && <Slot view={view} area={slot} ruleSize={plan.ruleSize} now={now} words={words} />}
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

function Now({ view, plan, lostAt, now, words }: Parameters<typeof Side>[0]) {
  const { t } = words
  const title = lostAt === null ? t('now') : t('asOf', { time: words.time(lostAt) })
  const pages = pagesOf(view.groups, plan.perPage)
  const page = turnOf(pages, now, PAGE_SECONDS) ?? []
  return (
    <section>
      <h2 className="side-now-title">
        {title}
        {pages.length > 1 && (
          <span className="side-page">
            {pages.indexOf(page) + 1}/{pages.length}
          </span>
        )}
      </h2>
      {view.groups.length > 1 && (
        <Groups
          groups={page}
          all={view.groups}
          perPage={plan.perPage}
          width={plan.factsWidth}
          row={plan.groupRow}
          words={words}
        />
      )}
      <dl>
        {view.groups.length > 1 || (
          <>
            <Row
              label={t('waiting', { count: Math.max(view.waiting, 1) })}
              value={view.waiting === 0 ? t('nobody') : `${view.waiting}`}
            />
            {view.groups[0]?.wait && (
              <Row label={t('wait')} value={minutes(view.groups[0].wait, words)} />
            )}
          </>
        )}
        <Left issuing={view.issuing} now={now} words={words} />
      </dl>
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

/** None is left today only where none will be given out any more. */
function Left({ issuing, now, words }: { issuing: Issuing; now: number; words: Words }) {
  const { t, clock } = words
  if (issuing.is === 'open') return <Row label={t('left')} value={`${issuing.left}`} />
  const from = numbersFrom(issuing, words, now)
  if (from) return <Row label={t('ticketsFrom')} value={clock(from)} />
  return <Row label={t(issuing.is === 'stopped' ? 'leftNow' : 'left')} value={t('leftNone')} />
}
