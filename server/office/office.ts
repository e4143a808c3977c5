/**
 * One office: takes commands, keeps the day of today, and tells followers what it looks like.
 *
 * A day is closed with a fact, not by midnight. When the date has changed, the old day stays until
 * nobody in it waits or is being served, at the latest until the next day's first ticket.
 */
import { randomUUID } from 'node:crypto'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Command, CommandBody } from '#shared/domain/day/commands.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { nextMoment } from '#shared/domain/day/moments.ts'
import { planAsMade } from '#shared/domain/day/sessionEnds.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Session } from '#shared/domain/hours.ts'
import type { HolidaysOf } from '#shared/domain/setup/calendar.ts'
import type { SetupCommand } from '#shared/domain/setup/decideSetup.ts'
import { type Setup, setupOn } from '#shared/domain/setup/setup.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import { dateIn, earliest, type Moment, plusSeconds } from '#shared/domain/moment.ts'
import { Calendar } from './calendar.ts'
import type { DayLog, Report, Result } from './dayLog.ts'
import {
  closeDay,
  type DayDeps,
  type Days,
  endOfDay,
  isOver,
  openDays,
  planWanted,
  systemCommand,
} from './days.ts'
import { learn, type Taught } from './learning.ts'
import { NextWalkIn } from './nextWalkIn.ts'
import { dayStream } from './plan.ts'
import { Publisher } from './publisher.ts'
import { SetupLog, type SetupResult, type TakeBack } from './setupLog.ts'

/** What could not be saved is tried again after so long. */
const RETRY_SECONDS = 5
/** Forecasts age with the minutes although nothing happens. */
const LONGEST_SILENCE_SECONDS = 60

export type OfficeDeps = {
  /** Its id; its configuration is in the journal. */
  id: string
  journal: Journal
  clock: Clock
  holidaysOf: HolidaysOf
  /** Told of what keeps the office from saving or reading. */
  report: Report
}

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
  private readonly setupLog: SetupLog
  private readonly epoch = randomUUID()
  private readonly publisher: Publisher<Snapshot> = new Publisher(
    (revision) => this.snapshot(revision),
    () => this.log.isCommitting,
  )
  /** The day kept now. */
  private log: DayLog
  /** The one before it: an answer that was lost shortly before midnight is asked for after it. */
  private earlier: DayLog | null
  private cancelWake = () => {}
  /** Everything that time alone changes has happened up to here. */
  private ticked: Moment
  private dayEnds: Moment = ''
  private readonly calendar = new Calendar()
  private rolling: Promise<void> | null = null
  /** The next day could not be opened; not before this moment is it tried again. */
  private rollAgainAt: Moment | null = null
  private stopping = false
  private taught: Taught | null = null
  private readonly nextWalkIn: NextWalkIn

  private constructor(
    deps: OfficeDeps,
    setupLog: SetupLog,
    { earlier, today }: Days,
    opened: Moment,
  ) {
    this.deps = deps
    this.setupLog = setupLog
    this.nextWalkIn = new NextWalkIn(deps.holidaysOf)
    this.earlier = earlier
    this.log = today
    this.ticked = opened
    // Once for all that was told together, whatever changed it.
    this.publisher.follow(() => this.scheduleWake())
    this.keep(today)
  }

  /**
   * Closes a day that was left open, then opens today.
   * @throws JournalError when the file cannot be read or nothing can be saved.
   */
  static async open(deps: OfficeDeps): Promise<Office> {
    const now = deps.clock.now()
    const setupLog = await SetupLog.open(deps.journal, deps.id, deps.report)
    const today = dateIn(now, setupLog.setup.office.zone).toString()
    setupLog.enter(today)
    const days = await openDays(planning(deps, setupLog.setup.office), today)
    return new Office(deps, setupLog, days, now)
  }

  /** In force now. */
  get configuration(): Configuration {
    return this.setupLog.setup.office
  }

  /** What was decided about it, as of today. */
  get setup(): Setup {
    return setupOn(this.setupLog.setup, this.today())
  }

  get holidaysOf(): HolidaysOf {
    return this.deps.holidaysOf
  }

  /** The calendar's date; after midnight the day kept may still be the one before. */
  today(): string {
    return this.calendar.at(this.deps.clock.now(), this.configuration.zone).date
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

  /** Changes the configuration; answers when it is on disk and, where it holds at once, the day follows it. */
  async configure(command: SetupCommand): Promise<SetupResult> {
    if (this.stopping) return { refusal: 'stopping' }
    return this.followSetup(await this.setupLog.save(command, this.deps.clock.now()))
  }

  /** What held before a change; null when that one cannot be taken back. */
  officeBefore(change: number): Promise<Configuration | null> {
    return this.setupLog.officeBefore(change)
  }

  async takeBack(asked: TakeBack): Promise<SetupResult> {
    if (this.stopping) return { refusal: 'stopping' }
    return this.followSetup(await this.setupLog.takeBack(asked, this.deps.clock.now()))
  }

  /** Told the newest snapshot, after each commit and whenever time changes something. */
  follow(listener: (snapshot: Snapshot) => void): () => void {
    return this.publisher.follow(listener)
  }

  /** The same, before all who only follow. */
  followFirst(listener: (snapshot: Snapshot) => void): () => void {
    return this.publisher.followFirst(listener)
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
      next: this.nextWalkIn.at(now, this.setupLog.setup, this.log.day),
      failing: this.log.failure !== null || this.rollAgainAt !== null,
    }
  }

  /** Dates whose days the journal holds, oldest first. @throws JournalError */
  async heldDates(): Promise<string[]> {
    const prefix = dayStream(this.deps.id, '')
    return (await this.deps.journal.streams(prefix)).map((stream) => stream.slice(prefix.length))
  }

  /** All facts of a date's day, none when there is no such day. @throws JournalError */
  factsOn(date: string): Promise<Fact[]> {
    return this.deps.journal.read<Fact>(dayStream(this.deps.id, date), 1)
  }

  /** From now on each day is told what those before it have taught. Nothing waits for it. */
  learnFrom(taught: Taught): void {
    this.taught = taught
    void this.learn(this.log)
  }

  /** Something that views show beside the day has changed. */
  tellAgain(): void {
    this.publisher.publish()
  }

  /** The same, of what may wait for so many milliseconds for something else to tell. */
  tellAgainWithin(ms: number): void {
    this.publisher.publishWithin(ms)
  }

  /** Refuses what comes, finishes what is on its way to disk. */
  async close(): Promise<void> {
    this.stopping = true
    this.cancelWake()
    await this.setupLog.settled()
    await this.rolling
    await this.log.settled()
    this.publisher.close()
  }

  private keep(log: DayLog): void {
    this.log = log
    log.onCommit = this.committed
    this.changed()
    this.scheduleWake()
    void this.learn(log)
  }

  private async learn(log: DayLog): Promise<void> {
    const { taught } = this
    if (!taught || this.stopping) return
    const isKept = () => this.log === log && !this.stopping
    await learn(log, { ...this.deps, taught, isKept })
  }

  private readonly changed = () => this.publisher.publish()

  /** Whoever is called looks for it at once, and what cannot be saved nobody should ask for. */
  private readonly committed = (facts: readonly Fact[]) => {
    const isUrgent = facts.some(({ type }) => type === 'called' || type === 'recalled')
    if (isUrgent || facts.length === 0) return this.changed()
    this.publisher.publishSoon()
    // Not only with the views: what falls due must not wait for those.
    setImmediate(() => this.scheduleWake())
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
    this.setupLog.enter(this.today())
    if (this.dayEnd(now) <= now) {
      this.rolling = this.roll(now).finally(() => {
        this.rolling = null
        this.scheduleWake()
      })
      return
    }
    // Saving the plan once more shows whether saving works again, also when nobody dares to ask.
    const plan = this.planWanted() ?? (this.log.failure ? planAsMade(this.log.day) : null)
    const act: CommandBody = plan ? { type: 'plan', plan } : { type: 'tick' }
    void systemCommand(this.log, this.deps.clock, act).then(this.changed)
  }

  /** What the configuration says of the day kept now; null while it says what is planned already. */
  private planWanted() {
    const { day } = this.log
    // After midnight a day keeps the plan that its people came under.
    if (day.plan.date !== this.today()) return null
    return planWanted(planning(this.deps, this.configuration), day, day.plan.date)
  }

  /** The running day and all screens. A plan that cannot be saved is tried again until it can. */
  private async followSetup(result: SetupResult): Promise<SetupResult> {
    if ('refusal' in result) return result
    if (this.rolling) await this.rolling
    // Once more where somebody else's change was on its way to disk.
    for (let plan = this.planWanted(); plan; plan = this.planWanted()) {
      const planned = await systemCommand(this.log, this.deps.clock, { type: 'plan', plan })
      if ('refusal' in planned) break
    }
    this.changed()
    return result
  }

  private dayEnd(now: Moment): Moment {
    const planned = planning(this.deps, this.configuration)
    const today = this.calendar.at(now, planned.configuration.zone)
    return this.rollAgainAt ?? endOfDay(planned, this.log.day, today, now)
  }

  /** From the day kept now to the one of the calendar; tried again soon when it cannot be saved. */
  private async roll(now: Moment): Promise<void> {
    try {
      await closeDay(this.deps, this.log, isOver(this.log.day) ? 'idle' : 'nextDay')
      // Views of the next day say nothing of how this one ended.
      this.publisher.flush()
      const today = this.calendar.at(now, this.configuration.zone).date
      const days = await openDays(planning(this.deps, this.configuration), today)
      this.rollAgainAt = null
      this.earlier = days.earlier
      this.keep(days.today)
    } catch (error) {
      if (this.rollAgainAt === null) this.deps.report(error)
      this.rollAgainAt = plusSeconds(now, RETRY_SECONDS)
      this.changed()
    }
  }
}

const planning = ({ holidaysOf, ...deps }: OfficeDeps, configuration: Configuration): DayDeps => ({
  ...deps,
  configuration,
  holidays: holidaysOf(configuration.state),
})
