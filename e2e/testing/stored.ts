/** The office in a journal, as a start of the program puts it there. */
import type { Office } from '#shared/domain/config.ts'
import { dateIn, type Moment } from '#shared/domain/moment.ts'
import { officeAtStart, storedSetup, storeOffice } from '../../server/configuration.ts'
import type { Journal } from '../../server/journal/port.ts'

export async function storeAsAtStart(journal: Journal, wanted: Office, now: Moment): Promise<void> {
  const atStart = officeAtStart(await storedSetup(journal), wanted)
  await storeOffice(journal, atStart.on(dateIn(now, atStart.zone).toString()), now)
}
