/** The reports' side of the thread: keeps the projection with the journal and answers out of it, one thing at a time. */
import { setTimeout as rest } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { Report, ReportQuery } from '#shared/protocol/reports.ts'
import { Onlooker } from '../journal/onlooker.ts'
import type { Grader } from './grader.ts'
import { putGrade, type Ungraded, ungradedDays } from './grades.ts'
import type { Answer, Answers, Ask, Files } from './messages.ts'
import { discard, isUseless, Projection } from './projection.ts'
import { type DueDay, Projector } from './projector.ts'
import { reportOf, servedVisitsOf, serviceTimesOf } from './report.ts'

/** Of days that are not there yet: so many are counted before somebody is answered, more are left out and said to be missing. */
const FACTS_WORTH_WAITING_FOR = 50_000
/** The same for grades: a second or two. */
const FACTS_GRADED_AT_ONCE = 3_000

type Open = { journal: Onlooker; projection: Projection; projector: Projector }

export type DeskDeps = {
  files: Files
  grader: Grader
  /** Told of what keeps the projection from being right. */
  report: (error: unknown) => void
}

export class ReportsDesk {
  private readonly deps: DeskDeps
  private open: Open | null = null
  /** Until what was begun is done. */
  private busy: Promise<unknown> = Promise.resolve()
  private following: Promise<void> | null = null
  private again = false
  private closing = false
  private answering = false
  /** Days that cannot be graded as they are. */
  private readonly ungradable = new Set<string>()

  constructor(deps: DeskDeps) {
    this.deps = deps
  }

  async answer(ask: Ask): Promise<Answer> {
    try {
      await (ask.kind === 'serviceTimes' ? this.countAll() : this.catchUp())
      return await this.inTurn(async (open) => {
        this.answering = true
        try {
          return await told(open, ask)
        } finally {
          this.answering = false
        }
      })
    } finally {
      if (!this.closing) void this.follow()
    }
  }

  /** Goes on until all is there; answers come between two days. */
  follow(): Promise<void> {
    if (this.following) this.again = true
    this.following ??= this.followAll().finally(() => {
      this.following = null
    })
    return this.following
  }

  async close(): Promise<void> {
    this.closing = true
    await this.deps.grader.close()
    // Whoever asked for five years is not waited for. With nobody asking it would stop the close itself.
    if (this.answering) this.open?.projection.connection.interrupt()
    await this.busy
    await this.shut()
  }

  private async catchUp(): Promise<void> {
    await this.inTurn(async (open) => {
      let facts = 0
      for (const due of await dueDays(open)) {
        facts += due.head?.revision ?? 0
        if (facts > FACTS_WORTH_WAITING_FOR) return
        await this.tryToProject(open, due)
      }
    })
    let facts = 0
    for (const day of await this.ungraded()) {
      facts += day.revision
      if (facts > FACTS_GRADED_AT_ONCE || this.following) return
      await this.grade(day)
    }
  }

  /** One day after the other: whoever wants a report meanwhile is answered between two of them. */
  private async countAll(): Promise<void> {
    for (const due of await this.inTurn(dueDays)) {
      if (this.closing) return
      await paced(() => this.inTurn((open) => this.tryToProject(open, due)), 1)
    }
  }

  private async followAll(): Promise<void> {
    try {
      do {
        this.again = false
        await this.countAll()
        await this.gradeAll()
      } while (this.again)
    } catch (error) {
      if (!this.closing) this.deps.report(error)
    } finally {
      await this.deps.grader.rest()
    }
  }

  /** Not before all is counted, and hardly ever: of a town hall's years they are hours of work that nobody waits for. */
  private async gradeAll(): Promise<void> {
    for (const day of await this.ungraded()) {
      if (this.closing || this.again) return
      await paced(() => this.grade(day), 9)
    }
  }

  private async ungraded(): Promise<Ungraded[]> {
    const days = await this.inTurn(({ projection }) => ungradedDays(projection.connection))
    return days.filter(({ hash }) => !this.ungradable.has(hash))
  }

  private async grade(day: Ungraded): Promise<void> {
    try {
      const facts = await this.inTurn(({ projector }) => projector.factsOf(day.date))
      const grade = await this.deps.grader.grade(facts)
      await this.inTurn(({ projection }) => putGrade(projection.connection, day, grade))
    } catch (error) {
      if (this.closing) return
      // Until the next start: no report may fail for want of a grade, and no other day wait behind this one.
      this.ungradable.add(day.hash)
      this.deps.report(error)
    }
  }

  /** One day that cannot be read must not keep the others from being counted. */
  private async tryToProject({ projector }: Open, due: DueDay): Promise<void> {
    try {
      await projector.project(due)
    } catch (error) {
      if (isUseless(error)) throw error
      this.deps.report(error)
    }
  }

  /** A projection that turns out to be damaged is thrown away, and the work begun once more on a new one. */
  private inTurn<T>(work: (open: Open) => Promise<T>): Promise<T> {
    const result = this.busy.then(async () => {
      if (this.closing) throw new Error('the reports are closed')
      try {
        return await work(await this.opened())
      } catch (error) {
        if (!isUseless(error)) throw error
        this.deps.report(error)
        await this.shut()
        await discard(this.deps.files.projection)
        return work(await this.opened())
      }
    })
    this.busy = result.catch(() => undefined)
    return result
  }

  private async opened(): Promise<Open> {
    if (this.open) return this.open
    const { files, report } = this.deps
    const journal = await Onlooker.open(files.journal)
    try {
      const projection = await Projection.open(files.projection, report)
      const projector = new Projector({ journal, projection, office: files.office })
      this.open = { journal, projection, projector }
      return this.open
    } catch (error) {
      await journal.close()
      throw error
    }
  }

  private async shut(): Promise<void> {
    const { open } = this
    this.open = null
    await open?.projection.close()
    await open?.journal.close()
  }
}

async function told(open: Open, ask: Ask): Promise<Answer> {
  const { connection } = open.projection
  switch (ask.kind) {
    case 'report': {
      const report = await reportOf(connection, ask.query, ask.targetMinutes)
      return { ...report, complete: await isComplete(open) }
    }
    case 'serviceTimes':
      return serviceTimesOf(connection, ask.before)
    case 'month':
      return monthOnPaper(open, ask)
    case 'servedVisits':
      return servedVisitsOf(connection, ask.from, ask.until)
    default:
      return ask satisfies never
  }
}

const isComplete = async ({ projector }: Open) => (await projector.due()).length === 0

async function monthOnPaper(open: Open, asked: Answers['month']['asked']): Promise<Uint8Array> {
  const { month, targetMinutes, names } = asked
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  const span = { from: `${month}-01`, until: `${month}-${daysInMonth}` }
  const complete = await isComplete(open)
  const reportBy = async (by: ReportQuery['by']): Promise<Report> => {
    const query = { ...span, by }
    const made = await reportOf(open.projection.connection, query, targetMinutes)
    return { query, targetMinutes, ...made, names, complete, singleCounters: false }
  }
  const reports = {
    day: await reportBy('day'),
    service: await reportBy('service'),
    weekday: await reportBy('weekday'),
    hour: await reportBy('hour'),
  }
  // Only who wants paper waits for the drawing library.
  const { monthReport } = await import('./pdf/monthReport.ts')
  return monthReport({ ...asked, reports })
}

/** So many times as long as it took the office has the machine to itself, also while years are counted. */
async function paced(work: () => Promise<void>, rests: number): Promise<void> {
  const begun = performance.now()
  await work()
  await rest(rests * (performance.now() - begun), undefined, { ref: false })
}

async function dueDays({ projector }: Open): Promise<DueDay[]> {
  const due = await projector.due()
  return due.filter((day) => projector.canProject(day))
}
