/** Who may sign in, and as what. Names are here and nowhere else: facts refer to accounts by id. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { AccountInfo } from '#shared/protocol/access.ts'
import { ACCOUNT_ROLES, type AccountRole, SHORTEST_PASSWORD } from '#shared/protocol/rights.ts'
import { hashPassword, isPassword, newPassword } from './passwords.ts'
import type { Table } from './table.ts'

export const accountForm = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ACCOUNT_ROLES),
  /** Hashes. */
  password: z.string(),
  pin: z.string().nullable(),
  mustChangePassword: z.boolean(),
  active: z.boolean(),
})
export type Account = z.output<typeof accountForm>

/** One spelling of all that look the same: capitals, two ways to write an umlaut, letters that nobody sees. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{C}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

export class Accounts {
  readonly #table: Table<Account>
  readonly #cost: number
  /** Compared with where there is no such account: an unknown name must take as long as a wrong password. */
  #nobody: Promise<string>

  constructor(table: Table<Account>, cost: number) {
    this.#table = table
    this.#cost = cost
    this.#nobody = hashPassword(newPassword(), cost)
  }

  get(id: string): Account | null {
    return this.#table.get(id)
  }

  /** What a browser keeps in which somebody has signed in. Signed with the hash of the password: a new one forgets them all. */
  knownBy({ id, password }: Account): string {
    return `${id}.${createHmac('sha256', password).update(`known ${id}`).digest('base64url')}`
  }

  /** Whose it is; null when we did not make it. */
  known(text: string | undefined): Account | null {
    const account = text === undefined ? null : this.get(text.split('.')[0] ?? '')
    return account && account.active && this.knownBy(account) === text ? account : null
  }

  none(): boolean {
    return this.#table.all().length === 0
  }

  byName(name: string): Account | null {
    const wanted = plainName(name)
    return this.#table.all().find((account) => plainName(account.name) === wanted) ?? null
  }

  /** Sorted by name, without hashes. */
  all(): AccountInfo[] {
    return this.#table
      .all()
      .map(({ id, name, role, active, mustChangePassword }) => ({
        id,
        name,
        role,
        active,
        mustChangePassword,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
  }

  /** Null when the password is wrong, the account is not active, or there is none of this name. */
  async verified(name: string, password: string): Promise<Account | null> {
    const account = this.byName(name)
    const right = await isPassword(password, account?.password ?? (await this.#nobody))
    return right && account?.active ? account : null
  }

  /** One that is not there until it is added. The password is told here and never again. */
  async prepare(name: string, role: AccountRole, password?: string) {
    const given = password ?? newPassword()
    const account: Account = {
      // Accounts are never deleted, so nobody else ever has this one.
      id: `account-${this.#table.all().length + 1}`,
      name,
      role,
      password: await hashPassword(given, this.#cost),
      pin: null,
      mustChangePassword: password === undefined,
      active: true,
    }
    return { account, password: given }
  }

  add(account: Account): Promise<void> {
    return this.#table.put(account)
  }

  /** As it is now, whatever it was when somebody looked. */
  async #patch(id: string, changes: Partial<Account>): Promise<void> {
    const account = this.#table.get(id)
    if (account) await this.#table.put({ ...account, ...changes })
  }

  change(id: string, changes: Pick<Account, 'name' | 'role' | 'active'>): Promise<void> {
    return this.#patch(id, changes)
  }

  /** One that was given by somebody else has to be changed. */
  async reset(id: string): Promise<string> {
    const given = newPassword()
    const password = await hashPassword(given, this.#cost)
    await this.#patch(id, { password, mustChangePassword: true, pin: null })
    return given
  }

  async setPassword(id: string, next: string): Promise<void> {
    const password = await hashPassword(next, this.#cost)
    await this.#patch(id, { password, mustChangePassword: false })
  }

  async setPin(id: string, next: string): Promise<void> {
    await this.#patch(id, { pin: await hashPassword(next, this.#cost) })
  }

  /** Nobody is left who could make accounts, were it not for this one. */
  isLastAdministrator({ id }: Account): boolean {
    return !this.#table
      .all()
      .some((other) => other.id !== id && other.active && other.role === 'administrator')
  }
}

/** Long rather than odd: what NIST SP 800-63B and the BSI advise. */
export const isWeak = (password: string, { name }: Pick<Account, 'name'>): boolean =>
  password.length < SHORTEST_PASSWORD ||
  new Set(password).size < 4 ||
  password.toLowerCase().includes(name.toLowerCase())
