import { Megaphone } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { localize } from '#shared/i18n/format.ts'
import type { WaitingTicket } from '#shared/protocol/views.ts'
import { furtherNames } from '../furtherServices.ts'
import { noteName } from '../noteName.ts'
import { barrier, type Intent } from '../intents.ts'
import { minutesSince } from '../../parts/moments.ts'
import { useDesk } from './context.ts'

export function WaitingRow({ ticket, tabbable }: { ticket: WaitingTicket; tabbable: boolean }) {
  const { view, now, live, language, t, picked, running, may, perform } = useDesk()
  const isPicked = picked === ticket.id
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isPicked) row.current?.focus()
  }, [isPicked])

  const note = noteName(view, ticket)
  const service = view.services.find(({ id }) => id === ticket.service)
  const call: Intent = { do: 'call', ticket: ticket.id }
  const pick = () => perform({ pick: ticket.id })
  return (
    <tr
      ref={row}
      className="row"
      tabIndex={tabbable ? 0 : -1}
      aria-current={isPicked}
      data-mine={ticket.mine}
      data-next={ticket.next}
      onFocus={pick}
    >
      <th scope="row" className="row-number num">
        {ticket.label}
      </th>
      <td className="row-what">
        <div>
          <span className="row-service">
            {service && localize(service.name, language)} {furtherNames(view, ticket, language)}
          </span>
          {ticket.party > 1 && (
            <span className="row-party">· {t('party', { count: ticket.party })}</span>
          )}
          {!ticket.mine && <span className="visually-hidden">{t('notMine')}</span>}
          <span className="row-chips">
            {ticket.next && <span className="chip chip-next">{t('chip.next')}</span>}
            {ticket.secondChance && (
              <span className="chip chip-chance">{t('chip.secondChance')}</span>
            )}
            {note && (
              <span className="chip chip-note" title={note}>
                <span className="visually-hidden">{t('note')}</span> {note}
              </span>
            )}
            {ticket.priority && (
              <span className="chip chip-priority">
                {t('chip.priority', { reason: t(`priority.${ticket.priority}`) })}
              </span>
            )}
          </span>
        </div>
      </td>
      <td className="row-minutes">
        <span>{t('minutes', { n: minutesSince(ticket.issuedAt, now) })}</span>
        {may(call) && (
          <button
            type="button"
            tabIndex={-1}
            title={t('callThis')}
            aria-label={`${t('callThis')}: ${ticket.label}`}
            aria-disabled={!live || running !== null || barrier(call, view) !== null}
            onClick={() => perform(call)}
          >
            <Megaphone aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  )
}
