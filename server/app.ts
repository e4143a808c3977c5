/** The server without the process around it: tests start it on port 0 with real sockets. */
import type { AddressInfo, Socket as Connection } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { NAMESPACES, SOCKET_PATHS } from '#shared/protocol/paths.ts'
import { isSameOrigin } from './http/guard.ts'
import { callersBehind } from './http/caller.ts'
import { createHttp, type HttpDeps } from './http/http.ts'
import { excessTeller } from './limits/excess.ts'
import { Budgets } from './limits/budget.ts'
import { limitConnections } from './limits/connections.ts'
import { type Limits, USUAL_LIMITS } from './limits/limits.ts'
import { SocketLimits } from './limits/sockets.ts'
import { counter } from './sockets/counter.ts'
import { display } from './sockets/display.ts'
import { serveFollowers } from './sockets/follow.ts'
import { kiosk } from './sockets/kiosk.ts'
import { manager } from './sockets/manager.ts'
import { servePairing } from './sockets/pairing.ts'
import { type Publish, refusedConnection, type Served, serveRole } from './sockets/serve.ts'
import { commonView } from './views/common.ts'
import { Forecasts } from './views/forecasts.ts'
import { Delivery } from './waitingRoom/delivery.ts'
import { type PushDeps, Pushing } from './waitingRoom/push.ts'
import { ticketFinder } from './waitingRoom/tickets.ts'

export type ServerDeps = HttpDeps &
  Pick<Served, 'printing'> & {
    /** Web Push for phones, where the office wants it. */
    push?: Omit<PushDeps, 'report'> | null
    limits?: Limits
  }

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
// The same for phones, which are a thousand and have small batteries.
const PHONE_PING = { pingInterval: 10_000, pingTimeout: 5_000 }
// How long somebody may be connected without having been let in.
const INTRODUCTION_MS = 10_000
// How long a client that does not react can keep the server from ending.
const FAREWELL_MS = 500

export async function createServer(deps: ServerDeps): Promise<App> {
  const { office, access, printing, clock, logger, trustedProxies = [] } = deps
  const { limits = USUAL_LIMITS } = deps
  const callers = callersBehind(trustedProxies)
  // A code on paper that leads nowhere would be a lie.
  const publicUrl = () => (office.configuration.phone.on ? deps.publicUrl : null)
  const delivery = new Delivery(office, clock)
  const report = (error: unknown) => logger.error(error)
  const push = deps.push ? new Pushing({ ...deps.push, report }) : null
  const backups = deps.backups ?? null
  const forecasts = new Forecasts(office)
  const served: Served = {
    office,
    common: onceForEach((snapshot) =>
      commonView(
        snapshot,
        printing.all((device) => access.devices.nameOf(device)),
        forecasts.at(snapshot.day, snapshot.now),
      ),
    ),
    access,
    printing,
    delivery,
    push,
    backups,
    publicUrl,
    callers,
    report,
  }
  const find = ticketFinder()
  const tell = excessTeller((line, excess) => logger.warn(line, excess))
  const wrongTickets = new Budgets(limits.wrongTickets)
  const http = await createHttp(deps, find, { callers, wrongTickets, tell })
  limitConnections(http.server, limits, callers)
  const officeLimits = new SocketLimits(limits, callers, tell)
  const phoneLimits = new SocketLimits(limits, callers, tell)
  const io = new Server(http.server, {
    serveClient: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    ...PING,
    connectTimeout: INTRODUCTION_MS,
    allowRequest: (request, decide) =>
      decide(
        null,
        isSameOrigin(request.headers.origin, callers.of(request)) && officeLimits.admits(request),
      ),
  })
  const phones = new Server(http.server, {
    path: SOCKET_PATHS.phone,
    serveClient: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    ...PHONE_PING,
    connectTimeout: INTRODUCTION_MS,
    allowRequest: (request, decide) => {
      const { origin } = request.headers
      const isOurs = isSameOrigin(origin, callers.of(request)) || origin === publicUrl()
      decide(null, isOurs && phoneLimits.admits(request))
    },
  })
  scatterPings(io, PING.pingInterval)
  scatterPings(phones, PHONE_PING.pingInterval)
  officeLimits.watch(io)
  phoneLimits.watch(phones)

  const connections = new Set<Connection>()
  http.server.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })

  // Socket.IO always has this namespace; nobody has business there.
  for (const server of [io, phones])
    server.use((_socket, next) => next(refusedConnection('notIdentified')))
  const publishToDisplays = serveRole(io, NAMESPACES.display, display(served), served)
  const publishers: Publish[] = [
    serveRole(io, NAMESPACES.counter, counter(served), served),
    serveRole(io, NAMESPACES.kiosk, kiosk(served), served),
    serveRole(io, NAMESPACES.manager, manager(served), served),
    servePairing(io, served),
    // Last: the office comes before the phones.
    serveFollowers(phones, served, find, (address) => {
      if (!wrongTickets.take(address)) tell('wrong tickets', address)
    }),
  ]
  const unfollow = [
    // Whoever is called looks there, and a room may have many of them.
    office.followFirst((snapshot) => publishToDisplays(snapshot, served.common(snapshot))),
    office.follow((snapshot) => {
      const common = served.common(snapshot)
      for (const publish of publishers) publish(snapshot, common)
    }),
  ]
  const unfollowOthers = [
    printing.follow(() => office.tellAgain()),
    // Names of devices, and which there are.
    access.follow(() => office.tellAgain()),
  ]

  return {
    async listen(port, host) {
      await http.listen({ port, host })
      return (http.server.address() as AddressInfo).port
    },
    async close() {
      for (const stop of [...unfollow, ...unfollowOthers]) stop()
      forecasts.close()
      delivery.close()
      const ended = new Promise((resolve) => http.server.close(resolve))
      const hangUp = setTimeout(() => connections.forEach((c) => c.destroy()), FAREWELL_MS)
      // Socket.IO's own way throws away what is still to be sent: answers to what was just saved.
      const clients = [io, phones].flatMap((server) =>
        Object.values(NAMESPACES).flatMap((path) => [...server.of(path).sockets.values()]),
      )
      await Promise.all(clients.map(({ conn }) => closed(conn)))
      await Promise.all([io.close(), phones.close()])
      await ended
      clearTimeout(hangUp)
      await http.close()
    },
  }
}

/** Kept until the next one is asked for. */
function onceForEach<In, Out>(make: (from: In) => Out): (from: In) => Out {
  let last: { from: In; made: Out } | null = null
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) }
    return last.made
  }
}

/**
 * Screens come back together after a restart, and would be pinged together for years: two hundred within the milliseconds
 * in which somebody may be called. So each connection has an interval of its own, up to a quarter shorter. The engine reads
 * it when it opens the connection, to tell it and to keep it.
 */
function scatterPings({ engine }: Server, longest: number): void {
  engine.use((_request: unknown, _response: unknown, next: () => void) => {
    engine.opts.pingInterval = Math.round(longest * (1 - Math.random() / 4))
    next()
  })
}

/** After everything was sent. */
function closed(connection: Socket['conn']): Promise<void> {
  return new Promise((resolve) => {
    // Several namespaces can share one connection, and it tells its end once.
    if (connection.readyState === 'closed') return resolve()
    connection.once('close', () => resolve())
    connection.close()
  })
}
