/** A client as another language might write it: a plain Socket.IO socket. */
import { io, type Socket } from 'socket.io-client'
import { newRequest } from '#shared/client/connection.ts'
import { NAMESPACES, SOCKET_PATHS } from '#shared/protocol/paths.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import { counterId, SERVICE } from './office.ts'
import type { MeasuredServer, Right } from './serverProcess.ts'

/** @throws Error when it is not let in. */
export async function openSocket(
  url: string,
  auth: Record<string, string> = {},
  path: string = SOCKET_PATHS.office,
): Promise<Socket> {
  const socket = io(url, {
    auth,
    path,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  return socket
}

/** @throws Error when the server refuses. */
export async function send<T>(socket: Socket, event: string, payload: object): Promise<T> {
  const answer: Ack<T> = await socket.emitWithAck(event, { request: newRequest(), ...payload })
  if (answer.ok) return answer.value
  throw new Error(`${event} refused: ${answer.refusal}`)
}

export const issue = (kiosk: Socket): Promise<IssuedTicket> =>
  send(kiosk, 'issue', { service: SERVICE, party: 1 })

export const next = (counter: Socket): Promise<{ label: string } | null> =>
  send(counter, 'next', {})

/** Whoever was called has come: before that nobody else is called. */
export const here = (counter: Socket): Promise<null> => send(counter, 'here', {})

const many = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

export const openKiosks = ({ url, ask }: MeasuredServer, count: number): Promise<Socket[]> =>
  many(count, async (index) => {
    const device = `kiosk-of-bench-${index}`
    const right = await ask<Right>({ is: 'letIn', role: 'kiosk', device })
    return openSocket(`${url}${NAMESPACES.kiosk}`, { device, ...right })
  })

/** Counters that are open. */
export const openCounters = ({ url, ask }: MeasuredServer, count: number): Promise<Socket[]> =>
  many(count, async (index) => {
    const device = `counter-of-bench-${index}`
    const right = await ask<Right>({ is: 'letIn', role: 'counter', device })
    const handshake = { device, counter: counterId(index), ...right }
    const socket = await openSocket(`${url}${NAMESPACES.counter}`, handshake)
    await send(socket, 'open', {})
    return socket
  })

export const openDisplays = (url: string, count: number): Promise<Socket[]> =>
  many(count, (index) =>
    openSocket(`${url}${NAMESPACES.display}`, { device: `display-of-bench-${index}` }),
  )

export const closeAll = (...sockets: (Socket | Socket[])[]): void =>
  sockets.flat().forEach((socket) => void socket.close())

/** When the last of them was shown what is wanted. */
export const allSee = (
  sockets: readonly Socket[],
  wanted: (view: never) => boolean,
): Promise<void[]> =>
  Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          const look = (view: unknown) => {
            if (!wanted(view as never)) return
            socket.off('view', look)
            resolve()
          }
          socket.on('view', look)
        }),
    ),
  )
