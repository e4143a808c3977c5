/**
 * Connections that ask for nothing: each costs memory and one of the files that a process may have open. When there
 * are too many, the one that has been quiet longest gives way, so that nobody can keep others out by coming first.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Callers } from '../http/caller.ts'
import { networkOf } from '../http/caller.ts'
import type { Limits } from './limits.ts'

type Key = string
/** The same for a connection and for TLS on it. */
const keyOf = ({ remoteAddress = '', remotePort = 0 }: Socket): Key =>
  `${remoteAddress} ${remotePort}`

export function limitConnections(
  server: Server,
  { quiet: most, quietOfAddress, sockets }: Limits,
  callers: Callers,
): void {
  /** In the order of their last sign of life. */
  const quiet = new Map<Key, Socket>()
  const ofAddress = new Map<string, Map<Key, Socket>>()

  const forget = (address: string, key: Key) => {
    quiet.delete(key)
    const neighbours = ofAddress.get(address)
    neighbours?.delete(key)
    if (neighbours?.size === 0) ofAddress.delete(address)
  }
  const toTheEnd = (key: Key, address: string) => {
    const neighbours = ofAddress.get(address)
    const socket = neighbours?.get(key)
    if (!neighbours || !socket) return
    for (const map of [quiet, neighbours]) {
      map.delete(key)
      map.set(key, socket)
    }
  }

  // Two sorts of sockets beside them; more only when something goes wrong.
  server.maxConnections = most + 2 * sockets
  server.on('connection', (socket: Socket) => {
    const key = keyOf(socket)
    const address = networkOf(socket.remoteAddress ?? '')
    const neighbours = ofAddress.get(address) ?? new Map<Key, Socket>()
    ofAddress.set(address, neighbours)
    neighbours.set(key, socket)
    quiet.set(key, socket)
    socket.once('close', () => forget(address, key))
    if (neighbours.size > quietOfAddress && !callers.isProxy(socket.remoteAddress))
      firstOf(neighbours)?.destroy()
    else if (quiet.size > most) firstOf(quiet)?.destroy()
  })
  server.on('request', ({ socket }: IncomingMessage) =>
    toTheEnd(keyOf(socket), networkOf(socket.remoteAddress ?? '')),
  )
  server.on('upgrade', ({ socket }: IncomingMessage) =>
    forget(networkOf(socket.remoteAddress ?? ''), keyOf(socket)),
  )
}

const firstOf = (sockets: ReadonlyMap<Key, Socket>): Socket | undefined =>
  sockets.values().next().value
