/**
 * Who may do what: accounts, sign-ins and devices. Every change is logged first, then saved, then holds; whoever it concerns
 * is told at once, so that nobody goes on with a right that is gone.
 */
import type {
  AccessBody,
  AccessFact,
  AccessRefusal,
  AccessRefused,
} from '#shared/protocol/access.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { Records } from '../journal/records.ts'
import { type Account, accountForm, Accounts } from './accounts.ts'
import { Attempts } from './attempts.ts'
import { deviceForm, Devices } from './devices.ts'
import { AccessLog, type By } from './log.ts'
import { Pairing } from './pairing.ts'
import { isPassword, USUAL_COST } from './passwords.ts'
import { type SignIn, signInForm, SignIns, USUAL_HOURS } from './signIns.ts'
import { Table } from './table.ts'

export type AccessDeps = {
  records: Records
  journal: Journal
  clock: Clock
  office: string
  /** As the configuration says now. */
  lockMinutes: () => number | null
  /** Of scrypt. */
  cost?: number
  signInHours?: number
}

/** Somebody who is signed in, and what stands in the way of using it. */
export type Who = {
  signIn: SignIn
  account: Account
  barrier: 'locked' | 'mustChangePassword' | null
}

export type Refused = AccessRefused
export const refused = (refusal: AccessRefusal): Refused => ({ refusal })

export class Access {
  readonly accounts: Accounts
  readonly signIns: SignIns
  readonly devices: Devices
  readonly pairing: Pairing
  readonly log: AccessLog
  readonly lockMinutes: () => number | null
  readonly #attempts: Attempts
  readonly #followers = new Set<() => void>()
  #last: Promise<unknown> = Promise.resolve()

  private constructor(
    { clock, lockMinutes, cost = USUAL_COST, signInHours = USUAL_HOURS }: AccessDeps,
    log: AccessLog,
    accounts: Table<Account>,
    signIns: ConstructorParameters<typeof SignIns>[0],
    devices: ConstructorParameters<typeof Devices>[0],
  ) {
    this.log = log
    this.lockMinutes = lockMinutes
    this.accounts = new Accounts(accounts, cost)
    this.signIns = new SignIns(signIns, clock, signInHours)
    this.devices = new Devices(devices, clock)
    this.pairing = new Pairing(clock)
    this.#attempts = new Attempts(clock)
  }

  /** @throws JournalError */
  static async open(deps: AccessDeps): Promise<Access> {
    const { records, journal, clock, office } = deps
    return new Access(
      deps,
      await AccessLog.open(journal, clock, office),
      await Table.open(records, 'account', accountForm),
      await Table.open(records, 'signIn', signInForm),
      await Table.open(records, 'device', deviceForm),
    )
  }

  /** Told after each change of who may what. */
  follow(listener: () => void): () => void {
    this.#followers.add(listener)
    return () => void this.#followers.delete(listener)
  }

  /** Null for a secret that nobody has, or no longer. */
  who(token: string | undefined): Who | null {
    const signIn = token === undefined ? null : this.signIns.byToken(token)
    const account = signIn && this.accounts.get(signIn.account)
    return signIn && account?.active ? this.#whoIs(signIn, account) : null
  }

  /** The same of somebody who was let in before. */
  still({ signIn }: Who): Who | null {
    const now = this.signIns.get(signIn.id)
    const account = now && this.accounts.get(now.account)
    return now && account?.active ? this.#whoIs(now, account) : null
  }

  #whoIs(signIn: SignIn, account: Account): Who {
    const locked = signIn.locked || this.signIns.isIdle(signIn, this.lockMinutes())
    const barrier = account.mustChangePassword ? 'mustChangePassword' : locked ? 'locked' : null
    return { signIn, account, barrier }
  }

  /** Answers with the secret for the browser. @throws JournalError */
  async signIn(
    { name, password, device }: AccessBody<'signIn'>,
    place: string,
  ): Promise<{ token: string; who: Who } | Refused> {
    const attempt = this.#attempts.begin(name, place)
    if ('seconds' in attempt) return { refusal: 'wait', seconds: attempt.seconds }
    const account = await this.accounts.verified(name, password)
    if (!account) return refused('wrongPassword')
    attempt.succeeded()
    return this.letIn(account, device)
  }

  /** Where the attempts of whoever asks are counted: see attempts.ts. */
  placeOf(address: string, known: string | undefined): string {
    const account = this.accounts.known(known)
    return account ? `known ${account.id}` : address
  }

  /** Without a password: for those who have shown it, and for programs in this process. @throws JournalError */
  letIn(account: Account, device: string): Promise<{ token: string; who: Who } | Refused> {
    return this.inTurn(async () => {
      if (!this.#isStill(account)) return refused('wrongPassword')
      const by = { account: account.id, device }
      await this.log.add({ type: 'signedIn', account: account.id, device }, by)
      const { signIn, token } = await this.signIns.begin(account, device)
      this.signIns.touch(signIn.id)
      return { token, who: this.#whoIs(signIn, account) }
    })
  }

  /** @throws JournalError */
  signOut(who: Who): Promise<void> {
    return this.endSignIn(who.signIn, byOf(who))
  }

  /** @throws JournalError */
  endSignIn({ id, account, device }: SignIn, by: By): Promise<void> {
    return this.change({ type: 'signedOut', account, device }, by, () => this.signIns.end(id))
  }

  /** @throws JournalError */
  lock({ signIn }: Who): Promise<void> {
    return this.inTurn(async () => {
      await this.signIns.setLocked(signIn.id, true)
      this.#tell()
    })
  }

  /** A password takes its time to look at, and meanwhile it may have been taken away. */
  #isStill({ id, password }: Account): boolean {
    const now = this.accounts.get(id)
    return now !== null && now.active && now.password === password
  }

  /** Whether it is they who sit there: asked again before a secret is changed. Counted for their own sign-in. */
  async confirm({ account, signIn }: Who, password: string): Promise<Refused | null> {
    const attempt = this.#attempts.begin(account.name, `sign-in ${signIn.id}`)
    if ('seconds' in attempt) return { refusal: 'wait', seconds: attempt.seconds }
    if (!(await isPassword(password, account.password))) return refused('wrongPassword')
    attempt.succeeded()
    return null
  }

  /** The same as `change`, for what somebody does about himself; refused when he is no more who he was. @throws JournalError */
  changeOwn(who: Who, fact: AccessFact, save: () => Promise<unknown>): Promise<Refused | null> {
    return this.inTurn(async () => {
      if (!this.still(who) || !this.#isStill(who.account)) return refused('notSignedIn')
      await this.changeNow(fact, byOf(who), save)
      return null
    })
  }

  /** All sign-ins of an account, but one. */
  async endOthers({ id }: Account, but: string | null): Promise<void> {
    for (const signIn of this.signIns.all())
      if (signIn.account === id && signIn.id !== but) await this.signIns.end(signIn.id)
  }

  /** Logged, saved and told, in turn. @throws JournalError */
  change(fact: AccessFact, by: By, save: () => Promise<unknown>): Promise<void> {
    return this.inTurn(() => this.changeNow(fact, by, save))
  }

  /** The same for those whose turn it is. @throws JournalError */
  async changeNow(fact: AccessFact, by: By, save: () => Promise<unknown>): Promise<void> {
    await this.log.add(fact, by)
    await save()
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#followers) listener()
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }
}

export const byOf = ({ signIn, account }: Who): NonNullable<By> => ({
  account: account.id,
  device: signIn.device,
})
