/** What a role may say, who may take it, and what it is shown. One file a role beside this one. */
import type { z } from 'zod'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import type { Actor, DayPlan } from '#shared/domain/day/facts.ts'
import type { Ack, Refusal } from '#shared/protocol/refusals.ts'
import type { Stamp } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import type { Common } from '../views/common.ts'

export type Schemas = Record<string, z.ZodType<{ request: string }>>

/** A parsed message: its event's name as `type`, and its payload without the request id. */
export type Message<S extends Schemas> = {
  [Event in keyof S]: { type: Event } & Omit<z.output<S[Event]>, 'request'>
}[keyof S]

/** Everyone in an audience sees the same view. */
export type Audience = string
export const EVERYBODY: Audience = 'everybody'

/** Who a socket is: set once, when it connects, and never taken from a message. */
export type Identity = {
  actor: Actor
  audience: Audience
  /** What stands against this event now, or against being connected: a right may be gone since. */
  barrier: (event: string | null) => Refusal | null
}

/** `auth` is what the client sent; `cookie` the secret that its browser did. */
export type Asking = { auth: unknown; cookie: string | undefined; address: string }

/** Done outside the day: printing, for one. Nothing of it is in the journal. */
export type Deed = (who: Identity) => Promise<Ack<unknown>>

export type Role<S extends Schemas, View extends Stamp = Stamp> = {
  /** Event name to schema; nothing else is understood. */
  commands: S
  /** Or why it is not let in. */
  identify: (asking: Asking, plan: DayPlan) => Identity | Refusal
  toCommand: (message: Message<S>) => CommandBody | Deed
  /** `pages`: how many connections see it. */
  view: (snapshot: Snapshot, common: Common, audience: Audience, pages: number) => View
  /** The office has no such counter or display any more: its pages are told by the refusal of their next handshake. */
  isGone?: (audience: Audience, snapshot: Snapshot) => boolean
  /** The others of an audience are told when one comes or goes. */
  showsPages?: boolean
  /** It is connected, and has been sent its first view. */
  came?: (who: Identity, shown: View) => void
  /** Its connection has ended. `isBack`: its audience has another one of the same device. */
  gone?: (who: Identity, isBack: boolean) => void
}

export const deviceOf = (actor: Actor): string => ('device' in actor ? actor.device : '')
