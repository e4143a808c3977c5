/** Who waited at that moment, in the order of the rule. */
import type { Ticket } from '#shared/domain/day/state.ts'
import { minutesBetween } from '#shared/domain/moment.ts'
import { callOrder } from '#shared/domain/next.ts'
import { usePast } from './context.ts'
import './lineThen.css'

export function LineThen() {
  const { day, position, t } = usePast()
  const line = callOrder(day, position.at)
  return (
    <section className="history-column line-then" aria-labelledby="line-then">
      <div className="heading-line">
        <h2 id="line-then" className="heading">
          {t('line')}
        </h2>
        <p className="num">{line.length}</p>
      </div>
      {line.length === 0 ? (
        <p className="history-none">{t('nobodyWaits')}</p>
      ) : (
        <div className="line-scroll">
          <table className="then-table">
            <thead>
              <tr>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('service')}</th>
                <th scope="col" className="then-count">
                  {t('waits')}
                </th>
              </tr>
            </thead>
            <tbody>
              {line.map((ticket) => (
                <Row key={ticket.id} ticket={ticket} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ ticket }: { ticket: Ticket }) {
  const { position, names, number, find, t } = usePast()
  const { label, service, priority, state, onlyCounter, issuedAt } = ticket
  const notes = [
    priority && t('priority'),
    state.is === 'missed' && t('secondChance'),
    onlyCounter !== null && t('onlyAt', { place: names.place(onlyCounter) }),
  ].filter(Boolean)
  return (
    <tr aria-current={label === number ? 'true' : undefined}>
      <th scope="row">
        <button type="button" className="line-number num" onClick={() => find(label)}>
          {label}
        </button>
      </th>
      <td>
        {names.service(service)}
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </td>
      <td className="then-count">
        {t('minutes', { n: Math.floor(Math.max(0, minutesBetween(issuedAt, position.at))) })}
      </td>
    </tr>
  )
}
