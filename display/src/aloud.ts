import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { type Announcer, createAnnouncer } from './announcer.ts'
import type { Report } from './report.ts'
import type { Sound } from './sound/sound.ts'

/** Makes each call heard when its turn begins, and reports what was heard to its end. */
export function announceAloud(
  connection: StoreApi<ConnectionState<DisplayView>>,
  sound: Sound,
  report: Pick<Report, 'sound' | 'sounded'>,
): Announcer {
  const tell = () => {
    const { is } = sound.state.getState()
    if (is !== null) report.sound(is)
  }
  sound.state.subscribe(({ is }, previous) => is !== previous.is && tell())
  tell()
  return createAnnouncer(
    connection,
    (call, waiting, signal) =>
      sound.announce(call, waiting, signal)?.then((heard) => heard && report.sounded(call)) ?? null,
  )
}
