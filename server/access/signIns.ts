/** Who is signed in where. A sign-in is known by a secret that the browser keeps; here is only its hash. */
import { hash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { minutesBetween, type Moment, plusMinutes } from '#shared/domain/moment.ts'
import type { Clock } from '../clock.ts'
import type { Account } from './accounts.ts'
import { newToken } from './passwords.ts'
import type { Table } from './table.ts'

export const signInForm = z.strictObject({
  id: z.string(),
  account: z.string(),
  token: z.string(),
  device: z.string(),
  since: z.string(),
  until: z.string(),
  locked: z.boolean(),
})
export type SignIn = z.output<typeof signInForm>

/** A working day. Whoever comes the next morning signs in. */
export const USUAL_HOURS = 16
/** Wrong PINs in a row; then the password is asked for. */
export const PIN_ATTEMPTS = 5

const hashed = (token: string) => hash('sha256', token, 'hex')

export class SignIns {
  readonly #table: Table<SignIn>
  readonly #clock: Clock
  readonly #hours: number
  readonly #byToken = new Map<string, string>()
  /** Only in memory: a restart counts as a sign of life. */
  readonly #activeAt = new Map<string, Moment>()
  readonly #wrongPins = new Map<string, number>()

  constructor(table: Table<SignIn>, clock: Clock, hours: number) {
    this.#table = table
    this.#clock = clock
    this.#hours = hours
    for (const { id, token } of table.all()) this.#byToken.set(token, id)
  }

  get(id: string): SignIn | null {
    const signIn = this.#table.get(id)
    return signIn && this.#clock.now() < signIn.until ? signIn : null
  }

  byToken(token: string): SignIn | null {
    const id = this.#byToken.get(hashed(token))
    return id === undefined ? null : this.get(id)
  }

  all(): SignIn[] {
    return this.#table.all().filter(({ id }) => this.get(id) !== null)
  }

  /** Answers with the secret. Those that are over are cleared away. */
  async begin(account: Account, device: string): Promise<{ signIn: SignIn; token: string }> {
    for (const { id } of this.#table.all()) if (this.get(id) === null) await this.end(id)
    const token = newToken()
    const since = this.#clock.now()
    const signIn: SignIn = {
      id: randomBytes(6).toString('hex'),
      account: account.id,
      token: hashed(token),
      device,
      since,
      until: plusMinutes(since, this.#hours * 60),
      locked: false,
    }
    await this.#table.put(signIn)
    this.#byToken.set(signIn.token, signIn.id)
    return { signIn, token }
  }

  async end(id: string): Promise<void> {
    const signIn = this.#table.get(id)
    if (!signIn) return
    await this.#table.remove(id)
    this.#byToken.delete(signIn.token)
    this.#activeAt.delete(id)
    this.#wrongPins.delete(id)
  }

  touch(id: string): void {
    this.#activeAt.set(id, this.#clock.now())
  }

  idleSeconds(signIn: SignIn): number {
    return Math.max(0, Math.floor(minutesBetween(this.activeAt(signIn), this.#clock.now()) * 60))
  }

  activeAt({ id, since }: SignIn): Moment {
    return this.#activeAt.get(id) ?? since
  }

  isIdle(signIn: SignIn, lockMinutes: number | null): boolean {
    const known = this.#activeAt.get(signIn.id)
    if (lockMinutes === null) return false
    if (known === undefined) this.touch(signIn.id)
    return known !== undefined && minutesBetween(known, this.#clock.now()) >= lockMinutes
  }

  async setLocked(id: string, locked: boolean): Promise<void> {
    const signIn = this.#table.get(id)
    if (!signIn) return
    await this.#table.put({ ...signIn, locked })
    this.touch(id)
    if (!locked) this.#wrongPins.delete(id)
  }

  /** Counted before it is looked at. Answers how many are left after this one; below 0 it is one too many. */
  tryPin({ id }: SignIn): number {
    const tried = (this.#wrongPins.get(id) ?? 0) + 1
    this.#wrongPins.set(id, tried)
    return PIN_ATTEMPTS - tried
  }
}
