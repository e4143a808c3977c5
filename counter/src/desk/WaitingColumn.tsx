import { useRef } from 'react'
import { timeOfDay } from '#shared/i18n/format.ts'
import { KeyButton } from './KeyButton.tsx'
import { PickedBar } from './PickedBar.tsx'
import { useDesk } from './context.ts'
import { useRowsThatFit } from './useRowsThatFit.ts'
import { WaitingRow } from './WaitingRow.tsx'
import './waiting.css'

/** Who waits, in the order in which they will be called. */
export function WaitingColumn() {
  const { view, now, live, language, t, picked, may } = useDesk()
  const { line, office } = view
  const space = useRef<HTMLDivElement>(null)
  const { height, below, onScroll } = useRowsThatFit(space, line.length)
  return (
    <section className="column waiting" aria-labelledby="waiting">
      <div className="waiting-head">
        <h2 id="waiting" className="heading">
          {t('line', { count: line.length })}
          <span>
            {line.length > 0 &&
              may({ do: 'next' }) &&
              t('lineMine', { count: line.filter((ticket) => ticket.mine).length })}
          </span>
        </h2>
        {!live && (
          <p className="chip chip-as-of">
            {t('asOf', { time: timeOfDay(now, language, office.zone) })}
          </p>
        )}
        <KeyButton letter="a" deed="issue" label={t('issue')} className="key-button-small" />
      </div>
      <div className="waiting-space" ref={space}>
        {line.length === 0 ? (
          <p className="waiting-empty">{t('lineEmpty')}</p>
        ) : (
          <div className="waiting-list" onScroll={onScroll} style={{ maxHeight: height }}>
            <table aria-labelledby="waiting">
              <tbody>
                {line.map((ticket, index) => (
                  <WaitingRow
                    key={ticket.id}
                    ticket={ticket}
                    tabbable={picked === null ? index === 0 : picked === ticket.id}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {below > 0 && <p className="waiting-more">{t('more', { count: below })}</p>}
      </div>
      <PickedBar />
    </section>
  )
}
