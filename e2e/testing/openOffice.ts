/** An office on a real file, without a server around it. */
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { ManualClock } from '../../server/clock.ts'
import { openSqliteJournal } from '../../server/journal/sqlite.ts'
import { Office, type Snapshot } from '../../server/office/office.ts'
import { FaultyJournal } from './faultyJournal.ts'
import { at, smallOffice } from './offices.ts'
import { storeAsAtStart } from './stored.ts'

export type OpenOffice = {
  office: Office
  clock: ManualClock
  journal: FaultyJournal
  reported: unknown[]
  /** The next published snapshot that is as wanted; it does not look at what was published before. */
  published: (wanted: (snapshot: Snapshot) => boolean) => Promise<Snapshot>
  /** As at the end of the program. */
  close: () => Promise<void>
  /** As in a power cut: nothing is written any more, and nobody says goodbye. */
  cutPower: () => Promise<void>
}

export async function openOffice(
  file: string,
  start: Moment = at('08:00'),
  configuration: Configuration = smallOffice(),
): Promise<OpenOffice> {
  const clock = new ManualClock(start)
  const inner = await openSqliteJournal({ file, now: () => clock.now() })
  await storeAsAtStart(inner, configuration, clock.now())
  const journal = new FaultyJournal(inner)
  const reported: unknown[] = []
  const office = await Office.open({
    id: configuration.id,
    journal,
    clock,
    holidaysOf: () => () => null,
    report: (error) => reported.push(error),
  })
  const published = (wanted: (snapshot: Snapshot) => boolean) =>
    new Promise<Snapshot>((resolve) => {
      const stop = office.follow((snapshot) => {
        if (!wanted(snapshot)) return
        stop()
        resolve(snapshot)
      })
    })
  return {
    office,
    clock,
    journal,
    reported,
    published,
    async close() {
      await office.close()
      await journal.close()
    },
    cutPower: () => journal.close(),
  }
}
