/**
 * One office: takes commands, keeps the day of today, and tells followers what it looks like.
 *
 * A day is closed with a fact, not by midnight. When the date has changed, the old day stays until
 * nobody in it waits or is being served, at the latest until the next day's first ticket.
 */
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Command, CommandBody } from '#shared/domain/day/commands.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { nextMoment } from '#shared/domain/day/moments.ts'
import { planAsMade } from '#shared/domain/day/sessionEnds.ts'
import type { Day } from '#shared/domain/day/state.ts'
import { nextSession, type Session } from '#shared/domain/hours.ts'
import {
  dateIn,
  earliest,
  latest,
  type Moment,
  plusMinutes,
  plusSeconds,
  startOfDate,
} from '#shared/domain/moment.ts'
import type { DayLog, Result } from './dayLog.ts'
import { closeDay, type Days, isOver, type OfficeDeps, openDays, systemCommand } from './days.ts'
import { dayStream, planFor } from './plan.ts'
import { Publisher } from './publisher.ts'

/** What could not be saved is tried again after so long. */
const RETRY_SECONDS = 5
/** Forecasts age with the minutes although nothing happens. */
const LONGEST_SILENCE_SECONDS = 60

/** Everything a view is made of, at one moment. */
export type Snapshot = {
  epoch: string
  revision: number
  now: Moment
  configuration: Configuration
  day: Day
  /** The next walk-in session that begins giving out numbers after now. */
  next: Session | null
  /** The last commit failed: nothing can be saved at present. */
  failing: boolean
}

export class Office {
  private readonly deps: OfficeDeps
  private readonly epoch = randomUUID()
  private readonly publisher: Publisher<Snapshot> = new Publisher((revision) =>
    this.snapshot(revision),
  )
  /** The day kept now. */
  private log: DayLog
  /** The one before it: an answer that was lost shortly before midnight is asked for after it. */
  private earlier: DayLog | null
  private cancelWake = () => {}
  /** Everything that time alone changes has happened up to here. */
  private ticked: Moment
  private dayEnds: Moment = ''
  private rolling: Promise<void> | null = null
  /** The next day could not be opened; not before this moment is it tried again. */
  private rollAgainAt: Moment | null = null
  private stopping = false
  private upcoming: { session: Session | null; asked: Moment; until: Moment } | null = null

  private constructor(deps: OfficeDeps, { earlier, today }: Days, opened: Moment) {
    this.deps = deps
    this.earlier = earlier
    this.log = today
    this.ticked = opened
    this.keep(today)
  }

  /**
   * Closes a day that was left open, then opens today.
   * @throws JournalError when the file cannot be read or nothing can be saved.
   */
  static async open(deps: OfficeDeps): Promise<Office> {
    const now = deps.clock.now()
    const today = dateIn(now, deps.configuration.zone).toString()
    return new Office(deps, await openDays(deps, today), now)
  }

  get configuration(): Configuration {
    return this.deps.configuration
  }

  /** As it is on disk. */
  get day(): Day {
    return this.log.day
  }

  /** Answers after the commit. The same request again gets the same answer and does nothing new. */
  async submit(command: Command): Promise<Result | { refusal: 'stopping' }> {
    // Whoever comes at midnight may be faster than the timer.
    if (this.dayEnds <= this.deps.clock.now()) this.wake()
    if (this.rolling) await this.rolling
    const known = this.earlier?.known(command) ?? this.log.known(command)
    if (known) return known
    if (this.stopping) return { refusal: 'stopping' }
    return this.log.submit(command, this.deps.clock.now())
  }

  /** Told the newest snapshot, after each commit and whenever time changes something. */
  follow(listener: (snapshot: Snapshot) => void): () => void {
    return this.publisher.follow(listener)
  }

  snapshot(revision: number = this.publisher.revision): Snapshot {
    // The time that decisions are made by: what is shown as open is open.
    const now = this.log.timeAt(this.deps.clock.now())
    return {
      epoch: this.epoch,
      revision,
      now,
      configuration: this.configuration,
      day: this.log.day,
      next: this.asChanged(this.nextSession(now)),
      failing: this.log.failure !== null || this.rollAgainAt !== null,
    }
  }

  /** Dates whose days the journal holds, oldest first. @throws JournalError */
  async heldDates(): Promise<string[]> {
    const prefix = dayStream(this.configuration.id, '')
    return (await this.deps.journal.streams(prefix)).map((stream) => stream.slice(prefix.length))
  }

  /** All facts of a date's day, none when there is no such day. @throws JournalError */
  factsOn(date: string): Promise<Fact[]> {
    return this.deps.journal.read<Fact>(dayStream(this.configuration.id, date), 1)
  }

  /** Something that views show beside the day has changed. */
  tellAgain(): void {
    this.publisher.publish()
  }

  /** Refuses what comes, finishes what is on its way to disk. */
  async close(): Promise<void> {
    this.stopping = true
    this.cancelWake()
    await this.rolling
    await this.log.settled()
    this.publisher.close()
  }

  private keep(log: DayLog): void {
    this.log = log
    log.onCommit = this.changed
    this.changed()
  }

  private readonly changed = () => {
    this.publisher.publish()
    this.scheduleWake()
  }

  private scheduleWake(): void {
    this.cancelWake()
    if (this.stopping) return
    const now = this.deps.clock.now()
    const seconds = this.log.failure ? RETRY_SECONDS : LONGEST_SILENCE_SECONDS
    // Not after now: a moment may have passed while the last command was on its way to disk.
    const next = nextMoment(this.log.day, this.ticked)
    this.dayEnds = this.dayEnd(now)
    const at = earliest([plusSeconds(now, seconds), this.dayEnds, ...(next ? [next] : [])])
    this.cancelWake = this.deps.clock.wake(at ?? now, () => this.wake())
  }

  private wake(): void {
    if (this.stopping || this.rolling) return
    const now = this.deps.clock.now()
    this.ticked = now
    if (this.dayEnd(now) <= now) {
      this.rolling = this.roll(now).finally(() => {
        this.rolling = null
        this.scheduleWake()
      })
      return
    }
    // Saving the plan once more shows whether saving works again, also when nobody dares to ask.
    const plan = planAsMade(this.log.day)
    const act: CommandBody = this.log.failure ? { type: 'plan', plan } : { type: 'tick' }
    void systemCommand(this.log, this.deps.clock, act).then(this.changed)
  }

  /** When the day kept now gives way to the next one. */
  private dayEnd(now: Moment): Moment {
    const { configuration, holidays } = this.deps
    const today = dateIn(now, configuration.zone)
    const midnight = startOfDate(today.add({ days: 1 }), configuration.zone)
    if (today.toString() <= this.log.day.plan.date) return midnight
    if (this.rollAgainAt !== null) return this.rollAgainAt
    if (isOver(this.log.day)) return now
    const { sessions } = planFor(configuration, today.toString(), holidays)
    const walkIns = sessions.filter(({ kind }) => kind === 'walkIn')
    return earliest(walkIns.map(({ ticketsFrom }) => ticketsFrom)) ?? midnight
  }

  /** From the day kept now to the one of the calendar; tried again soon when it cannot be saved. */
  private async roll(now: Moment): Promise<void> {
    try {
      await closeDay(this.deps, this.log, isOver(this.log.day) ? 'idle' : 'nextDay')
      // Views of the next day say nothing of how this one ended.
      this.publisher.flush()
      const today = dateIn(now, this.configuration.zone).toString()
      const days = await openDays(this.deps, today)
      this.rollAgainAt = null
      this.earlier = days.earlier
      this.keep(days.today)
    } catch (error) {
      if (this.rollAgainAt === null) this.deps.report(error)
      this.rollAgainAt = plusSeconds(now, RETRY_SECONDS)
      this.changed()
    }
  }

  /** A session of today ends when its day says. */
  private asChanged(next: Session | null): Session | null {
    const { sessions } = this.log.day.plan
    const today = sessions.find(
      ({ id, ticketsFrom }) => id === next?.id && ticketsFrom === next.ticketsFrom,
    )
    return today ?? next
  }

  /** Looking ahead costs a little, and holds until that session begins. */
  private nextSession(at: Moment): Session | null {
    const { plan, closedAt } = this.log.day
    const tomorrow = Temporal.PlainDate.from(plan.date).add({ days: 1 })
    // A day that was ended early gives out no more numbers, whatever was planned for its afternoon.
    const now = closedAt === null ? at : latest(at, startOfDate(tomorrow, plan.zone))
    const kept = this.upcoming
    if (kept && kept.asked <= now && now < kept.until) return kept.session
    const session = nextSession(this.configuration, now, 'walkIn', this.deps.holidays)
    this.upcoming = { session, asked: now, until: session?.ticketsFrom ?? plusMinutes(now, 60) }
    return session
  }
}
