/** Kiosks and displays that a manager has confirmed. Each has a secret of its own; here is only its hash. */
import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Moment } from '#shared/domain/moment.ts'
import { DEVICE_KINDS, type DeviceKind, type DeviceRecord } from '#shared/protocol/access.ts'
import type { Clock } from '../clock.ts'
import { newToken } from './passwords.ts'
import type { Table } from './table.ts'

export const deviceForm = z.strictObject({
  id: z.string(),
  kind: z.enum(DEVICE_KINDS),
  name: z.string(),
  token: z.string(),
  pairedAt: z.string(),
  pairedBy: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
export type Device = z.output<typeof deviceForm>

const keyOf = (kind: DeviceKind, id: string) => `${kind} ${id}`
const hashed = (token: string) => hash('sha256', token, 'hex')

export class Devices {
  readonly #table: Table<Device>
  readonly #clock: Clock
  /** How many connections of each there are: a browser has one id for its kiosk, its displays and all its windows. */
  readonly #connections = new Map<string, number>()
  readonly #seenAt = new Map<string, Moment>()

  constructor(table: Table<Device>, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  get(id: string): Device | null {
    return this.#table.get(id)
  }

  nameOf(id: string): string | null {
    return this.#table.get(id)?.name ?? null
  }

  /** Asks, now and later, whether whoever has this secret is that device and may be. */
  pairedCheck(kind: DeviceKind, id: string, token: string | undefined): () => boolean {
    const proof = token === undefined ? null : hashed(token)
    return () => {
      const device = this.#table.get(id)
      return device?.kind === kind && device.revokedAt === null && device.token === proof
    }
  }

  /** Answers with its secret. A device that was paired before has only the new one. */
  async add(device: Pick<Device, 'id' | 'kind' | 'name' | 'pairedBy'>): Promise<string> {
    const token = newToken()
    const pairedAt = this.#clock.now()
    await this.#table.put({ ...device, token: hashed(token), pairedAt, revokedAt: null })
    return token
  }

  rename(id: string, name: string): Promise<void> {
    return this.#patch(id, { name })
  }

  revoke(id: string): Promise<void> {
    return this.#patch(id, { revokedAt: this.#clock.now() })
  }

  async #patch(id: string, changes: Partial<Device>): Promise<void> {
    const device = this.#table.get(id)
    if (device) await this.#table.put({ ...device, ...changes })
  }

  /** One connection more. */
  came(kind: DeviceKind, id: string): void {
    const key = keyOf(kind, id)
    this.#connections.set(key, (this.#connections.get(key) ?? 0) + 1)
  }

  /** One connection less. */
  gone(kind: DeviceKind, id: string): void {
    const key = keyOf(kind, id)
    const left = (this.#connections.get(key) ?? 0) - 1
    if (left > 0) this.#connections.set(key, left)
    else this.#connections.delete(key)
    this.#seenAt.set(key, this.#clock.now())
  }

  isConnected(kind: DeviceKind, id: string): boolean {
    return this.#connections.has(keyOf(kind, id))
  }

  /** Those in use first, then by name. */
  all(): DeviceRecord[] {
    return this.#table
      .all()
      .map(({ token: _secret, ...device }) => {
        const { kind, id } = device
        const connected = this.isConnected(kind, id)
        const seenAt = connected ? this.#clock.now() : (this.#seenAt.get(keyOf(kind, id)) ?? null)
        return { ...device, connected, seenAt }
      })
      .sort(
        (a, b) =>
          Number(a.revokedAt !== null) - Number(b.revokedAt !== null) ||
          a.name.localeCompare(b.name, 'de'),
      )
  }
}
