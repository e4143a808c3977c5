/** Which calls the large part of the screen shows. Pure. */
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { type Announcement, byAnnouncement } from './announcements.ts'

export type Stage = {
  /** On the card; null before the first call of the day. */
  call: DisplayCall | null
  /** In lines below it, newest first. */
  others: DisplayCall[]
}

/** `most`: how many other calls there is room for below the card. */
export function stageOf(view: DisplayView, fresh: Announcement | null, most: number): Stage {
  const call = fresh?.call ?? newest(view.calls.filter((other) => other.open)) ?? newest(view.calls)
  const rest = view.calls.filter((other) => other.call !== call?.call)
  return { call, others: cut(rest, most) }
}

/** Nobody waits and nobody is to come: whether there are numbers is all that is left to say. */
export const isQuiet = (view: DisplayView, fresh: Announcement | null) =>
  view.waiting === 0 && !fresh && !view.calls.some((call) => call.open)

const newest = (calls: DisplayCall[]) => [...calls].sort(byAnnouncement).at(-1) ?? null

/** Somebody who is still to come needs the place more than somebody who is there. The order stays. */
function cut(calls: DisplayCall[], most: number): DisplayCall[] {
  const kept = new Set([...calls].sort((a, b) => Number(b.open) - Number(a.open)).slice(0, most))
  return calls.filter((call) => kept.has(call))
}
