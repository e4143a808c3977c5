/** How a client says who it is, and where it connects. */
import { z } from 'zod'
import { DEVICE_KINDS, type DeviceKind } from './access.ts'
import type { NAMESPACES } from './paths.ts'

export type Role = keyof typeof NAMESPACES

/** A device keeps its id for good; the server ties numbers pulled at a kiosk to it. */
const device = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** What a paired device was given, or what a browser has as its cookie. */
const secret = z.string().min(1).max(64).optional()

export const handshakes = {
  /** `printer`: id of the server's printer beside it; `none` when it has its own or none. The first one when left out. */
  kiosk: z.strictObject({ device, token: secret, printer: z.string().min(1).max(40).optional() }),
  /** `display`: its id in the configuration; the whole office when left out. */
  display: z.strictObject({ device, token: secret, display: z.string().min(1).max(40).optional() }),
  /** `session`: for clients without cookies. `printer` as at the kiosk. */
  counter: z.strictObject({
    device,
    session: secret,
    counter: z.string().min(1).max(40),
    printer: z.string().min(1).max(40).optional(),
  }),
  manager: z.strictObject({ device, session: secret }),
  /** A kiosk or a display that asks to be confirmed. */
  pairing: z.strictObject({ device, kind: z.enum(DEVICE_KINDS) }),
  /** A phone: `ticket` is the secret name out of the address. */
  follow: z.strictObject({ device, ticket: z.string().regex(/^[\w-]{22}$/) }),
} satisfies Record<Role, z.ZodType>

export type Handshake = {
  device: string
  counter?: string
  printer?: string
  display?: string
  ticket?: string
  token?: string
  session?: string
  kind?: DeviceKind
}
