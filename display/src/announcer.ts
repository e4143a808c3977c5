import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { type Announcement, freshAt, hear, nextChange, NOTHING_HEARD } from './announcements.ts'

/** `fresh` changes at the moment somebody's turn begins or ends: the cue for the card, and for a gong or a voice. */
export type Announcer = StoreApi<{ fresh: Announcement | null }>

/** Follows the views of a connection for as long as the page lives. Never more than one timer. */
export function createAnnouncer(connection: StoreApi<ConnectionState<DisplayView>>): Announcer {
  const { view: first } = connection.getState()
  let announcements = first ? hear(NOTHING_HEARD, first) : NOTHING_HEARD
  let timer: ReturnType<typeof setTimeout> | undefined

  const officeNow = () => Date.now() + connection.getState().clockOffset
  const announcer: Announcer = createStore(() => ({ fresh: freshAt(announcements, officeNow()) }))
  const wakeAtNextChange = () => {
    clearTimeout(timer)
    const now = officeNow()
    const change = nextChange(announcements, now)
    if (change !== null) timer = setTimeout(update, change - now)
  }
  const update = () => {
    announcer.setState({ fresh: freshAt(announcements, officeNow()) })
    wakeAtNextChange()
  }

  wakeAtNextChange()
  connection.subscribe(({ view }, previous) => {
    if (!view || view === previous.view) return
    announcements = hear(announcements, view)
    update()
  })
  return announcer
}
