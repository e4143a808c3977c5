import type { Language } from '#shared/domain/closedLists.ts'
import { dayAndMonth, localize, weekdayAndDate, weekdayName } from '#shared/i18n/format.ts'
import type { CalendarDay, Hours } from '#shared/protocol/setup.ts'
import type { SetupText } from '../texts/index.ts'
import type { DayGroup } from './groupDays.ts'

const SHOWN = 5

type Words = { today: string; language: Language; t: SetupText }

/** Few changes in sight, further ones folded. */
export function DayGroups({ groups, ...words }: { groups: readonly DayGroup[] } & Words) {
  const further = groups.slice(SHOWN)
  return (
    <>
      <GroupTable groups={groups.slice(0, SHOWN)} {...words} />
      {further.length > 0 && (
        <details>
          <summary>{words.t('tried.moreGroups', { count: further.length })}</summary>
          <GroupTable groups={further} {...words} />
        </details>
      )}
    </>
  )
}

function GroupTable({ groups, ...words }: { groups: readonly DayGroup[] } & Words) {
  const { t } = words
  return (
    <table className="tried-days">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('tried.days')}</span>
          </th>
          <th scope="col">{t('tried.before')}</th>
          <th scope="col">{t('tried.after')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.dates[0]}>
            <th scope="row">
              {whenText(group, words)}
              {group.dates.length > 1 && !group.onwards && (
                <details>
                  <summary>{t('tried.all', { count: group.dates.length })}</summary>
                  {group.dates
                    .map((date) => dayAndMonth(date, words.language, words.today))
                    .join(', ')}
                </details>
              )}
            </th>
            <td>
              <DayShown day={group.before} {...words} />
            </td>
            <td>
              <DayShown day={group.after} {...words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whenText({ dates, onwards }: DayGroup, { today, language, t }: Words): string {
  const first = dates[0] ?? today
  const date = (iso: string) => dayAndMonth(iso, language, today)
  const noon = `${first}T12:00:00Z`
  const weekday = weekdayName(noon, language, 'UTC')
  if (onwards) return t('days.every', { date: date(first), weekday })
  if (dates.length === 1) return weekdayAndDate(noon, language, 'UTC')
  return t('days.some', {
    count: dates.length,
    weekday,
    from: date(first),
    until: date(dates.at(-1) ?? first),
  })
}

function DayShown({ day, language, t }: { day: CalendarDay } & Words) {
  const { hours, closedBecause, trial } = day
  if (closedBecause && hours.length === 0)
    return t('hours.closed', { why: localize(closedBecause, language) })
  if (hours.length === 0) return t('hours.none')
  return (
    <>
      {hours.map((one) => (
        <p key={one.id}>
          <b>
            {one.from}–{one.until}
          </b>{' '}
          <span>{hoursText(one, t)}</span>
        </p>
      ))}
      {trial && <p>{t('hours.trial')}</p>}
    </>
  )
}

const hoursText = ({ kind, quota, ticketsFrom }: Hours, t: SetupText): string =>
  kind === 'walkIn' ? t('hours.tickets', { count: quota, from: ticketsFrom }) : t(`hours.${kind}`)
