/** Phones: each sees the ticket whose secret name it knows, and may give that one back. */
import { hash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Server } from 'socket.io'
import { followCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import type { Snapshot } from '../office/office.ts'
import type { Common } from '../views/common.ts'
import { followView } from '../views/follow.ts'
import type { FindTicket } from '../waitingRoom/tickets.ts'
import type { Identity, Role } from './role.ts'
import { admit, type Publish, type Served } from './serve.ts'

/** A thousand phones are told in turns, between which counters and displays are served. */
const AT_ONCE = 20

const REFUSED = { ok: false, refusal: 'notAllowed' } as const

export function follow(
  { office, push }: Served,
  find: FindTicket,
  guessed: (address: string) => void,
): Role<typeof followCommands, FollowView> {
  return {
    commands: followCommands,
    identify({ auth, address }) {
      if (!office.configuration.phone.on) return 'notIdentified'
      const { success, data } = handshakes.follow.safeParse(auth)
      const ticket = success ? find(office.day, data.ticket) : null
      if (!ticket) guessed(address)
      return success && ticket
        ? {
            actor: {
              role: 'phone',
              device: data.device,
              ticket: ticket.id,
              date: office.day.plan.date,
            },
            audience: data.ticket,
            barrier: () => (office.configuration.phone.on ? null : 'notIdentified'),
          }
        : 'notIdentified'
    },
    toCommand(message) {
      if (message.type === 'giveBack') return message
      return ({ actor }) => {
        if (!push || actor.role !== 'phone' || actor.date !== office.day.plan.date)
          return Promise.resolve(REFUSED)
        const { subscription } = message
        if (subscription === null) push.unsubscribe(actor)
        else if (!push.subscribe(office.snapshot(), actor, subscription))
          return Promise.resolve(REFUSED)
        return Promise.resolve({ ok: true, value: null })
      }
    },
    view(snapshot, common, audience) {
      const ticket = find(snapshot.day, audience)
      // It was found when the phone was let in, in the same breath.
      if (!ticket) throw new Error('there is no such ticket')
      return followView(snapshot, common, ticket, push?.key ?? null)
    },
  }
}

type Publication = { snapshot: Snapshot; common: Common }
type Told = { revision: number; content: string }

/** Tells a phone only what is new for it. */
/** `guessed`: told from where a ticket was asked for that there is not. */
export function serveFollowers(
  io: Server,
  served: Served,
  find: FindTicket,
  guessed: (address: string) => void,
): Publish {
  /** By connection, not by ticket: a second phone of a ticket has seen something else when it came. */
  const told = new WeakMap<Identity, Told>()
  const role = { ...follow(served, find, guessed), came: remember }
  const namespace = admit(io, NAMESPACES.follow, role, served)
  const pushKey = served.push?.key ?? null
  /** The newest of each date: how a day ended must be told before the next one begins. */
  const newest = new Map<string, Publication>()
  let telling = false

  async function tellAll() {
    telling = true
    try {
      for (const [date, publication] of newest) {
        newest.delete(date)
        await tell(publication)
      }
    } catch (error) {
      served.report(error)
    } finally {
      telling = false
    }
  }

  async function tell({ snapshot, common }: Publication) {
    for (const [index, phone] of [...namespace.sockets.values()].entries()) {
      if (index % AT_ONCE === 0) await turn()
      const ticket = find(snapshot.day, phone.data.audience)
      // Of a day that is over: the phone has been told how it ended.
      if (!ticket) continue
      const view = followView(snapshot, common, ticket, pushKey)
      if (remember(phone.data, view)) phone.emit('view', view)
    }
  }

  /** Whether it is new. What a phone was shown when it came may be newer than what is being told. */
  function remember(phone: Identity, view: FollowView): boolean {
    const { now: _now, revision, ...shown } = view
    // A thousand phones' views would be kept from one publication to the next.
    const content = hash('sha256', JSON.stringify(shown))
    const known = told.get(phone)
    if (known && (known.revision >= revision || known.content === content)) return false
    told.set(phone, { revision, content })
    return true
  }

  return (snapshot, common) => {
    if (!snapshot.configuration.phone.on) {
      namespace.disconnectSockets()
      return
    }
    served.push?.look(snapshot.day, common.forecast)
    newest.set(snapshot.day.plan.date, { snapshot, common })
    if (!telling) void tellAll()
  }
}
