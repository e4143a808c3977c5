/**
 * What a restored file says of itself until the office works with it: how many facts it may lack. The next start leaves
 * so many numbers out. It is a record, since only the office can tell which day it is and what that day's plan allows.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { withConnection } from '../journal/connection.ts'
import { migrate } from '../journal/migrations.ts'
import type { Records } from '../journal/records.ts'
import { recordText } from '../journal/recordText.ts'
import type { Office } from '../office/office.ts'

const KIND = 'restored'
const form = z.strictObject({ lost: z.int().min(0) })

/** Into a copy that nobody has open. */
export const mark = (file: string, lost: number): Promise<void> =>
  withConnection(file, 'write', async (connection) => {
    // A backup of an earlier version has no records.
    await migrate(connection)
    const id = randomUUID()
    await connection.run(
      'INSERT INTO records (kind, id, body) VALUES (?, ?, ?)',
      KIND,
      id,
      recordText(KIND, id, { lost }),
    )
  })

/** Before anybody can ask for a number. @throws JournalError, Error when it could not be saved. */
export async function heed(records: Records, office: Office): Promise<void> {
  for (const { id, body } of await records.all(KIND)) {
    const { lost } = form.parse(body)
    // Named after the mark: a start that is cut short here does not leave out twice as many.
    const request = `system:skipNumbers:${id}`
    const by = { role: 'system' } as const
    const result = await office.submit({ type: 'skipNumbers', lost, by, request })
    // A day that is closed gives out no more numbers.
    if ('refusal' in result && result.refusal !== 'dayClosed')
      throw new Error(`numbers were not left out: ${result.refusal}`)
    await records.remove(KIND, id)
  }
}
