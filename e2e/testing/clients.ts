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
import type { AccountRole } from '#shared/protocol/rights.ts'
import { NAMESPACES, SOCKET_PATHS } from '#shared/protocol/paths.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import type { CounterView, KioskView, ManagerView, Stamp } from '#shared/protocol/views.ts'
import type { DisplayView, FollowView } from '#shared/protocol/waitingRoomViews.ts'
import { pair, secretOf, signIn } from './accounts.ts'

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

/** Paired first, when it is not known yet. */
export const joinKiosk = (url: string, device = 'kiosk-one', printer?: string) =>
  admitted(
    `${url} ${device}`,
    () => pair(url, 'kiosk', device),
    (token) =>
      join<KioskView, KioskEvents>(url, 'kiosk', { device, token, ...(printer && { printer }) }),
  )
/** A clerk, unless said otherwise. */
export const joinCounter = (
  url: string,
  counter = 'platz-1',
  device = `pc-of-${counter}`,
  printer?: string,
  role: AccountRole = 'clerk',
) =>
  admitted(
    `${url} ${role}`,
    async () => secretOf(await signIn(url, role)),
    (session) =>
      join<CounterView, CounterEvents>(url, 'counter', {
        device,
        counter,
        session,
        ...(printer && { printer }),
      }),
  )
export const joinManager = (
  url: string,
  device = 'desk-of-manager',
  role: AccountRole = 'manager',
) =>
  admitted(
    `${url} ${role}`,
    async () => secretOf(await signIn(url, role)),
    (session) => join<ManagerView, ManagerEvents>(url, 'manager', { device, session }),
  )
export const joinDisplay = (url: string, display?: string, device = `screen-${display ?? 'one'}`) =>
  join<DisplayView, DisplayEvents>(url, 'display', { device, ...(display && { display }) })
/** `ticket`: its secret name, the last part of its address. */
export const joinPhone = (url: string, ticket: string, device = `phone-${ticket}`) =>
  join<FollowView, FollowEvents>(url, 'follow', { device, ticket })

export type InTheOffice = Exclude<Role, 'follow'>

/** A handshake that is let in, for those who write their own. */
export async function handshakeOf(
  url: string,
  role: InTheOffice,
  device = `a-device-as-${role}`,
): Promise<Record<string, string>> {
  switch (role) {
    case 'kiosk':
      return { device, token: await pair(url, role, device) }
    case 'display':
      return { device }
    case 'counter':
      return { device, counter: 'platz-1', session: secretOf(await signIn(url, 'clerk')) }
    case 'manager':
      return { device, session: secretOf(await signIn(url, 'manager')) }
    case 'pairing':
      return { device, kind: 'kiosk' }
    default:
      return role satisfies never
  }
}

/** What people and devices were given, as their browsers would keep it. */
const kept = new Map<string, string>()

/** With what is kept; when the server knows nothing of it, it is got anew. */
async function admitted<T>(
  key: string,
  get: () => Promise<string>,
  enter: (secret: string) => Promise<T>,
): Promise<T> {
  const known = kept.get(key)
  if (known !== undefined) {
    try {
      return await enter(known)
    } catch (error) {
      const { message } = error as Error
      if (message !== 'notPaired' && message !== 'notSignedIn') throw error
    }
  }
  const secret = await get()
  kept.set(key, secret)
  return enter(secret)
}

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
