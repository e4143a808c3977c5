/** The server without the process around it: tests start it on port 0 with real sockets. */
import type { AddressInfo } from 'node:net'
import type { IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { NAMESPACES } from '#shared/protocol/handshake.ts'
import { createHttp, type HttpDeps } from './http/http.ts'
import type { Office } from './office/office.ts'
import { counter } from './sockets/counter.ts'
import { display } from './sockets/display.ts'
import { kiosk } from './sockets/kiosk.ts'
import { manager } from './sockets/manager.ts'
import { type Publish, serveRole } from './sockets/serve.ts'
import { commonView } from './views/common.ts'

export type App = {
  /** Answers with the port taken. */
  listen(port: number, host: string): Promise<number>
  /** Ends connections; the office and its journal stay open. */
  close(): Promise<void>
}

// A command is a few hundred bytes; nobody needs more.
const LARGEST_MESSAGE = 16 * 1024
// A dead network is noticed within the sum of the two, in ms.
const PING = { pingInterval: 2_000, pingTimeout: 2_000 }

export async function createServer(deps: HttpDeps & { office: Office }): Promise<App> {
  const { office } = deps
  const http = await createHttp(deps)
  const io = new Server(http.server, {
    serveClient: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    ...PING,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request)),
  })

  const publishers: Publish[] = [
    serveRole(io, NAMESPACES.kiosk, kiosk, office),
    serveRole(io, NAMESPACES.display, display, office),
    serveRole(io, NAMESPACES.counter, counter, office),
    serveRole(io, NAMESPACES.manager, manager, office),
  ]
  const unfollow = office.follow((snapshot) => {
    const common = commonView(snapshot)
    for (const publish of publishers) publish(snapshot, common)
  })

  return {
    async listen(port, host) {
      await http.listen({ port, host })
      return (http.server.address() as AddressInfo).port
    },
    async close() {
      unfollow()
      // Socket.IO closes the HTTP server it is attached to; Fastify then closes what is its own.
      await io.close()
      await http.close()
    },
  }
}

/** A page of another site must not speak to the office through a clerk's browser. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
