/** Brings the projection to where the journal is: day by day, each as a whole. */
import type { Fact } from '#shared/domain/day/facts.ts'
import { DayAccount } from '#shared/domain/reports/visits.ts'
import type { Onlooker, StreamHead } from '../journal/onlooker.ts'
import { JournalError } from '../journal/port.ts'
import { dayStream } from '../office/plan.ts'
import { dayRows, type Position } from './dayRows.ts'
import type { Projection } from './projection.ts'

export type DueDay = { date: string; head: StreamHead | null }

/** The day that was projected last: it goes on where it stood. */
type Running = { date: string; account: DayAccount; hash: string }

export class Projector {
  private readonly journal: Onlooker
  private readonly projection: Projection
  private readonly office: string
  private running: Running | null = null
  /** Days that could not be projected as they are: not tried again before they change. */
  private readonly failed = new Map<string, string>()

  constructor(parts: { journal: Onlooker; projection: Projection; office: string }) {
    this.journal = parts.journal
    this.projection = parts.projection
    this.office = parts.office
  }

  /** Days that are not here as they are in the journal, newest first; `head` null: the journal has no such day. */
  due(): Promise<DueDay[]> {
    return this.daysWhere((here, head) => !isSame(here, head))
  }

  /** Every day that the journal has, and those that it has not. */
  all(): Promise<DueDay[]> {
    return this.daysWhere(() => true)
  }

  private async daysWhere(
    isDue: (here: Position | undefined, head: StreamHead) => boolean,
  ): Promise<DueDay[]> {
    const prefix = dayStream(this.office, '')
    const heads = await this.journal.heads(prefix)
    const here = await this.projection.positions()
    const dates = new Set<string>()
    const due: DueDay[] = []
    for (const head of heads) {
      const date = head.stream.slice(prefix.length)
      dates.add(date)
      if (isDue(here.get(date), head)) due.push({ date, head })
    }
    for (const date of here.keys()) if (!dates.has(date)) due.push({ date, head: null })
    return due.sort((a, b) => (a.date < b.date ? 1 : -1))
  }

  /** Whether there is any sense in trying it. */
  canProject({ date, head }: DueDay): boolean {
    return head === null || this.failed.get(date) !== head.hash
  }

  async project(due: DueDay): Promise<void> {
    const { date, head } = due
    if (head === null) return this.projection.remove(date)
    const { account, hash } = await this.accountOf(date, head)
    const position = { revision: account.revision, hash }
    return this.projection.put(date, dayRows(account.figures(), position))
  }

  /** For whoever grades it. @throws JournalError */
  async factsOf(date: string): Promise<Fact[]> {
    return (await this.journal.read<Fact>(dayStream(this.office, date), 1)).facts
  }

  private async accountOf(date: string, head: StreamHead): Promise<Running> {
    const before = this.running?.date === date ? this.running : null
    this.running = null
    try {
      return (this.running = await this.readOn(date, before))
    } catch (error) {
      if (isForGood(error)) this.failed.set(date, head.hash)
      throw error
    }
  }

  private async readOn(date: string, before: Running | null): Promise<Running> {
    const account = before?.account ?? new DayAccount()
    const read = await this.journal.read<Fact>(dayStream(this.office, date), account.revision + 1)
    for (const fact of read.facts) account.add(fact)
    return { date, account, hash: read.hash ?? before?.hash ?? '' }
  }
}

/** A disk that is full, or a file that somebody holds, may be well again in a moment. */
const isForGood = (error: unknown): boolean =>
  !(error instanceof JournalError) || error.problem.kind === 'damaged'

const isSame = (a: Position | undefined, b: Position): boolean =>
  a !== undefined && a.revision === b.revision && a.hash === b.hash
