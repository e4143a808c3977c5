/** The reference for throughput: answers as soon as the other clients of the same moment have been heard. */
import { setImmediate as turn } from 'node:timers/promises'
import { MemoryJournal } from '../../server/journal/memory.ts'
import type { Entry, Stored } from '../../server/journal/port.ts'

export class ForgetfulJournal extends MemoryJournal {
  /** Without this turn there would be no groups, and storing would look faster than not storing. */
  override async append<E extends Entry>(
    ...given: [stream: string, afterRevision: number, entries: readonly E[]]
  ): Promise<Stored<E>[]> {
    await turn()
    return super.append(...given)
  }
}
