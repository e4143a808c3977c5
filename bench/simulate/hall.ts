/** What everybody in the play shares: the time, the room, and who is in it. */
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './entrance.ts'
import type { Seen } from './stage.ts'
import type { Visitor } from './visitor.ts'

export type Hall = {
  agenda: Agenda
  desk: Desk
  display: Seen<DisplayView, Record<string, never>>
  /** Everybody who got a number, by ticket. */
  visitors: Map<number, Visitor>
  maxRecalls: number
}
