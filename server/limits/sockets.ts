/** Socket.IO's connections: how many, how fast they talk, and how long one may leave unread what it is told. */
import type { IncomingMessage } from 'node:http'
import type { Server, Socket } from 'socket.io'
import type { Callers } from '../http/caller.ts'
import { Budget, Budgets } from './budget.ts'
import type { Excess, TellExcess } from './excess.ts'
import type { Limits } from './limits.ts'

type Connection = Socket['conn']

export class SocketLimits {
  readonly #limits: Limits
  readonly #callers: Callers
  readonly #tell: TellExcess
  readonly #handshakes: Budgets
  readonly #open = new Map<string, number>()
  #all = 0

  constructor(limits: Limits, callers: Callers, tell: TellExcess) {
    this.#limits = limits
    this.#callers = callers
    this.#tell = tell
    this.#handshakes = new Budgets(limits.handshakes)
  }

  /** Whether one more may come. */
  admits(request: IncomingMessage): boolean {
    const { address } = this.#callers.of(request)
    const { socketsOfAddress, sockets } = this.#limits
    const has = this.#open.get(address) ?? 0
    if (has < socketsOfAddress && this.#all < sockets && this.#handshakes.take(address)) return true
    this.#tell('too many sockets', address)
    return false
  }

  watch(io: Server): void {
    io.engine.on('connection', (connection: Connection) => this.#watchOne(connection))
  }

  #watchOne(connection: Connection): void {
    const { address } = this.#callers.of(connection.request)
    this.#count(address, 1)
    connection.once('close', () => this.#count(address, -1))
    let isCut = false
    const cut = (why: Excess) => {
      if (isCut) return
      isCut = true
      this.#tell(why, address)
      // Without a farewell, for which whoever does not read would make us wait.
      connection.close(true)
      connection.request.socket.destroy()
    }
    const messages = new Budget(this.#limits.messages)
    connection.on('packet', () => {
      if (!messages.take()) cut('too many messages')
    })
    let unread = 0
    connection.on('packetCreate', ({ data }: { data?: unknown }) => {
      // What was there before this one, which may be on its way in a moment.
      if (unread > this.#limits.unread) cut('does not read')
      unread += typeof data === 'string' ? data.length : 0
    })
    // All that was waiting has gone into the network.
    connection.on('drain', () => (unread = 0))
  }

  #count(address: string, change: 1 | -1): void {
    this.#all += change
    const now = (this.#open.get(address) ?? 0) + change
    if (now > 0) this.#open.set(address, now)
    else this.#open.delete(address)
  }
}
