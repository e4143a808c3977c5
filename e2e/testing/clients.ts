/** Clients as another language might write them: a plain Socket.IO socket, its views and its answers. */
import { io, type Socket } from 'socket.io-client'
import { type CommandMap, newRequest, type Payload, type Value } from '#shared/client/connection.ts'
import type {
  CounterEvents,
  DisplayEvents,
  FollowEvents,
  KioskEvents,
  ManagerEvents,
} from '#shared/protocol/commands.ts'
import type { Role } from '#shared/protocol/handshake.ts'
import { NAMESPACES, SOCKET_PATHS } from '#shared/protocol/paths.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import type { CounterView, KioskView, ManagerView, Stamp } from '#shared/protocol/views.ts'
import type { DisplayView, FollowView } from '#shared/protocol/waitingRoomViews.ts'

export type TestClient<View, Events extends CommandMap<Events>> = {
  socket: Socket
  /** The newest one. */
  view: () => View
  /** The first view, the present one included, that is as wanted. */
  until: (wanted: (view: View) => boolean) => Promise<View>
  send: <Event extends keyof Events & string>(
    event: Event,
    payload: Payload<Events[Event]>,
    request?: string,
  ) => Promise<Ack<Value<Events[Event]>>>
  close: () => void
}

export type KioskClient = TestClient<KioskView, KioskEvents>
export type CounterClient = TestClient<CounterView, CounterEvents>
export type ManagerClient = TestClient<ManagerView, ManagerEvents>
export type DisplayClient = TestClient<DisplayView, DisplayEvents>
export type PhoneClient = TestClient<FollowView, FollowEvents>

export const joinKiosk = (url: string, device = 'kiosk-one', printer?: string) =>
  join<KioskView, KioskEvents>(url, 'kiosk', { device, ...(printer && { printer }) })
export const joinCounter = (
  url: string,
  counter = 'platz-1',
  device = `pc-of-${counter}`,
  printer?: string,
) =>
  join<CounterView, CounterEvents>(url, 'counter', { device, counter, ...(printer && { printer }) })
export const joinManager = (url: string, device = 'desk-of-manager') =>
  join<ManagerView, ManagerEvents>(url, 'manager', { device })
export const joinDisplay = (url: string, display?: string, device = `screen-${display ?? 'one'}`) =>
  join<DisplayView, DisplayEvents>(url, 'display', { device, ...(display && { display }) })
/** `ticket`: its secret name, the last part of its address. */
export const joinPhone = (url: string, ticket: string, device = `phone-${ticket}`) =>
  join<FollowView, FollowEvents>(url, 'follow', { device, ticket })

/** A socket that has not been let in yet, and never tries again by itself. */
export function openSocket(
  url: string,
  path: string,
  auth: unknown,
  extraHeaders: Record<string, string> = {},
): Socket {
  return io(`${url}${path}`, {
    extraHeaders,
    // Socket.IO's types ask for an object; whoever means harm does not.
    auth: auth as Record<string, unknown>,
    path: path === NAMESPACES.follow ? SOCKET_PATHS.phone : SOCKET_PATHS.office,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
}

/** Answers when the first view is there. @throws when the server refuses. */
export async function join<View extends Stamp, Events extends CommandMap<Events>>(
  url: string,
  role: Role,
  auth: Record<string, string>,
): Promise<TestClient<View, Events>> {
  const socket = openSocket(url, NAMESPACES[role], auth)
  const newest = await new Promise<{ view: View }>((resolve, reject) => {
    const held: { view?: View } = {}
    socket.on('view', (view: View) => resolve(Object.assign(held, { view })))
    socket.once('connect_error', reject)
  })
  return {
    socket,
    view: () => newest.view,
    until: (wanted) =>
      new Promise((resolve) => {
        if (wanted(newest.view)) return resolve(newest.view)
        const look = (view: View) => {
          if (!wanted(view)) return
          socket.off('view', look)
          resolve(view)
        }
        socket.on('view', look)
      }),
    send: (event, payload, request = newRequest()) =>
      socket.emitWithAck(event, { request, ...payload }),
    close: () => void socket.close(),
  }
}

/** The value of an answer that must be a yes. */
export function valueOf<T>(answer: Ack<T>): T {
  if (answer.ok) return answer.value
  throw new Error(`refused: ${answer.refusal}`)
}
