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

const REFUSED = { ok: false, refusal: 'notAllowed' } as const

export function follow({ office, push }: Served, find: FindTicket): Role<typeof followCommands> {
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
    toCommand(message) {
      if (message.type === 'giveBack') return message
      return ({ actor }) => {
        if (!push || actor.role !== 'phone') return Promise.resolve(REFUSED)
        const { subscription } = message
        if (subscription === null) push.unsubscribe(actor.ticket)
        else if (!push.subscribe(office.snapshot(), actor.ticket, subscription))
          return Promise.resolve(REFUSED)
        return Promise.resolve({ ok: true, value: null })
      }
    },
    view(snapshot, common, audience) {
      const ticket = find(snapshot.day, audience)
      // It was found when the phone was let in, in the same breath.
      if (!ticket) throw new Error('there is no such ticket')
      return followView(snapshot, common, ticket, {
        ahead: aheadOf(snapshot),
        pushKey: push?.key ?? null,
      })
    },
  }
}

/** Tells a phone only what is new for it. */
export function serveFollowers(io: Server, served: Served, find: FindTicket): Publish {
  const namespace = admit(io, NAMESPACES.follow, follow(served, find), served)
  const told = new Map<string, string>()
  const pushKey = served.push?.key ?? null
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
        const ticket = find(snapshot.day, audience)
        // Of a day that is over: the phone has been told how it ended.
        if (ticket) tell(audience, followView(snapshot, common, ticket, { ahead, pushKey }))
      }
    }
  }

  function tell(audience: string, view: FollowView) {
    const { now: _now, revision: _revision, ...content } = view
    const text = JSON.stringify(content)
    if (told.get(audience) === text) return
    told.set(audience, text)
    namespace.to(audience).emit('view', view)
  }

  return (snapshot, common) => {
    served.push?.look(snapshot)
    newest = { snapshot, common }
    if (telling) return
    telling = true
    void tellAll()
      .catch(served.report)
      .finally(() => (telling = false))
  }
}
