/** The counters at that moment, who was missed or set aside, and how many there had been. */
import { countsOf } from '#shared/domain/day/counts.ts'
import type { Ticket } from '#shared/domain/day/state.ts'
import { minutesBetween } from '#shared/domain/moment.ts'
import { dueSecondChances } from '#shared/domain/next.ts'
import { usePast } from './context.ts'
import './countersThen.css'

export function CountersThen() {
  const { day, position, t } = usePast()
  const due = new Set(dueSecondChances(day, position.at).map(({ id }) => id))
  const missed = day.missed.filter((id) => !due.has(id))
  return (
    <div className="history-column">
      <section aria-labelledby="counters-then">
        <h2 id="counters-then" className="heading">
          {t('counters')}
        </h2>
        <table className="then-table counters-then">
          <thead>
            <tr>
              <th scope="col">{t('counter')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('there')}</th>
            </tr>
          </thead>
          <tbody>
            {day.plan.counters.map(({ id }) => (
              <Row key={id} id={id} />
            ))}
          </tbody>
        </table>
      </section>
      <dl className="aside-then">
        <Aside what="missed" ids={missed} />
        <Aside what="parked" ids={day.parked} />
      </dl>
      <Counts />
    </div>
  )
}

function Row({ id }: { id: string }) {
  const { day, names, t } = usePast()
  const counter = day.counters[id]
  if (!counter) return null
  const { is, automatic, pauseReason, ticket } = counter
  return (
    <tr data-is={is}>
      <th scope="row">{names.place(id)}</th>
      <td>
        <span className="then-state" data-is={is}>
          {t(`state.${is}`)}
          {is === 'paused' && `: ${t(`pause.${pauseReason ?? 'other'}`)}`}
        </span>
        {automatic && <small>{t('automatic')}</small>}
      </td>
      <td>{ticket !== null && <There ticket={day.tickets[ticket - 1]} />}</td>
    </tr>
  )
}

function There({ ticket }: { ticket: Ticket | undefined }) {
  const { position, number, t } = usePast()
  if (ticket?.state.is !== 'called' && ticket?.state.is !== 'serving') return null
  const { label, state } = ticket
  const since = state.is === 'called' ? state.at : state.since
  const minutes = Math.floor(Math.max(0, minutesBetween(since, position.at)))
  return (
    <span className="then-there" aria-current={label === number ? 'true' : undefined}>
      <b className="num">{label}</b> {t(`there.${state.is}`)} · {t('minutes', { n: minutes })}
    </span>
  )
}

function Aside({ what, ids }: { what: 'missed' | 'parked'; ids: readonly number[] }) {
  const { day, t } = usePast()
  const labels = ids.flatMap((id) => day.tickets[id - 1]?.label ?? [])
  return (
    <div>
      <dt>{t(what)}</dt>
      <dd>{labels.length > 0 ? <b className="num">{labels.join(' · ')}</b> : t('none')}</dd>
    </div>
  )
}

const COUNTED = ['issued', 'waiting', 'served', 'missed', 'parked', 'cancelled'] as const

function Counts() {
  const { day, t } = usePast()
  const counts = countsOf(day)
  const shown = [
    ...COUNTED,
    ...(day.closedAt === null ? [] : (['notServed'] as const)),
    ...(counts.turnedAway === 0 ? [] : (['turnedAway'] as const)),
  ]
  return (
    <section className="counts-then" aria-labelledby="counts-then">
      <h2 id="counts-then" className="heading">
        {t('counts')}
      </h2>
      <dl>
        {shown.map((what) => (
          <div key={what}>
            <dt>{t(`count.${what}`)}</dt>
            <dd className="num">{counts[what]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
