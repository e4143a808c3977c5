/** Phones: each sees the ticket whose secret name it knows, and may give that one back. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Server } from 'socket.io'
import { followCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import type { Snapshot } from '../office/office.ts'
import type { Common } from '../views/common.ts'
import { aheadOf, followView } from '../views/follow.ts'
import type { FindTicket } from '../waitingRoom/tickets.ts'
import type { Role } from './role.ts'
import { admit, type Publish, type Served } from './serve.ts'

/** A thousand phones are told in turns, between which counters and displays are served. */
const AT_ONCE = 50

export function follow({ office }: Served, find: FindTicket): Role<typeof followCommands> {
  return {
    commands: followCommands,
    identify(handshake) {
      if (!office.configuration.phone.on) return null
      const { success, data } = handshakes.follow.safeParse(handshake)
      const ticket = success ? find(office.day, data.ticket) : null
      return success && ticket
        ? {
            actor: { role: 'phone', device: data.device, ticket: ticket.id },
            audience: data.ticket,
          }
        : null
    },
    toCommand: (message) => message,
    view(snapshot, common, audience) {
      const view = viewOf(find, snapshot, common, audience, aheadOf(snapshot))
      // It was found when the phone was let in, in the same breath.
      if (!view) throw new Error('there is no such ticket')
      return view
    },
  }
}

function viewOf(
  find: FindTicket,
  snapshot: Snapshot,
  common: Common,
  audience: string,
  ahead: ReturnType<typeof aheadOf>,
): FollowView | null {
  const ticket = find(snapshot.day, audience)
  // Of a day that is over: the phone has been told how it ended.
  return ticket && followView(snapshot, common, ticket, ahead)
}

/** Tells a phone only what is new for it. */
export function serveFollowers(io: Server, served: Served, find: FindTicket): Publish {
  const namespace = admit(io, NAMESPACES.follow, follow(served, find), served)
  const told = new Map<string, string>()
  let newest: { snapshot: Snapshot; common: Common } | null = null
  let telling = false

  async function tellAll() {
    while (newest) {
      const { snapshot, common } = newest
      newest = null
      const ahead = aheadOf(snapshot)
      const audiences = [...new Set([...namespace.sockets.values()].map((s) => s.data.audience))]
      for (const gone of [...told.keys()].filter((one) => !namespace.adapter.rooms.has(one)))
        told.delete(gone)
      for (const [index, audience] of audiences.entries()) {
        if (index % AT_ONCE === 0) await turn()
        tell(audience, viewOf(find, snapshot, common, audience, ahead))
      }
    }
  }

  function tell(audience: string, view: FollowView | null) {
    if (!view) return
    const { now: _now, revision: _revision, ...content } = view
    const text = JSON.stringify(content)
    if (told.get(audience) === text) return
    told.set(audience, text)
    namespace.to(audience).emit('view', view)
  }

  return (snapshot, common) => {
    newest = { snapshot, common }
    if (telling) return
    telling = true
    void tellAll()
      .catch(served.report)
      .finally(() => (telling = false))
  }
}
