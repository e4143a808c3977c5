/**
 * One day's stream: decides at once against the newest state, commits in groups.
 *
 * While one commit is on its way to disk, the facts of further commands gather for the next. A command is
 * answered after the commit that holds its facts. If a commit fails, every command in it or decided on
 * top of it is refused, and memory returns to what is on disk.
 */
import { apply } from '#shared/domain/day/apply.ts'
import type { Command } from '#shared/domain/day/commands.ts'
import { decide } from '#shared/domain/day/decide.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { DayRefusal } from '#shared/domain/day/refusals.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { type Journal, RevisionConflict } from '../journal/port.ts'

export type Result = { facts: Fact[]; day: Day } | { refusal: DayRefusal | 'notSaved' }

type Pending = { command: Command; facts: Fact[]; day: Day; answer: (result: Result) => void }

export class DayLog {
  private readonly journal: Journal
  private readonly stream: string
  /** Called when the day on disk changed, or could not be. */
  onCommit: () => void = () => {}
  /** As it is on disk. */
  private durable: Day = EMPTY_DAY
  /** With all that is decided but not yet on disk. */
  private newest: Day = EMPTY_DAY
  private latest: Moment = ''
  private gathering: Pending[] = []
  private committing: Promise<void> | null = null
  /** Commands and their facts, by request: a repeated request gets the same answer. */
  private readonly done = new Map<string, Fact[]>()
  private readonly underWay = new Map<string, Promise<Result>>()
  /** Under way while memory may not be what is on disk. */
  private reloading: Promise<boolean> | null = null
  private mustReload = false
  private failed = false

  private constructor(journal: Journal, stream: string) {
    this.journal = journal
    this.stream = stream
  }

  /** @throws JournalError when the stream cannot be read. */
  static async open(journal: Journal, stream: string): Promise<DayLog> {
    const log = new DayLog(journal, stream)
    await log.reload()
    return log
  }

  /** What is on disk: the only state that may be shown. */
  get day(): Day {
    return this.durable
  }

  /** The last commit failed, and none has succeeded since. */
  get failing(): boolean {
    return this.failed
  }

  submit(command: Command, now: Moment): Promise<Result> {
    const done = this.done.get(command.request)
    if (done) return Promise.resolve(this.repeated(command, done))
    const before = this.underWay.get(command.request)
    if (before) return before
    const result = this.take(command, now).finally(() => this.underWay.delete(command.request))
    this.underWay.set(command.request, result)
    return result
  }

  /** Waits until nothing is on its way to disk. */
  async settled(): Promise<void> {
    while (this.committing) await this.committing
  }

  private async take(command: Command, now: Moment): Promise<Result> {
    if (this.mustReload && !(await this.returnToDisk())) return { refusal: 'notSaved' }
    // Time never runs backwards within a day, or a clock put back would let newcomers overtake.
    const at = now > this.latest ? now : this.latest
    const decision = decide(this.newest, command, at)
    if ('refusal' in decision) return decision
    this.latest = at
    if (decision.facts.length === 0 && this.newest === this.durable) return decision
    this.newest = decision.day
    return new Promise((answer) => {
      this.gathering.push({ command, ...decision, answer })
      this.committing ??= this.commitAll()
    })
  }

  private async commitAll(): Promise<void> {
    // Commands that came in the same turn of the event loop share the first commit.
    await Promise.resolve()
    while (this.gathering.length > 0) {
      const batch = this.gathering
      this.gathering = []
      await this.commit(batch)
    }
    this.committing = null
  }

  private async commit(batch: Pending[]): Promise<void> {
    const facts = batch.flatMap((pending) => pending.facts)
    const last = batch.at(-1)
    if (!last) return
    try {
      if (facts.length > 0)
        await this.journal.append(
          this.stream,
          this.durable.revision,
          facts.map(({ revision: _, ...entry }) => entry),
        )
    } catch (error) {
      await this.fail([...batch, ...this.gathering.splice(0)], error)
      return
    }
    this.durable = last.day
    this.failed = false
    for (const pending of batch) this.remember(pending.facts)
    this.onCommit()
    for (const { facts: made, day, answer } of batch) answer({ facts: made, day })
  }

  /**
   * A lost race is decided again on what came. Anything else is refused, unless the file shows that the
   * facts were stored although the disk said no.
   */
  private async fail(batch: Pending[], error: unknown): Promise<void> {
    this.mustReload = true
    const lostRace = error instanceof RevisionConflict
    this.failed = !lostRace
    const reloaded = await this.returnToDisk()
    for (const { command, answer } of batch) {
      const stored = this.done.get(command.request)
      if (reloaded && stored) answer(this.repeated(command, stored))
      else if (reloaded && lostRace) void this.take(command, this.latest).then(answer)
      else answer({ refusal: 'notSaved' })
    }
    this.onCommit()
  }

  /** One reading for all who wait: a second one would forget what was decided after the first. */
  private returnToDisk(): Promise<boolean> {
    this.reloading ??= this.reload()
      .then(
        () => true,
        // Whoever asked is refused as notSaved; the next command tries again.
        () => false,
      )
      .finally(() => (this.reloading = null))
    return this.reloading
  }

  private async reload(): Promise<void> {
    const facts = await this.journal.read<Fact>(this.stream, 1)
    this.done.clear()
    this.remember(facts)
    this.durable = facts.reduce(apply, EMPTY_DAY)
    this.newest = this.durable
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
  private repeated(command: Command, facts: Fact[]): Result {
    const own = facts.some(({ by }) => sameActor(by, command.by))
    return own ? { facts, day: this.durable } : { refusal: 'notAllowed' }
  }
}

function sameActor(a: Fact['by'], b: Fact['by']): boolean {
  const device = (actor: Fact['by']) => ('device' in actor ? actor.device : '')
  return a.role === b.role && device(a) === device(b)
}
