/** Everything this screen says, in one language and in the office's zone. */
import { commonTexts } from '#shared/i18n/common.ts'
import { createTexts } from '#shared/i18n/texts.ts'
import type { SessionInfo } from '#shared/protocol/views.ts'
import type { DisplayCall } from '#shared/protocol/waitingRoomViews.ts'
import { dateKey, timeOfDay, weekdayAndDate } from '#shared/i18n/format.ts'
import { type Place, placeOf, placeText } from './place.ts'
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'

export type DisplayLanguage = 'de' | 'en'
export type Words = ReturnType<typeof wordsOf>

export const displayTexts = createTexts(de, { en })

export function wordsOf(language: DisplayLanguage, zone: string) {
  const t = displayTexts(language)
  const common = commonTexts(language)
  const time = (when: string | number) => timeOfDay(when, language, zone)
  const list = new Intl.ListFormat(language)
  const isSameDay = (a: string | number, b: string | number) =>
    dateKey(a, zone) === dateKey(b, zone)

  const place = (call: DisplayCall): Place => placeOf(call.counter, t('place'))
  return {
    t,
    language,
    zone,
    time,
    isSameDay,
    place,
    clock: (when: string | number) => t('clock', { time: time(when) }),
    /** `08:00–11:30 und 13:00–15:00 Uhr` */
    hoursOf: (sessions: SessionInfo[]) =>
      t('clock', { time: list.format(sessions.map((s) => `${time(s.from)}–${time(s.until)}`)) }),
    /** The day of a session, or its hour when it is today. */
    dayOf: (session: SessionInfo, now: number) =>
      isSameDay(session.from, now)
        ? t('nextToday', { time: time(session.from) })
        : // A line may end before the day's number, never after it.
          weekdayAndDate(session.from, language, zone).replace(/(\d\.?) /, '$1\u00a0'),
    /** Why it was this one's turn, in a word; empty for the usual reason. */
    reason: (call: DisplayCall) => common(`reason.${call.reason}`),
    spoken: (call: DisplayCall) =>
      t(call.recalls > 0 ? 'spokenAgain' : 'spoken', {
        number: call.label,
        place: placeText(place(call)),
      }),
  }
}
