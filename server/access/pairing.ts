/** Devices that show a code and wait for a manager to type it. In memory: after a restart they show another one. */
import { randomInt } from 'node:crypto'
import { type Moment, plusMinutes } from '#shared/domain/moment.ts'
import type { DeviceKind } from '#shared/protocol/access.ts'
import type { Clock } from '../clock.ts'

const VALID_MINUTES = 10
/** Whoever asks for more from one address drives out his own. */
export const MOST_OF_AN_ADDRESS = 10

export type Waiting = {
  /** The secret is told to this connection and no other, whatever device that says it is. */
  connection: string
  address: string
  device: string
  kind: DeviceKind
  /** Told the device's secret once it is confirmed. */
  paired: (token: string) => void
  code: string
  until: Moment
}

export class Pairing {
  readonly #clock: Clock
  readonly #waiting = new Map<string, Waiting>()
  /** Connections whose code has been typed: their secret is being saved, or has been told. */
  readonly #confirmed = new Set<string>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  begin(asking: Omit<Waiting, 'code' | 'until'>): void {
    const codes = new Set([...this.#waiting.values()].map(({ code }) => code))
    let code: string
    do code = String(randomInt(1_000_000)).padStart(6, '0')
    while (codes.has(code))
    const until = plusMinutes(this.#clock.now(), VALID_MINUTES)
    this.#waiting.set(asking.connection, { ...asking, code, until })
    const neighbours = this.#at(asking.address)
    const [oldest] = neighbours
    if (oldest && neighbours.length > MOST_OF_AN_ADDRESS) this.#waiting.delete(oldest.connection)
  }

  /** Null when it has been confirmed or driven out, or its code is no longer valid. */
  of(connection: string): Waiting | null {
    const waiting = this.#waiting.get(connection)
    return waiting && this.#clock.now() < waiting.until ? waiting : null
  }

  /** Null when no device shows this code now. */
  byCode(code: string): Waiting | null {
    const found = [...this.#waiting.values()].find((one) => one.code === code)
    return found ? this.of(found.connection) : null
  }

  /** Whoever was driven out waits for room: given another code at once, he would drive out the next one. */
  needsCode(connection: string, address: string): boolean {
    if (this.#confirmed.has(connection)) return false
    const isOut = !this.#waiting.has(connection)
    return isOut ? this.#at(address).length < MOST_OF_AN_ADDRESS : this.of(connection) === null
  }

  /** Nobody confirms it a second time. */
  confirm({ connection }: Waiting): void {
    this.#waiting.delete(connection)
    this.#confirmed.add(connection)
  }

  /** In vain: the code that it shows holds as before. */
  takeBack(waiting: Waiting): void {
    const isThere = this.#confirmed.delete(waiting.connection)
    if (isThere) this.#waiting.set(waiting.connection, waiting)
  }

  end(connection: string): void {
    this.#waiting.delete(connection)
    this.#confirmed.delete(connection)
  }

  #at(address: string): Waiting[] {
    return [...this.#waiting.values()].filter((one) => one.address === address)
  }
}
