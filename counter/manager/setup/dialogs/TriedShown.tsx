/** What a change will do: its parts, the days that become otherwise, the numbers of today that it concerns. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { SetupPart, TicketEffect } from '#shared/protocol/setup.ts'
import { partNames } from '../names.ts'
import type { SetupText } from '../texts/index.ts'
import { DayGroups } from './DayGroups.tsx'
import { type ChangedDay, groupDays } from './groupDays.ts'
import './tried.css'

export function TriedShown(props: {
  tried: {
    parts: SetupPart[]
    days: ChangedDay[]
    tickets: { label: string; because: TicketEffect }[]
  }
  today: string
  language: Language
  t: SetupText
}) {
  const { tried, today, language, t } = props
  const { parts, days, tickets } = tried
  const effects = [...new Set(tickets.map(({ because }) => because))]
  return (
    <div className="tried">
      <h3>{t('tried.parts')}</h3>
      <p>{partNames(parts, t)}</p>
      <h3>{t('tried.days')}</h3>
      {days.length === 0 ? (
        <p>{t('tried.noDays')}</p>
      ) : (
        <DayGroups groups={groupDays(days, today)} today={today} language={language} t={t} />
      )}
      <h3>{t('tried.tickets')}</h3>
      {tickets.length === 0 && <p>{t('tried.noTickets')}</p>}
      <ul className="tried-tickets">
        {effects.map((effect) => (
          <li key={effect}>
            <b className="num">
              {tickets
                .filter(({ because }) => because === effect)
                .map(({ label }) => label)
                .join(', ')}
            </b>
            <span>{t(`effect.${effect}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
