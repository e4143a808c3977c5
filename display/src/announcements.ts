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
/** A gong and a voice that are not over by then are cut off: whoever comes next must hear his number too. */
const LONGEST_MS = 25_000
/** After this time nobody is told by a gong any more, though his turn had to wait for the connection. */
const STALE_MS = 120_000
/** A view lists no fewer calls than this; when there are so many newer ones, nobody took an older one back. */
const LEAST_LISTED = 8

/** `from` and `until`: moments of the office's clock, in ms. */
export type Announcement = { call: DisplayCall; from: number; until: number }
/** `lasts`: how long it has the card at the least, in ms. */
type Turn = Announcement & { lasts: number }

export type Announcements = {
  /** In the order of their turns, which follow one another without overlap. */
  queue: Turn[]
  /** What must not be announced again. */
  heard: DisplayCall[]
}

export const NOTHING_HEARD: Announcements = { queue: [], heard: [] }

/**
 * `lostAt`: since when the connection was lost before this view; nobody's turn has begun after it. `slip`: by how
 * much the office's clock turns out to be behind what was taken for it (0 or less, in ms): the timetable moves along.
 */
export function hear(
  { queue, heard }: Announcements,
  view: DisplayView,
  { lostAt = Infinity, slip = 0 }: { lostAt?: number; slip?: number } = {},
): Announcements {
  const now = Date.parse(view.now)
  const isRecent = (call: DisplayCall) => Date.parse(call.announcedAt) > now - FRESH_MS
  const hasBegun = ({ from }: Turn) => from <= Math.min(now - slip, lostAt)
  const moved = (turn: Turn): Turn[] =>
    turn.until + slip > now ? [{ ...turn, from: turn.from + slip, until: turn.until + slip }] : []
  const waiting = (turn: Turn): Turn[] =>
    lostAt === Infinity || mayStillBeTold(newestWord(turn.call, view.calls), now)
      ? [unplanned(newestWord(turn.call, view.calls))]
      : []

  const kept = queue
    .filter((turn) => !wasTakenBack(turn.call, view.calls))
    .flatMap((turn) => (hasBegun(turn) ? moved(withNews(turn, view.calls)) : waiting(turn)))
  const news = view.calls
    .filter(
      (call) =>
        call.open &&
        isRecent(call) &&
        !heard.some((other) => isSameAnnouncement(call, other)) &&
        !kept.some((turn) => isSameAnnouncement(call, turn.call)),
    )
    .sort(byAnnouncement)
    .map(unplanned)

  return {
    queue: timetable([...kept, ...news], now),
    heard: [
      ...view.calls,
      ...heard.filter(
        (call) => isRecent(call) && !view.calls.some((listed) => isSameAnnouncement(call, listed)),
      ),
    ],
  }
}

/** Who has the card. While the connection is lost, since `lostAt`, nobody's turn begins. */
export const freshAt = (
  { queue }: Announcements,
  now: number,
  lostAt = Infinity,
): Announcement | null =>
  queue.find(({ from, until }) => from <= Math.min(now, lostAt) && now < until) ?? null

/** Whoever has the card is being heard: the others wait for `release`, but not for ever. */
export const hold = (announcements: Announcements, now: number): Announcements =>
  lasting(announcements, now, () => LONGEST_MS)

/** The gong and the voice are over. */
export const release = (announcements: Announcements, now: number): Announcements =>
  lasting(announcements, now, ({ from }) => Math.max(LEAST_MS, now - from))

/** How many wait for the card. */
export const waitingAt = ({ queue }: Announcements, now: number): number =>
  queue.filter(({ from }) => from > now).length

/** When `freshAt` will next give another answer; null when it will not. */
export function nextChange({ queue }: Announcements, now: number): number | null {
  const changes = queue.flatMap(({ from, until }) => [from, until]).filter((at) => at > now)
  return changes.length > 0 ? Math.min(...changes) : null
}

const unplanned = (call: DisplayCall): Turn => ({
  call,
  from: Infinity,
  until: Infinity,
  lasts: LEAST_MS,
})

function lasting(
  announcements: Announcements,
  now: number,
  lasts: (turn: Turn) => number,
): Announcements {
  const fresh = freshAt(announcements, now)
  const queue = announcements.queue.map((turn) =>
    turn === fresh ? { ...turn, lasts: lasts(turn) } : turn,
  )
  return { ...announcements, queue: timetable(queue, now) }
}

/** Whoever has begun keeps the card; the others follow as soon as the one before has had its time. */
function timetable(turns: Turn[], now: number): Turn[] {
  let free = -Infinity
  const begun = turns.map((turn) => {
    const from = turn.from <= now ? turn.from : Math.max(now, free)
    free = from + turn.lasts
    return { ...turn, from }
  })
  const planned = begun.map((turn, i) => ({
    ...turn,
    until:
      begun[i + 1]?.from ??
      Math.max(turn.from + turn.lasts, turn.call.open ? endOfFreshness(turn.call) : 0),
  }))
  return planned.filter(({ until }) => until > now)
}

const endOfFreshness = (call: DisplayCall) => Date.parse(call.announcedAt) + FRESH_MS

const mayStillBeTold = (call: DisplayCall, now: number) =>
  call.open && Date.parse(call.announcedAt) > now - STALE_MS

/** A recall during the wait for the card is told along with the call. */
const newestWord = (call: DisplayCall, listed: DisplayCall[]): DisplayCall =>
  listed.find((other) => isSameCall(call, other)) ?? call

/** A recall of whoever has the card gets a turn of its own. */
function withNews(turn: Turn, listed: DisplayCall[]): Turn {
  const newest = newestWord(turn.call, listed)
  return isSameAnnouncement(turn.call, newest) ? { ...turn, call: newest } : turn
}

/** Undone by the clerk, or of a day that is over. */
const wasTakenBack = (call: DisplayCall, listed: DisplayCall[]) =>
  !listed.some((other) => isSameCall(call, other)) && !droppedOut(call, listed)

const droppedOut = (call: DisplayCall, listed: DisplayCall[]) =>
  listed.filter((other) => byAnnouncement(call, other) < 0).length >= LEAST_LISTED

/** Call numbers begin at 1 every day, so they tell calls apart only together with their moment. */
const isSameCall = (a: DisplayCall, b: DisplayCall) => a.call === b.call && a.at === b.at

export const isSameAnnouncement = (a: DisplayCall, b: DisplayCall) =>
  isSameCall(a, b) && a.recalls === b.recalls && a.announcedAt === b.announcedAt

/** Oldest first. */
export const byAnnouncement = (a: DisplayCall, b: DisplayCall) =>
  Date.parse(a.announcedAt) - Date.parse(b.announcedAt) || a.call - b.call
