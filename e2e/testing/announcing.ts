/** A display that hears of calls, second by second of a story. */
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { DISPLAY_VIEW } from './displayView.ts'
import {
  type Announcements,
  freshAt,
  hear,
  NOTHING_HEARD,
} from '../../display/src/announcements.ts'

export const START = Date.parse('2020-11-17T08:00:00.000Z')
export const moment = (seconds: number) => new Date(START + seconds * 1000).toISOString()

/** Call `number`, made and announced at that second of the story. */
export const call = (
  number: number,
  seconds: number,
  more: Partial<DisplayCall> = {},
): DisplayCall => ({
  call: number,
  recalls: 0,
  label: `${number}`,
  counter: '3',
  at: moment(seconds),
  announcedAt: moment(seconds),
  reason: 'oldest',
  open: true,
  ...more,
})

export const recalled = (first: DisplayCall, seconds: number): DisplayCall => ({
  ...first,
  recalls: first.recalls + 1,
  announcedAt: moment(seconds),
})

export const view = (seconds: number, calls: DisplayCall[], epoch = 'one'): DisplayView => ({
  ...DISPLAY_VIEW,
  epoch,
  now: moment(seconds),
  // As the server does it: newest first, eight at most.
  calls: calls.toSorted((a, b) => b.call - a.call).slice(0, 8),
})

export const listen = (...views: DisplayView[]) =>
  views.reduce((heard, next) => hear(heard, next), NOTHING_HEARD)
export const labelAt = (heard: Announcements, seconds: number) =>
  freshAt(heard, START + seconds * 1000)?.call.label ?? null
export const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
