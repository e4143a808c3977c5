/** The projection by command: brought up to date, or every day made anew. */
import { Onlooker } from '../journal/onlooker.ts'
import { officeStream } from '../office/plan.ts'
import type { Files } from './messages.ts'
import { Projection } from './projection.ts'
import { Projector } from './projector.ts'

export type Rebuilt = {
  /** Made or made anew. */
  days: number
  unreadable: { date: string; why: string }[]
}

/** Day by day, each as a whole, so that a server beside it always has days that are right. @throws JournalError */
export async function bringUpToDate(files: Files, isAnew: boolean): Promise<Rebuilt> {
  const journal = await Onlooker.open(files.journal)
  const projection = await Projection.open(files.projection, () => {})
  const rebuilt: Rebuilt = { days: 0, unreadable: [] }
  try {
    const projector = new Projector({ journal, projection, office: files.office })
    for (const due of isAnew ? await projector.all() : await projector.due()) {
      try {
        await projector.project(due)
        rebuilt.days++
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        rebuilt.unreadable.push({ date: due.date, why })
      }
    }
    return rebuilt
  } finally {
    await projection.close()
    await journal.close()
  }
}

/** The office whose journal it is; null before its first start. @throws JournalError */
export async function officeIn(file: string): Promise<string | null> {
  const prefix = officeStream('')
  const journal = await Onlooker.open(file)
  try {
    return (await journal.heads(prefix))[0]?.stream.slice(prefix.length) ?? null
  } finally {
    await journal.close()
  }
}
