/** The way of every message: identified socket -> parsed payload -> office -> acknowledgement. */
import type { Namespace, Server, Socket } from 'socket.io'
import type { Command } from '#shared/domain/day/commands.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Ack, Refusal } from '#shared/protocol/refusals.ts'
import type { BackupInfo, Stamp } from '#shared/protocol/views.ts'
import type { Access } from '../access/access.ts'
import { secretIn } from '../access/cookie.ts'
import type { Callers } from '../http/caller.ts'
import type { Office, Snapshot } from '../office/office.ts'
import type { Printing } from '../printing/printing.ts'
import type { Delivery } from '../waitingRoom/delivery.ts'
import type { Pushing } from '../waitingRoom/push.ts'
import { issuedTicket } from '../views/issued.ts'
import type { Common } from '../views/common.ts'
import { deviceOf, type Identity, type Message, type Role, type Schemas } from './role.ts'

type Incoming = Record<string, (...args: unknown[]) => void>
type Outgoing = { view: (view: Stamp) => void }
type RoleSocket = Socket<Incoming, Outgoing, Incoming, Identity>
export type RoleNamespace = Namespace<Incoming, Outgoing, Incoming, Identity>
type Respond = (answer: Ack<unknown>) => void

export type Served = {
  office: Office
  /** What several views say in the same words. */
  common: (snapshot: Snapshot) => Common
  access: Access
  printing: Printing
  delivery: Delivery
  /** Null where phones are told only while their page is open. */
  push: Pushing | null
  /** Null where the server makes none. */
  backups: { info(): BackupInfo } | null
  /** Where phones reach this server now; null when they cannot. */
  publicUrl: () => string | null
  callers: Callers
  /** Told of faults of our own, for the log. */
  report: (error: unknown) => void
}

/** Sends a role's views to everybody who has taken it. */
export type Publish = (snapshot: Snapshot, common: Common) => void

export function serveRole<S extends Schemas>(
  io: Server,
  path: string,
  role: Role<S>,
  served: Served,
): Publish {
  const namespace = admit(io, path, role, served)
  return (snapshot, common) => {
    dismiss(namespace)
    const audiences = new Set([...namespace.sockets.values()].map((s) => s.data.audience))
    for (const audience of audiences) {
      if (role.isGone?.(audience, snapshot)) namespace.in(audience).disconnectSockets()
      else
        namespace
          .to(audience)
          .emit('view', role.view(snapshot, common, audience, pagesOf(namespace, audience)))
    }
  }
}

/** Lets in who says who it is, shows it the first view and takes its commands. */
export function admit<S extends Schemas, View extends Stamp>(
  io: Server,
  path: string,
  role: Role<S, View>,
  { office, common, publicUrl, report, access, callers }: Served,
): RoleNamespace {
  const namespace: RoleNamespace = io.of(path)
  access.follow(() => dismiss(namespace))

  namespace.use((socket, next) => {
    const { auth, headers } = socket.handshake
    const { address, secure } = callers.of(socket.request)
    const asking = { auth, cookie: secretIn(headers.cookie, secure), address }
    const identity = role.identify(asking, office.day.plan)
    if (typeof identity === 'string') return next(refusedConnection(identity))
    Object.assign(socket.data, identity)
    next()
  })

  namespace.on('connection', (socket) => {
    const { audience } = socket.data
    serveCommands(socket, role, { office, publicUrl, report })
    void socket.join(audience)
    const viewNow = () => {
      const snapshot = office.snapshot()
      return role.view(snapshot, common(snapshot), audience, pagesOf(namespace, audience))
    }
    const view = viewNow()
    socket.emit('view', view)
    role.came?.(socket.data, view)
    if (role.showsPages) {
      socket.to(audience).emit('view', view)
      socket.once('disconnect', () => {
        if (role.isGone?.(audience, office.snapshot())) return
        if (pagesOf(namespace, audience) > 0) namespace.to(audience).emit('view', viewNow())
      })
    }
    const { gone } = role
    if (!gone) return
    socket.once('disconnect', () => {
      // A device may have come back before its old connection was given up for dead.
      const isBack = [...namespace.sockets.values()].some((other) =>
        isSame(other.data, socket.data),
      )
      gone(socket.data, isBack)
    })
  })
  return namespace
}

/** Those who may be here no longer. They are told why when they try to come back. */
function dismiss(namespace: RoleNamespace): void {
  for (const socket of namespace.sockets.values())
    if (socket.data.barrier(null) !== null) socket.disconnect(true)
}

const pagesOf = (namespace: RoleNamespace, audience: string): number =>
  namespace.adapter.rooms.get(audience)?.size ?? 0

const isSame = (a: Identity, b: Identity): boolean =>
  a.audience === b.audience && deviceOf(a.actor) === deviceOf(b.actor)

/** Socket.IO hands `data` to the client's connect_error. */
export function refusedConnection(refusal: Refusal): Error & { data: { refusal: Refusal } } {
  return Object.assign(new Error(refusal), { data: { refusal } })
}

function serveCommands<S extends Schemas>(
  socket: RoleSocket,
  role: Pick<Role<S>, 'commands' | 'toCommand'>,
  { office, publicUrl, report }: Pick<Served, 'office' | 'publicUrl' | 'report'>,
): void {
  socket.onAny((event: string, ...args: unknown[]) => {
    const respond = args.at(-1)
    // Who does not wait for an answer cannot know what happened, so nothing does.
    if (typeof respond !== 'function') return
    const answer = respond as Respond
    const refuse = (refusal: Refusal) => answer({ ok: false, refusal })

    const schema = Object.hasOwn(role.commands, event) ? role.commands[event] : undefined
    if (!schema) return refuse('unknownEvent')
    const barrier = socket.data.barrier(event)
    if (barrier) return refuse(barrier)
    const parsed = schema.safeParse(args[0])
    if (!parsed.success || args.length !== 2) return refuse('invalidMessage')

    const { request, ...payload } = parsed.data
    // The schema was looked up by the event's name, which is what ties the two together.
    const message = { type: event, ...payload } as Message<S>
    const wanted = role.toCommand(message)
    if (typeof wanted === 'function') {
      // A fault of ours must cost one refusal, not the office.
      const failed = (error: unknown) => {
        report(error)
        refuse('notSaved')
      }
      return void wanted(socket.data).then(answer, failed)
    }
    const command: Command = { ...wanted, by: socket.data.actor, request }
    void office.submit(command).then((result) => {
      if ('refusal' in result) refuse(result.refusal)
      else answer(answerTo(command, result.facts, result.day, publicUrl()))
    })
  })
}

const CALLING: ReadonlySet<string> = new Set<Command['type']>([
  'next',
  'call',
  'resume',
  'lastCall',
])
const NEEDS_TICKET: ReadonlySet<string> = new Set<Command['type']>([
  'issue',
  'split',
  'call',
  'resume',
  'lastCall',
])

/** The number that the command gave out. */
function madeBy(command: Command, fact: Fact): number | null {
  if (command.type === 'issue' && fact.type === 'issued') return fact.ticket
  return command.type === 'split' && fact.type === 'split' ? fact.into : null
}

/** What the facts mean to whoever gave the command. The same facts, read again later, say the same. */
function answerTo(
  command: Command,
  facts: readonly Fact[],
  day: Day,
  publicUrl: string | null,
): Ack<unknown> {
  const counter = command.by.role === 'counter' ? command.by.counter : null
  for (const fact of facts) {
    const made = madeBy(command, fact)
    if (made !== null) {
      const ticket = day.tickets[made - 1]
      if (ticket) return { ok: true, value: issuedTicket(ticket, publicUrl) }
    }
    if (CALLING.has(command.type) && fact.type === 'called' && fact.counter === counter) {
      const label = day.tickets[fact.ticket - 1]?.label ?? ''
      return { ok: true, value: { ticket: fact.ticket, label } }
    }
  }
  // Without a ticket where there must be one, the request id was used for something else before.
  const misused = NEEDS_TICKET.has(command.type)
  return misused ? { ok: false, refusal: 'notAllowed' } : { ok: true, value: null }
}
