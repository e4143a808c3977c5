/**
 * One office: takes commands, keeps the day of today, and tells followers what it looks like.
 *
 * A day is closed with a fact, not by midnight. When the date has changed, the old day stays until
 * nobody in it waits or is being served, at the latest until the next day's first ticket.
 */
import { randomUUID } from 'node:crypto'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Command } from '#shared/domain/day/commands.ts'
import { nextMoment } from '#shared/domain/day/moments.ts'
import type { Day } from '#shared/domain/day/state.ts'
import { nextSession, type Session } from '#shared/domain/hours.ts'
import {
  dateIn,
  type Moment,
  plusMinutes,
  plusSeconds,
  startOfDate,
} from '#shared/domain/moment.ts'
import type { DayLog, Result } from './dayLog.ts'
import { closeLeftOpen, isOver, type OfficeDeps, openDay, systemCommand } from './days.ts'
import { planFor } from './plan.ts'
import { Publisher } from './publisher.ts'

const ROLL_RETRY_SECONDS = 5

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
  private log: DayLog
  private cancelWake = () => {}
  private rolling: Promise<void> | null = null
  private rollNotBefore: Moment = ''
  private stopping = false
  private upcoming: { session: Session | null; asked: Moment; until: Moment } | null = null

  private constructor(deps: OfficeDeps, log: DayLog) {
    this.deps = deps
    this.log = log
    this.keep(log)
  }

  /**
   * Closes a day that was left open, then opens today.
   * @throws JournalError when the file cannot be read, Error when nothing can be saved.
   */
  static async open(deps: OfficeDeps): Promise<Office> {
    const today = dateIn(deps.clock.now(), deps.configuration.zone).toString()
    await closeLeftOpen(deps, today)
    return new Office(deps, await openDay(deps, today))
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
    if (this.rolling) await this.rolling
    if (this.stopping) return { refusal: 'stopping' }
    return this.log.submit(command, this.deps.clock.now())
  }

  /** Told the newest snapshot, after each commit and whenever time changes something. */
  follow(listener: (snapshot: Snapshot) => void): () => void {
    return this.publisher.follow(listener)
  }

  snapshot(revision: number = this.publisher.revision): Snapshot {
    const now = this.deps.clock.now()
    return {
      epoch: this.epoch,
      revision,
      now,
      configuration: this.configuration,
      day: this.log.day,
      next: this.nextSession(now),
      failing: this.log.failing,
    }
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
    const end = this.dayEnd(now)
    const next = nextMoment(this.log.day, now)
    const at = next !== null && next < end ? next : end
    this.cancelWake = this.deps.clock.wake(at, () => this.wake())
  }

  private wake(): void {
    if (this.stopping || this.rolling) return
    const now = this.deps.clock.now()
    if (this.dayEnd(now) <= now) {
      this.rolling = this.roll(now).finally(() => (this.rolling = null))
    } else {
      void systemCommand(this.log, this.deps.clock, { type: 'tick' }).then(this.changed)
    }
  }

  /** When the day kept now gives way to the next one. */
  private dayEnd(now: Moment): Moment {
    const { configuration, holidays } = this.deps
    const today = dateIn(now, configuration.zone)
    const midnight = startOfDate(today.add({ days: 1 }), configuration.zone)
    if (today.toString() <= this.log.day.plan.date) return midnight
    const [first] = planFor(configuration, today.toString(), holidays).sessions
    const end = isOver(this.log.day) ? now : (first?.ticketsFrom ?? midnight)
    return end > this.rollNotBefore ? end : this.rollNotBefore
  }

  private async roll(now: Moment): Promise<void> {
    const { day } = this.log
    if (day.closedAt === null) {
      const cause = isOver(day) ? 'idle' : 'nextDay'
      const closed = await systemCommand(this.log, this.deps.clock, { type: 'closeDay', cause })
      if ('refusal' in closed) {
        this.rollNotBefore = plusSeconds(now, ROLL_RETRY_SECONDS)
        this.changed()
        return
      }
    }
    this.keep(await openDay(this.deps, dateIn(now, this.configuration.zone).toString()))
  }

  /** Looking ahead costs a little, and holds until that session begins. */
  private nextSession(now: Moment): Session | null {
    const kept = this.upcoming
    if (kept && kept.asked <= now && now < kept.until) return kept.session
    const session = nextSession(this.configuration, now, 'walkIn', this.deps.holidays)
    this.upcoming = { session, asked: now, until: session?.ticketsFrom ?? plusMinutes(now, 60) }
    return session
  }
}
