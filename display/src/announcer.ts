import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import {
  type Announcement,
  freshAt,
  hear,
  hold,
  isSameAnnouncement,
  nextChange,
  NOTHING_HEARD,
  release,
  waitingAt,
} from './announcements.ts'
import { watchSleep } from './sleep.ts'

/** `fresh` changes at the moment somebody's turn begins or ends: the cue for the card. */
export type Announcer = StoreApi<{ fresh: Announcement | null }>

/**
 * Makes a call heard while `waiting` others wait for their turn. Answers when it is over; null when it stays silent.
 * `signal`: the turn is over, so it must be silent at once.
 */
export type Sounder = (
  call: DisplayCall,
  waiting: number,
  signal: AbortSignal,
) => Promise<unknown> | null

const SILENT: Sounder = () => null

/** Follows the views of a connection for as long as the page lives. Never more than one turn and one voice. */
export function createAnnouncer(
  connection: StoreApi<ConnectionState<DisplayView>>,
  sounder: Sounder = SILENT,
): Announcer {
  const { view: first, clockOffset } = connection.getState()
  const device = watchSleep()
  /** How far the office's clock is ahead, by the last view that can be believed. */
  let ahead = clockOffset
  let announcements = first ? hear(NOTHING_HEARD, first) : NOTHING_HEARD
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Kept when its turn is over: a clock put back by a moment would announce it again. */
  let told: { call: DisplayCall; turn: AbortController } | null = null

  const officeNow = () => Date.now() + ahead
  /** Since when the connection is lost, by the office's clock. */
  const lostAt = ({ downSince } = connection.getState()) =>
    downSince === null ? Infinity : downSince + ahead
  const fresh = () => freshAt(announcements, officeNow(), lostAt())
  const announcer: Announcer = createStore(() => ({ fresh: fresh() }))

  /** Each once: views come in between, and the same turn is there again. */
  function makeHeard(call: DisplayCall | undefined) {
    if (call && told && isSameAnnouncement(call, told.call)) return
    told?.turn.abort()
    if (!call) return
    const turn = new AbortController()
    told = { call, turn }
    // Somebody has come already, or was given up, before it was his turn.
    if (!call.open) return
    const { signal } = turn
    const sounding = sounder(call, waitingAt(announcements, officeNow()), signal)
    if (!sounding) return
    announcements = hold(announcements, officeNow())
    void sounding.then(() => {
      if (signal.aborted) return
      announcements = release(announcements, officeNow())
      update()
    })
  }

  function update() {
    makeHeard(fresh()?.call)
    announcer.setState({ fresh: fresh() })
    clearTimeout(timer)
    const now = officeNow()
    const change = nextChange(announcements, now)
    if (change !== null) timer = setTimeout(update, change - now)
  }

  update()
  connection.subscribe((state, previous) => {
    const { view } = state
    if (!view || view === previous.view) return
    if (previous.link !== 'up') device.isConnectedAnew()
    // It lay in the connection while the device slept: what it calls new is old.
    if (device.hasJustWoken()) return
    const slip = Math.min(0, state.clockOffset - ahead)
    announcements = hear(announcements, view, { lostAt: lostAt(previous), slip })
    ahead = state.clockOffset
    update()
  })
  return announcer
}
