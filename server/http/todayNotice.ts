/** Whether numbers are given out, in a sentence, with the reason and the next chance to get one. Pure. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'
import { dateIn } from '#shared/domain/moment.ts'
import type { SessionInfo, Wait } from '#shared/protocol/views.ts'
import type { TodayView } from '#shared/protocol/waitingRoomViews.ts'
import { timeOfDay, weekdayAndDate } from '#shared/i18n/format.ts'
import { type TodayTexts, todayTexts } from './todayTexts/index.ts'

export type Chance = { label: string; when: string; details: string[] }
/** `why`: our own words, or the office's. */
export type Notice = { title: string; why: string | Localized | null; chance: Chance | null }

type Words = { t: TodayTexts; language: Language; time: (when: string) => string }

export function wordsOf({ zone }: TodayView, language: Language): Words {
  const time = (when: string) => timeOfDay(when, language, zone)
  return { t: todayTexts(language), language, time }
}

export function noticeOf(view: TodayView, words: Words): Notice {
  const { issuing, failing } = view
  const { t, time } = words
  if (failing) return { title: t('stopped'), why: t('stopped.technical'), chance: null }
  switch (issuing.is) {
    case 'open':
      return {
        title: t('open'),
        why: t('openWhere', { time: time(issuing.ticketsUntil) }),
        chance: null,
      }
    case 'notYet':
      return {
        title: t('notYet'),
        why: null,
        chance: {
          label: t('today'),
          when: t('numbersFrom', { time: time(issuing.opensAt) }),
          details: [t('numbersToday', { count: issuing.quota })],
        },
      }
    case 'soldOut': {
      const { nextRelease, next } = issuing
      if (!nextRelease)
        return {
          title: t(next && isToday(view, next) ? 'soldOutForNow' : 'soldOut'),
          why: null,
          chance: chanceOf(view, next, words),
        }
      return {
        title: t('soldOutForNow'),
        why: null,
        chance: {
          label: t('release'),
          when: t('releaseAt', { time: time(nextRelease.at) }),
          details: [t('releaseCount', { count: nextRelease.count })],
        },
      }
    }
    case 'stopped':
      return {
        title: t('stopped'),
        why: t(`stopped.${issuing.reason}`),
        chance: chanceOf(view, issuing.next, words),
      }
    case 'closed':
      return {
        title: closedTitle(view, issuing, words),
        why: issuing.because,
        chance: chanceOf(view, issuing.next, words),
      }
    default:
      return issuing satisfies never
  }
}

function closedTitle(
  view: TodayView,
  { because, next }: { because: Localized | null; next: SessionInfo | null },
  { t }: Words,
): string {
  if (because) return t('closed')
  // Early in the morning, while yesterday is still kept.
  if (next && isToday(view, next)) return t('notYet')
  const last = view.sessions.at(-1)
  if (!last) return t('closedNone')
  return t(last.until <= view.now ? 'closedOver' : 'closedTickets')
}

export function chanceOf(view: TodayView, next: SessionInfo | null, words: Words): Chance {
  const { t, time } = words
  if (!next) return { label: t('next'), when: '', details: [t('nextUnknown')] }
  return {
    label: t('next'),
    when: dayPhrase(view, next, words),
    details: [hoursPhrase(next, words), t('numbersFrom', { time: time(next.ticketsFrom) })],
  }
}

export const hoursPhrase = ({ from, until }: SessionInfo, { t, time }: Words): string =>
  t('hours', { from: time(from), until: time(until) })

/** Rounded to five already. */
export function waitPhrase({ fromMinutes: from, toMinutes: to }: NonNullable<Wait>, { t }: Words) {
  // Some languages bend their word for minutes to the number before it.
  return t(from === 0 ? 'waitUpTo' : 'waitRange', { from, to, count: to })
}

const isToday = ({ now, zone }: TodayView, { from }: SessionInfo): boolean =>
  dateIn(from, zone).equals(dateIn(now, zone))

function dayPhrase(view: TodayView, next: SessionInfo, { t, language }: Words): string {
  const { zone, now } = view
  if (isToday(view, next)) return t('today')
  const date = weekdayAndDate(next.from, language, zone)
  const isTomorrow = dateIn(next.from, zone).equals(dateIn(now, zone).add({ days: 1 }))
  return isTomorrow ? t('tomorrow', { date }) : capitalized(date)
}

/** French and others write a weekday small, but here it begins a line. */
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
