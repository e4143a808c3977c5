/**
 * Which call has the big card as a fresh one, and from when until when. Pure: a view in, a timetable out.
 *
 * A call is announced if it is still open, was announced within the last FRESH_MS by the office's clock and
 * has not been heard of before. That one rule covers a reload, a lost connection and a device that slept:
 * what is older is listed, and never presented as if it happened now.
 */
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'

/** How long an announcement counts as fresh. */
const FRESH_MS = 12_000
/** How long each one has the card at the least, however many others wait for it. */
const LEAST_MS = 4_000
/** A view lists no more calls than this; older ones drop out although nobody took them back. */
const MOST_LISTED = 8

/** `from` and `until`: moments of the office's clock, in ms. */
export type Announcement = { call: DisplayCall; from: number; until: number }

export type Announcements = {
  /** In the order of their turns, which follow one another without overlap. */
  queue: Announcement[]
  /** What must not be announced again. */
  heard: DisplayCall[]
}

export const NOTHING_HEARD: Announcements = { queue: [], heard: [] }

export function hear({ queue, heard }: Announcements, view: DisplayView): Announcements {
  const now = Date.parse(view.now)
  const isRecent = (call: DisplayCall) => Date.parse(call.announcedAt) > now - FRESH_MS

  const isOver = ({ until }: Announcement) => until <= now

  const kept = queue
    .filter((turn) => !isOver(turn) && !wasTakenBack(turn.call, view.calls))
    .map((turn) => ({ ...turn, call: newestWord(turn, view.calls, now) }))
  const news = view.calls
    .filter(
      (call) =>
        call.open &&
        isRecent(call) &&
        !heard.some((other) => isSameAnnouncement(call, other)) &&
        !kept.some((turn) => isSameAnnouncement(call, turn.call)),
    )
    .sort(byAnnouncement)
    .map((call) => ({ call, from: Infinity, until: Infinity }))

  return {
    queue: timetable([...kept, ...news], now).filter((turn) => !isOver(turn)),
    heard: [
      ...view.calls,
      ...heard.filter(
        (call) => isRecent(call) && !view.calls.some((listed) => isSameAnnouncement(call, listed)),
      ),
    ],
  }
}

export const freshAt = ({ queue }: Announcements, now: number): Announcement | null =>
  queue.find(({ from, until }) => from <= now && now < until) ?? null

/** When `freshAt` will next give another answer; null when it will not. */
export function nextChange({ queue }: Announcements, now: number): number | null {
  const changes = queue.flatMap(({ from, until }) => [from, until]).filter((at) => at > now)
  return changes.length > 0 ? Math.min(...changes) : null
}

/** Whoever has begun keeps the card; the others follow as soon as the one before has had its time. */
function timetable(turns: Announcement[], now: number): Announcement[] {
  let free = -Infinity
  const begun = turns.map(({ call, from: planned }) => {
    const from = planned <= now ? planned : Math.max(now, free)
    free = from + LEAST_MS
    return { call, from }
  })
  return begun.map(({ call, from }, i) => ({
    call,
    from,
    until: begun[i + 1]?.from ?? Math.max(from + LEAST_MS, call.open ? endOfFreshness(call) : 0),
  }))
}

const endOfFreshness = (call: DisplayCall) => Date.parse(call.announcedAt) + FRESH_MS

/** A recall during the wait for the card is told along with the call; one that comes later gets a turn of its own. */
function newestWord({ call, from }: Announcement, listed: DisplayCall[], now: number): DisplayCall {
  const newest = listed.find((other) => isSameCall(call, other))
  return newest && (from > now || isSameAnnouncement(call, newest)) ? newest : call
}

/** Undone by the clerk, or of a day that is over. */
const wasTakenBack = (call: DisplayCall, listed: DisplayCall[]) =>
  !listed.some((other) => isSameCall(call, other)) && !droppedOut(call, listed)

const droppedOut = (call: DisplayCall, listed: DisplayCall[]) =>
  listed.length >= MOST_LISTED && listed.every((other) => byAnnouncement(call, other) < 0)

/** Call numbers begin at 1 every day, so they tell calls apart only together with their moment. */
const isSameCall = (a: DisplayCall, b: DisplayCall) => a.call === b.call && a.at === b.at

const isSameAnnouncement = (a: DisplayCall, b: DisplayCall) =>
  isSameCall(a, b) && a.announcedAt === b.announcedAt

/** Oldest first. */
export const byAnnouncement = (a: DisplayCall, b: DisplayCall) =>
  Date.parse(a.announcedAt) - Date.parse(b.announcedAt) || a.call - b.call
