/** Devices that wait to be confirmed: each is shown a code, and its secret once a manager has typed it. */
import type { Server } from 'socket.io'
import type { PairingView } from '#shared/protocol/access.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { type Publish, refusedConnection, type Served } from './serve.ts'

export function servePairing(
  io: Server,
  { office, callers, access: { pairing } }: Served,
): Publish {
  const namespace = io.of(NAMESPACES.pairing)

  namespace.use((socket, next) => {
    const { success, data } = handshakes.pairing.safeParse(socket.handshake.auth)
    if (!success) return next(refusedConnection('notIdentified'))
    Object.assign(socket.data, data)
    next()
  })

  type Asking = typeof namespace extends { sockets: Map<string, infer S> } ? S : never
  const addressOf = ({ request }: Asking) => callers.of(request).address
  function view(code: string, until: string, token: string | null): PairingView {
    const { epoch, revision, now, failing, configuration } = office.snapshot()
    return { epoch, revision, now, failing, office: configuration.name, code, until, token }
  }
  function showCode(socket: Asking): void {
    pairing.begin({
      connection: socket.id,
      address: addressOf(socket),
      ...(socket.data as { device: string; kind: 'kiosk' | 'display' }),
      paired: (token) => socket.emit('view', view('', '', token)),
    })
    const waiting = pairing.of(socket.id)
    if (waiting) socket.emit('view', view(waiting.code, waiting.until, null))
  }

  namespace.on('connection', (socket) => {
    showCode(socket)
    socket.once('disconnect', () => pairing.end(socket.id))
  })
  return () => {
    for (const socket of namespace.sockets.values())
      if (pairing.needsCode(socket.id, addressOf(socket))) showCode(socket)
  }
}
