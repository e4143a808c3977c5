/** What one client may take of the server. Honest ones never come near: a kiosk says one thing a touch. */
import type { Rate } from './budget.ts'

export type Limits = {
  /** Of one socket. Too many end it. */
  messages: Rate
  /** Sockets begun from one address. A town hall may have one for all, a mobile network too. */
  handshakes: Rate
  /** At the same time, from one address and in all; of the office's way and the phones' each. */
  socketsOfAddress: number
  sockets: number
  /** Bytes that wait for a client that does not read. */
  unread: number
  /** Connections that are no WebSockets. The one that was quiet longest gives way. */
  quietOfAddress: number
  quiet: number
  /** Addresses of tickets that there are not, asked for from one address. */
  wrongTickets: Rate
}

export const USUAL_LIMITS: Limits = {
  messages: { burst: 200, perSecond: 100 },
  handshakes: { burst: 1_500, perSecond: 20 },
  socketsOfAddress: 1_500,
  sockets: 4_000,
  unread: 2 * 1024 * 1024,
  quietOfAddress: 1_000,
  quiet: 4_000,
  wrongTickets: { burst: 100, perSecond: 1 },
}

/** For plays in which a day takes seconds. */
export const NO_HURRY: Limits = {
  ...USUAL_LIMITS,
  messages: { burst: Infinity, perSecond: Infinity },
  handshakes: { burst: Infinity, perSecond: Infinity },
}
