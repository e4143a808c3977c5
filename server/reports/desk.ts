/** The reports' side of the thread: keeps the projection with the journal and answers out of it, one thing at a time. */
import { Onlooker } from '../journal/onlooker.ts'
import type { Answer, Ask, Files } from './messages.ts'
import { discard, isUseless, Projection } from './projection.ts'
import { type DueDay, Projector } from './projector.ts'
import { reportOf, servedVisitsOf } from './report.ts'

/** Of days that are not there yet: so many are counted before somebody is answered, more are left out and said to be missing. */
const FACTS_WORTH_WAITING_FOR = 50_000

type Open = { journal: Onlooker; projection: Projection; projector: Projector }

export class ReportsDesk {
  private readonly files: Files
  private readonly report: (error: unknown) => void
  private open: Open | null = null
  /** Until what was begun is done. */
  private busy: Promise<unknown> = Promise.resolve()
  private following: Promise<void> | null = null
  private again = false
  private closing = false
  private answering = false

  constructor(files: Files, report: (error: unknown) => void) {
    this.files = files
    this.report = report
  }

  answer(ask: Ask): Promise<Answer> {
    return this.inTurn(async (open) => {
      let facts = 0
      for (const due of await dueDays(open)) {
        facts += due.head?.revision ?? 0
        if (facts > FACTS_WORTH_WAITING_FOR) break
        await this.tryToProject(open, due)
      }
      this.answering = true
      try {
        return await this.told(open, ask)
      } finally {
        this.answering = false
      }
    })
  }

  /** Goes on until all is there; answers come between two days. */
  follow(): Promise<void> {
    if (this.following) this.again = true
    this.following ??= this.projectAll().finally(() => {
      this.following = null
    })
    return this.following
  }

  async close(): Promise<void> {
    this.closing = true
    // Whoever asked for five years is not waited for. With nobody asking it would stop the close itself.
    if (this.answering) this.open?.projection.connection.interrupt()
    await this.busy
    await this.shut()
  }

  private async told({ projection, projector }: Open, ask: Ask): Promise<Answer> {
    const { connection } = projection
    switch (ask.kind) {
      case 'report': {
        const told = await reportOf(connection, ask.query, ask.targetMinutes)
        return { ...told, complete: (await projector.due()).length === 0 }
      }
      case 'servedVisits':
        return servedVisitsOf(connection, ask.from, ask.until)
      default:
        return ask satisfies never
    }
  }

  private async projectAll(): Promise<void> {
    try {
      do {
        this.again = false
        const days = await this.inTurn(dueDays)
        for (const due of days) {
          if (this.closing) return
          await this.inTurn((open) => this.tryToProject(open, due))
        }
      } while (this.again)
    } catch (error) {
      this.report(error)
    }
  }

  /** One day that cannot be read must not keep the others from being counted. */
  private async tryToProject({ projector }: Open, due: DueDay): Promise<void> {
    try {
      await projector.project(due)
    } catch (error) {
      if (isUseless(error)) throw error
      this.report(error)
    }
  }

  /** A projection that turns out to be damaged is thrown away, and the work begun once more on a new one. */
  private inTurn<T>(work: (open: Open) => Promise<T>): Promise<T> {
    const result = this.busy.then(async () => {
      try {
        return await work(await this.opened())
      } catch (error) {
        if (!isUseless(error)) throw error
        this.report(error)
        await this.shut()
        await discard(this.files.projection)
        return work(await this.opened())
      }
    })
    this.busy = result.catch(() => undefined)
    return result
  }

  private async opened(): Promise<Open> {
    if (this.open) return this.open
    const { files, report } = this
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

async function dueDays({ projector }: Open): Promise<DueDay[]> {
  const due = await projector.due()
  return due.filter((day) => projector.canProject(day))
}
