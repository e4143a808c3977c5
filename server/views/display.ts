import type { DisplayConfig, ServiceGroup } from '#shared/domain/config.ts'
import { likelyWait } from '#shared/domain/forecast/told.ts'
import { isOpen } from '#shared/domain/day/calls.ts'
import { noticeAt } from '#shared/domain/day/notice.ts'
import { callOrder, servedAt, ticketsOf } from '#shared/domain/next.ts'
import type { Call, Day, Ticket } from '#shared/domain/day/state.ts'
import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import type {
  DisplayCall,
  DisplayView,
  GroupStanding,
  Slide,
} from '#shared/protocol/waitingRoomViews.ts'
import type { Snapshot } from '../office/office.ts'
import { pictureAddress } from '../waitingRoom/pictures.ts'
import { type Common, sessionInfo } from './common.ts'

const CALLS_SHOWN = 8
/** Longer than a display announces a call. */
const JUST_NOW_SECONDS = 15

/** Ids. */
type Zone = { counters: readonly string[]; services: ReadonlySet<string> }

export function displayView(
  snapshot: Snapshot,
  common: Common,
  display: DisplayConfig,
): DisplayView {
  const { configuration, day, now, next } = snapshot
  const { printers: _printers, forecast: _forecast, wait: _wait, ...shown } = common
  const { waitingRoom } = configuration
  const zone = zoneOf(day, display)
  const line = callOrder(day, now).filter((ticket) => waitsFor(day, zone, ticket))
  return {
    ...shown,
    display: {
      name: display.name,
      theme: display.theme,
      widthMm: display.widthMm,
      heightMm: display.heightMm,
      distanceMm: display.distanceMm,
    },
    calls: displayCalls(day, now, zone),
    upcoming: line
      .filter((ticket) => servedNow(day, zone, ticket))
      .slice(0, waitingRoom.upcoming)
      .map((ticket) => ticket.label),
    waiting: line.filter(({ state }) => state.is === 'waiting').length,
    groups: groupsOf(snapshot, common, zone),
    next: next && sessionInfo(next),
    notice: noticeAt(day, now)?.text ?? null,
    news: waitingRoom.news,
    slides: waitingRoom.slides.map(slideView),
    slideSeconds: waitingRoom.slideSeconds,
    announcement: {
      ...waitingRoom.announcement,
      volume: display.volume ?? waitingRoom.announcement.volume,
    },
  }
}

/** Without counters: the whole office. */
export function zoneOf(day: Day, { counters }: Pick<DisplayConfig, 'counters'>): Zone {
  const inside = day.plan.counters.filter(({ id }) => !counters || counters.includes(id))
  return {
    counters: inside.map(({ id }) => id),
    services: new Set(inside.flatMap(({ services }) => services)),
  }
}

/** Somebody sent to one counter waits in that counter's zone alone. */
const waitsFor = (day: Day, zone: Zone, ticket: Ticket): boolean =>
  zone.services.has(ticket.service) &&
  zone.counters.some((counter) => servedAt(day, counter, ticket))

const servedNow = (day: Day, zone: Zone, ticket: Ticket): boolean =>
  zone.counters.some((id) => day.counters[id]?.is === 'open' && servedAt(day, id, ticket))

export function groupsOf(
  { configuration, day, now }: Snapshot,
  common: Common,
  zone: Zone,
): GroupStanding[] {
  const offered = configuration.services.filter(({ id }) => zone.services.has(id))
  const waiting = ticketsOf(day, day.line).filter((ticket) => waitsFor(day, zone, ticket))
  const standing = (group: ServiceGroup | null): GroupStanding[] => {
    const services = offered.filter((one) => !group || one.group === group.id).map(({ id }) => id)
    if (services.length === 0) return []
    return [
      {
        name: group?.name ?? null,
        waiting: waiting.filter(({ service }) => services.includes(service)).length,
        wait: likelyWait(day, now, common.forecast, services),
      },
    ]
  }
  return configuration.groups.length > 0 ? configuration.groups.flatMap(standing) : standing(null)
}

const slideView = ({
  title,
  text,
  picture,
}: Snapshot['configuration']['waitingRoom']['slides'][number]): Slide => ({
  title: title ?? null,
  text: text ?? null,
  picture: picture ? pictureAddress(picture) : null,
})

/**
 * Latest announced first; somebody called twice stands there once, with the latest call. However many
 * were announced just now or still wait for somebody to come, each is there: nobody's call is lost
 * because eight others were called after it.
 */
function displayCalls(day: Day, now: Moment, zone: Zone): DisplayCall[] {
  const seen = new Set<number>()
  const calls = day.calls
    .toSorted((a, b) =>
      a.announcedAt > b.announcedAt ? -1 : a.announcedAt < b.announcedAt ? 1 : b.call - a.call,
    )
    // Before the zone: who was called here once and is called elsewhere now must not come here.
    .filter(({ ticket }) => !seen.has(ticket) && seen.add(ticket))
    .filter(({ counter }) => zone.counters.includes(counter))
  const justNow = plusSeconds(now, -JUST_NOW_SECONDS)
  return calls
    .flatMap((call) => displayCall(day, call))
    .filter((call, index) => index < CALLS_SHOWN || call.open || call.announcedAt >= justNow)
}

function displayCall(day: Day, call: Call): DisplayCall[] {
  const ticket = day.tickets[call.ticket - 1]
  if (!ticket) return []
  return [
    {
      call: call.call,
      recalls: call.recalls,
      label: ticket.label,
      counter: day.plan.counters.find((c) => c.id === call.counter)?.name ?? call.counter,
      at: call.at,
      announcedAt: call.announcedAt,
      reason: call.reason,
      open: isOpen(day, call),
    },
  ]
}
