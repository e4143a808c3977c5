/** Sessions, dates and reasons in words. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized, Office, SessionHours, SessionRule } from '#shared/domain/config.ts'
import { localize, shortWeekday, weekdayDateAndYear } from '#shared/i18n/format.ts'
import { weekdayOf } from './dates.ts'
import type { DateSpan } from './exceptions.ts'
import { placesOf } from './rules.ts'
import { type HoursText, texts } from './texts/index.ts'
import type { Reason } from './why.ts'

export type Words = ReturnType<typeof wordsOf>

/** A date as a moment that every zone's calendar agrees on. */
const noon = (date: string) => `${date}T12:00:00Z`
/** 2 to 8 November 2020: Monday to Sunday. */
const dateOfWeekday = (weekday: number) => `2020-11-0${weekday + 1}`

/** `9–11:30`, where there is little room. */
export const shortTimes = (from: string, until: string) =>
  [from, until].map((time) => time.replace(/^0(?=\d)/, '').replace(/:00$/, '')).join('–')

export function wordsOf(language: Language) {
  const t: HoursText = texts(language)
  const tag = language === 'en' ? 'en-GB' : 'de'
  const and = new Intl.ListFormat(tag)
  const inOrder = new Intl.ListFormat(tag, { type: 'unit' })
  const dateFormat = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const shortFormat = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'short' })
  const dayNames = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' })
  const weekday = (day: number) => dayNames.format(new Date(noon(dateOfWeekday(day))))
  const date = (iso: string) => dateFormat.format(new Date(noon(iso)))
  const nth = (list: readonly number[]) =>
    and.format(list.map((n) => t(`nth.${n}` as Parameters<typeof t>[0])))
  const kind = (of: SessionHours['kind']) => t(`kind.${of}`)

  const hours = (session: Omit<SessionHours, 'id'>): string => {
    const { from, until, quota } = session
    const values = { from, until, kind: kind(session.kind) }
    if (session.kind !== 'walkIn') return t('hoursKind', values)
    const numbers = t('places', { count: placesOf(session) })
    const first = session.ticketsFrom ?? from
    if (quota.length === 1 && (quota[0]?.at ?? first) === from)
      return t('hoursNumbers', { ...values, numbers })
    const releases = quota.map(({ at, count }) => t('release', { count, time: at ?? first }))
    return t('hoursReleases', { ...values, numbers, releases: inOrder.format(releases) })
  }

  const every = ({ nth: which }: Pick<SessionRule, 'nth'>, day: number): string =>
    which
      ? t('everyNth', { nth: nth(which), weekday: weekday(day) })
      : t('every', { weekday: weekday(day) })

  const span = ({ from, until }: DateSpan): string =>
    from === until
      ? weekdayDateAndYear(noon(from), language, 'UTC')
      : t('span', { from: date(from), until: date(until) })

  function reason(why: Reason, of: string, office: Office): string {
    const day = weekdayOf(of)
    const withServices = (session: Omit<SessionHours, 'id'>) =>
      session.services
        ? `${hours(session)}, ${t('onlyServices', { services: and.format(session.services.map((id) => serviceName(office, id))) })}`
        : hours(session)
    const serviceName = ({ services }: Office, id: string) => {
      const service = services.find((one) => one.id === id)
      return service ? localize(service.short ?? service.name, language) : id
    }
    switch (why.is) {
      case 'closed': {
        const { from, until } = why.by
        // It is just being written.
        if (why.by.reason.de === '') return `${t('exception.closed')}.`
        const values = {
          reason: localize(why.by.reason, language),
          from: date(from),
          until: date(until),
        }
        return t(from === until ? 'why.closed' : 'why.closedSpan', values)
      }
      case 'holiday':
        return t('why.holiday', { name: localize(why.name, language) })
      case 'changed':
      case 'extra':
        return t(`why.${why.is}`, { hours: withServices(why.hours) })
      case 'rule':
        return t('why.rule', { every: every(why.rule, day), hours: withServices(why.rule) })
      case 'notThisOne':
        return t('why.notThisOne', { nth: nth(why.nth), weekday: weekday(day) })
      case 'notYet':
        return t('why.notYet', { weekday: weekday(day), date: date(why.from) })
      case 'over':
        return t('why.over', { weekday: weekday(day), date: date(why.until) })
      case 'noRule':
        return t('why.noRule', { weekday: weekday(day) })
      default:
        return why satisfies never
    }
  }

  /** `Montag bis Freitag`, `Montag und Donnerstag` */
  const weekdays = (days: readonly number[]): string => {
    const [first = 1] = days
    const isRun = days.length > 2 && days.every((day, index) => day === first + index)
    if (isRun) return t('span', { from: weekday(first), until: weekday(days.at(-1) ?? first) })
    return and.format(days.map(weekday))
  }

  return {
    t,
    language,
    weekday,
    weekdays,
    shortDay: (day: number) => shortWeekday(noon(dateOfWeekday(day)), language, 'UTC'),
    date,
    /** `01.09.21` */
    shortDate: (iso: string) => shortFormat.format(new Date(noon(iso))),
    fullDate: (iso: string) => weekdayDateAndYear(noon(iso), language, 'UTC'),
    month: (iso: string) =>
      new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
        new Date(noon(iso)),
      ),
    nth,
    kind,
    hours,
    span,
    reason,
    shortSpan: ({ from, until }: DateSpan) =>
      from === until
        ? shortFormat.format(new Date(noon(from)))
        : shortFormat.formatRange(new Date(noon(from)), new Date(noon(until))),
    closed: (why: Localized) => localize(why, language) || t('exception.closed'),
  }
}
