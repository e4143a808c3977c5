/** A message of the manager's to everybody in the waiting room. */
import type { Moment } from '../moment.ts'
import type { Outcome } from './decide.ts'
import type { NoticeText } from './facts.ts'
import { isLaterToday } from './sessionEnds.ts'
import type { Day, Notice } from './state.ts'

export function decideNotice(
  day: Day,
  text: NoticeText,
  until: Moment | null,
  now: Moment,
): Outcome {
  if (until !== null && (until <= now || !isLaterToday(day, until, now))) return 'momentNotPossible'
  const shown = noticeAt(day, now)
  const same = shown?.text.de === text.de && shown.text.en === text.en && shown.until === until
  return same ? [] : [{ type: 'noticeSet', text, until }]
}

export const decideNoNotice = (day: Day, now: Moment): Outcome =>
  noticeAt(day, now) ? [{ type: 'noticeCleared' }] : []

/** What stands on the displays; null when its time is over. */
export const noticeAt = ({ notice }: Day, now: Moment): Notice | null =>
  notice && (notice.until === null || now < notice.until) ? notice : null
