/** Why things do not go on as usual, and the next chance to get a number. Pure. */
import type { Issuing, SessionInfo } from '#shared/protocol/views.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { localize } from '#shared/i18n/format.ts'
import type { Words } from './words.ts'

export type Chance = { label: string; when: string; details: string }
export type Notice = { title: string; why: string; chance: Chance | null }

/** Null while all is well. */
export function noticeOf(view: DisplayView, words: Words, now: number): Notice | null {
  const { issuing } = view
  const { t, clock } = words
  if (view.failing) return { title: t('failing'), why: t('failingWhy'), chance: null }
  const chanceAt = (next: SessionInfo | null) => next && sessionChance(next, words, now)

  switch (issuing.is) {
    case 'open':
      return null
    case 'notYet':
      return {
        title: t('opensAt', { time: words.time(issuing.from) }),
        why: '',
        chance: {
          label: t('ticketsFromLong'),
          when: clock(issuing.opensAt),
          details: t('quota', { count: issuing.quota }),
        },
      }
    case 'soldOut': {
      const { nextRelease, next } = issuing
      if (nextRelease)
        return {
          title: t('soldOutForNow'),
          why: '',
          chance: {
            label: t('release'),
            when: clock(nextRelease.at),
            details: t('releaseCount', { count: nextRelease.count }),
          },
        }
      const againToday = next !== null && words.isSameDay(next.from, now)
      return {
        title: t(againToday ? 'soldOutForNow' : 'soldOut'),
        why: '',
        chance: chanceAt(next),
      }
    }
    case 'stopped':
      return {
        title: t('stopped'),
        why: t(`stopped.${issuing.reason}`),
        chance: chanceAt(issuing.next),
      }
    case 'closed':
      return {
        title: closedTitle(view, words, now),
        why: issuing.because ? localize(issuing.because, words.language) : whoWaits(view, words),
        chance: chanceAt(issuing.next),
      }
    default:
      return issuing satisfies never
  }
}

/** When the next numbers are given out today; null when there are some, or nobody can tell, or there will be none. */
export function numbersFrom(
  issuing: Issuing,
  { isSameDay }: Pick<Words, 'isSameDay'>,
  now: number,
): string | null {
  const today = (next: SessionInfo | null) =>
    next && isSameDay(next.from, now) ? next.ticketsFrom : null
  switch (issuing.is) {
    case 'open':
    case 'stopped':
      return null
    case 'notYet':
      return issuing.opensAt
    case 'soldOut':
      return issuing.nextRelease?.at ?? today(issuing.next)
    case 'closed':
      return today(issuing.next)
    default:
      return issuing satisfies never
  }
}

function closedTitle(view: DisplayView, { t }: Words, now: number): string {
  if (view.issuing.is === 'closed' && view.issuing.because) return t('closed')
  const last = view.sessions.at(-1)
  if (!last) return t('closedNoSession')
  return t(Date.parse(last.until) <= now ? 'closedOver' : 'closedTickets')
}

/** Those who wait would take the end of the hours for their own. */
const whoWaits = ({ waiting }: DisplayView, { t }: Words): string =>
  waiting > 0 ? t('stillValid') : ''

const sessionChance = (next: SessionInfo, words: Words, now: number): Chance => ({
  label: words.t('next'),
  when: words.dayOf(next, now),
  details: words.t('hoursAndTickets', {
    from: words.time(next.from),
    until: words.time(next.until),
    tickets: words.time(next.ticketsFrom),
  }),
})
