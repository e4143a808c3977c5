import { noticeAt } from '#shared/domain/day/notice.ts'
import { dateIn } from '#shared/domain/moment.ts'
import type { TodayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Snapshot } from '../office/office.ts'
import { commonView, sessionInfo } from './common.ts'
import { groupsOf, zoneOf } from './display.ts'

/** For everybody: chosen field by field, so that nothing new in another view gets out by itself. */
export function todayView(snapshot: Snapshot): TodayView {
  const { configuration, day, now, next } = snapshot
  const { zone } = configuration
  const common = commonView(snapshot)
  const today = dateIn(now, zone)
  return {
    office: configuration.name,
    town: configuration.town,
    zone,
    trial: common.office.trial,
    now,
    failing: common.failing,
    issuing: common.issuing,
    waiting: day.line.length,
    wait: common.wait,
    groups: groupsOf(snapshot, common, zoneOf(day, {})).flatMap(({ name, ...standing }) =>
      name ? [{ name, ...standing }] : [],
    ),
    // A day that nobody has closed is kept after midnight.
    sessions: common.sessions.filter(({ from }) => dateIn(from, zone).equals(today)),
    next: next && sessionInfo(next),
    notice: noticeAt(day, now)?.text ?? null,
    instead: configuration.instead ?? null,
  }
}
