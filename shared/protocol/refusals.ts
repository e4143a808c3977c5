import { DAY_REFUSALS } from '#shared/domain/day/refusals.ts'

/** Every reason the server has for saying no. Clients have a sentence for each. */
export const REFUSALS = [
  ...DAY_REFUSALS,
  /** The message is not of the stated form. */
  'invalidMessage',
  'unknownEvent',
  /** The handshake does not say who this is, or names a counter that does not exist. */
  'notIdentified',
  /** Nobody is signed in at this browser, or no more. */
  'notSignedIn',
  /** The counter asks for its PIN. */
  'locked',
  /** The password was given by somebody else: first there must be one's own. */
  'mustChangePassword',
  /** No manager has confirmed this device, or its right was taken from it. */
  'notPaired',
  /** Nothing prints for this kiosk. */
  'noPrinter',
  /** The commit failed: nothing happened. */
  'notSaved',
  /** The server is shutting down. */
  'stopping',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** The one form of every answer. */
export type Ack<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }
