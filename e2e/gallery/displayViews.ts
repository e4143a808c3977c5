/** What a waiting room's display is given: at 10:24 on the first Tuesday in Willich. */
import type { ConnectionState } from '#shared/client/connection.ts'
import type { SessionInfo } from '#shared/protocol/views.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { DISPLAY_VIEW } from '../testing/displayView.ts'

export const NOW = '2020-11-17T09:24:00.000Z'
export const clockOffset = Date.parse(NOW) - Date.now()
export const ago = (seconds: number) => new Date(Date.parse(NOW) - seconds * 1000).toISOString()
export const at = (time: string, day = '2020-11-17') => `${day}T${time}:00.000Z`

export const session = (
  from: string,
  until: string,
  ticketsFrom: string,
  day?: string,
): SessionInfo => ({
  from: at(from, day),
  until: at(until, day),
  ticketsFrom: at(ticketsFrom, day),
})
export const TODAY = session('07:00', '11:30', '06:45')
export const NEXT = session('07:00', '11:30', '06:45', '2020-11-24')

export const call = (
  number: number,
  label: string,
  counter: string,
  seconds: number,
  more: Partial<DisplayCall> = {},
): DisplayCall => ({
  call: number,
  recalls: 0,
  label,
  counter,
  at: ago(seconds),
  announcedAt: ago(more.recalls ? 3 : seconds),
  reason: 'oldest',
  open: seconds < 60,
  ...more,
})

export const CALLS = [
  call(44, '45', '3', 40),
  call(43, '44', '1', 190),
  call(42, '38', '2', 320, { reason: 'secondChance' }),
  call(41, '43', '4', 510),
  call(40, '42', '3', 700),
  call(39, '41', '1', 800),
]
export const freshCalls = (...first: DisplayCall[]) => [
  ...first,
  ...CALLS.map((c) => ({ ...c, open: false })),
]

/** Ten counters that all called within a few seconds. */
export const RUSH = Array.from({ length: 8 }, (_, i) =>
  call(58 - i, `${158 - i}`, `${10 - i}`, 14 + i, i === 2 ? { reason: 'priority' } : {}),
)

export const SERIES = [
  call(44, 'A 105', 'Zimmer 12', 30, { reason: 'resumed' }),
  call(43, 'B 017', 'Zimmer 3', 45),
  call(42, 'A 104', 'Information', 320, { reason: 'secondChance' }),
  call(41, 'C 230', 'Bürgerservice Anrath', 510, { reason: 'picked' }),
]

export const standing = (
  waiting: number,
  fromMinutes: number,
  toMinutes: number,
): Partial<DisplayView> => ({
  waiting,
  groups: [{ name: null, waiting, wait: { fromMinutes, toMinutes, beforeClosing: true } }],
})
/** Nobody can tell how long it takes. */
export const unsure = (waiting: number): Partial<DisplayView> => ({
  waiting,
  groups: [{ name: null, waiting, wait: null }],
})

export const VIEW: DisplayView = {
  ...DISPLAY_VIEW,
  issuing: { is: 'open', left: 4, ticketsUntil: TODAY.until, until: TODAY.until },
  calls: CALLS,
  upcoming: ['46', '47', '48'],
  ...standing(11, 20, 35),
  sessions: [TODAY],
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  next: NEXT,
}

/** Nobody waits and nobody is called. */
export const QUIET: Partial<DisplayView> = {
  calls: CALLS.map((c) => ({ ...c, open: false })),
  upcoming: [],
  ...unsure(0),
}
export const EMPTY: Partial<DisplayView> = { calls: [], upcoming: [], ...unsure(0) }

export const LOST: Partial<ConnectionState<DisplayView>> = {
  link: 'down',
  downSince: Date.parse(at('08:14')) - clockOffset,
}
export const OFFICE = VIEW.office
export const SOLD_OUT = { is: 'soldOut', nextRelease: null, next: NEXT } as const
