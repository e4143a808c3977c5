/**
 * One day's stream: decides at once against the newest state, commits in groups.
 *
 * While one commit is on its way to disk, the facts of further commands gather for the next. A command is
 * answered, and refused too, after the commit of everything it was decided on. If a commit fails, every
 * command in it or decided on top of it is refused, and memory returns to what is on disk.
 */
import { apply } from '#shared/domain/day/apply.ts'
import type { Command } from '#shared/domain/day/commands.ts'
import { type Decision, decide } from '#shared/domain/day/decide.ts'
import type { Actor, Fact } from '#shared/domain/day/facts.ts'
import type { DayRefusal } from '#shared/domain/day/refusals.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { type Journal, RevisionConflict } from '../journal/port.ts'

export type Result = { facts: Fact[]; day: Day } | { refusal: DayRefusal | 'notSaved' }

/** Told of what keeps a day from being saved or read. */
export type Report = (error: unknown) => void

type Pending = {
  command: Command
  /** When it was asked; a decision that is made again is made for this moment. */
  asked: Moment
  decision: Decision
  /** With everything decided so far. */
  day: Day
  answer: (result: Result) => void
}

export class DayLog {
  private readonly journal: Journal
  private readonly stream: string
  private readonly report: Report
  /** Told what was added to the day on disk; nothing, when it could not be. */
  onCommit: (facts: readonly Fact[]) => void = () => {}
  /** As it is on disk. */
  private durable: Day = EMPTY_DAY
  /** With all that is decided but not yet on disk. */
  private newest: Day = EMPTY_DAY
  /** Of the newest fact. */
  private latest: Moment = ''
  private gathering: Pending[] = []
  private committing = false
  /** Facts by the request that made them: a repeated request gets the same answer. */
  private readonly done = new Map<string, Fact[]>()
  private readonly underWay = new Map<string, { by: Actor; result: Promise<Result> }>()
  /** Under way while memory may not be what is on disk. */
  private reloading: Promise<boolean> | null = null
  private mustReload = false
  private why: Error | null = null

  private constructor(journal: Journal, stream: string, report: Report) {
    this.journal = journal
    this.stream = stream
    this.report = report
  }

  /** @throws JournalError when the stream cannot be read. */
  static async open(journal: Journal, stream: string, report: Report): Promise<DayLog> {
    const log = new DayLog(journal, stream, report)
    await log.reload()
    return log
  }

  /** What is on disk: the only state that may be shown. */
  get day(): Day {
    return this.durable
  }

  /** Why the last commit failed; null once one has succeeded. */
  get failure(): Error | null {
    return this.why
  }

  /** Something is on its way to disk. */
  get isCommitting(): boolean {
    return this.committing
  }

  /** Time never runs backwards within a day, or a clock put back would let newcomers overtake. */
  timeAt(clock: Moment): Moment {
    return clock > this.latest ? clock : this.latest
  }

  submit(command: Command, now: Moment): Promise<Result> {
    const known = this.known(command)
    if (known) return known
    const result = this.take(command, now).finally(() => this.underWay.delete(command.request))
    this.underWay.set(command.request, { by: command.by, result })
    return result
  }

  /** The answer to a request that was taken before; null for a new one. */
  known({ request, by }: Command): Promise<Result> | null {
    const done = this.done.get(request)
    if (done) return Promise.resolve(this.repeated(by, done))
    const before = this.underWay.get(request)
    if (!before) return null
    return sameActor(before.by, by) ? before.result : Promise.resolve({ refusal: 'notAllowed' })
  }

  /** Waits until everything that was asked is answered. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0)
      await Promise.all([...this.underWay.values()].map(({ result }) => result))
  }

  private async take(command: Command, asked: Moment): Promise<Result> {
    if (this.mustReload && !(await this.returnToDisk())) return { refusal: 'notSaved' }
    const at = this.timeAt(asked)
    let decision: Decision
    try {
      decision = decide(this.newest, command, at)
    } catch (error) {
      // A fault of this program. It must not end the office for everybody else.
      this.report(error)
      return { refusal: 'notSaved' }
    }
    const facts = factsOf(decision)
    if (facts.length === 0 && this.newest === this.durable) return decision
    if ('day' in decision) this.newest = decision.day
    if (facts.length > 0) this.latest = at
    const day = this.newest
    return new Promise((answer) => {
      this.gathering.push({ command, asked, decision, day, answer })
      if (!this.committing) void this.commitAll()
    })
  }

  private async commitAll(): Promise<void> {
    this.committing = true
    // Commands that came in the same turn of the event loop share the first commit.
    await Promise.resolve()
    while (this.gathering.length > 0) {
      const batch = this.gathering
      this.gathering = []
      await this.commit(batch)
    }
    this.committing = false
  }

  private async commit(batch: Pending[]): Promise<void> {
    const facts = batch.flatMap(({ decision }) => factsOf(decision))
    const last = batch.at(-1)
    if (!last) return
    if (facts.length > 0) {
      const entries = facts.map(({ revision: _, ...entry }) => entry)
      try {
        await this.journal.append(this.stream, this.durable.revision, entries)
      } catch (error) {
        // What has gathered meanwhile was decided on top of it.
        await this.fail([...batch, ...this.gathering.splice(0)], error)
        return
      }
      this.durable = last.day
      this.why = null
      this.remember(facts)
      this.onCommit(facts)
    }
    for (const { decision, answer } of batch) answer(decision)
  }

  /**
   * A lost race is decided again on what came. Anything else is refused, unless the file shows that the
   * facts were stored although the disk said no.
   */
  private async fail(batch: Pending[], error: unknown): Promise<void> {
    this.mustReload = true
    const lostRace = error instanceof RevisionConflict
    if (!lostRace) this.failed(error)
    const reloaded = await this.returnToDisk()
    for (const { command, asked, answer } of batch) {
      const stored = this.done.get(command.request)
      if (reloaded && stored) answer(this.repeated(command.by, stored))
      else if (reloaded && lostRace) void this.take(command, asked).then(answer)
      else answer({ refusal: 'notSaved' })
    }
    this.onCommit([])
  }

  /** One reading for all who wait: a second one would forget what was decided after the first. */
  private returnToDisk(): Promise<boolean> {
    this.reloading ??= this.reload()
      .then(
        () => true,
        (error: unknown) => {
          // Whoever asked is refused as notSaved; the next command tries again.
          this.failed(error)
          return false
        },
      )
      .finally(() => (this.reloading = null))
    return this.reloading
  }

  /** Every attempt fails in the same way while a disk is full, and one line about it is enough. */
  private failed(error: unknown): void {
    const reason = error instanceof Error ? error : new Error(String(error))
    const isNew = reason.message !== this.why?.message
    this.why = reason
    if (isNew) this.report(reason)
  }

  private async reload(): Promise<void> {
    const facts = await this.journal.read<Fact>(this.stream, 1)
    this.durable = facts.reduce(apply, EMPTY_DAY)
    this.newest = this.durable
    this.done.clear()
    this.remember(facts)
    this.latest = facts.at(-1)?.at ?? ''
    this.mustReload = false
  }

  private remember(facts: Fact[]): void {
    for (const fact of facts) {
      const known = this.done.get(fact.request)
      if (known) known.push(fact)
      else this.done.set(fact.request, [fact])
    }
  }

  /** A request id belongs to whoever used it first. */
  private repeated(by: Actor, facts: Fact[]): Result {
    // What fell to other counters in the same breath was done by the office itself.
    const own = facts.every((fact) => fact.by.role === 'system' || sameActor(fact.by, by))
    return own ? { facts, day: this.durable } : { refusal: 'notAllowed' }
  }
}

const factsOf = (decision: Decision): Fact[] => ('facts' in decision ? decision.facts : [])

export function sameActor(a: Actor, b: Actor): boolean {
  const device = (actor: Actor) => ('device' in actor ? actor.device : '')
  const counter = (actor: Actor) => ('counter' in actor ? actor.counter : '')
  const account = (actor: Actor) => ('account' in actor ? actor.account : undefined)
  return (
    a.role === b.role &&
    device(a) === device(b) &&
    counter(a) === counter(b) &&
    account(a) === account(b)
  )
}
