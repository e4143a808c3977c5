/** Reading one stream, checked against the chain and its head; the same for the journal and for whoever looks on. */
import { BEGINNING, describeFault, faultsIn } from './chain.ts'
import type { Row } from './chain.ts'
import type { Connection } from './connection.ts'
import { JournalError } from './port.ts'

/** Head and facts by one statement, so that both are of the same moment. */
const READ = `
  SELECT 'head' AS part, stream, revision, '' AS at, '' AS type, '' AS request, '' AS body, hash
  FROM streams WHERE stream = ?1
  UNION ALL
  SELECT 'fact', stream, revision, at, type, request, body, hash
  FROM facts WHERE stream = ?1 AND revision >= ?2
  ORDER BY revision`

/** The rows from `fromRevision` on. Throws JournalError `damaged` instead of answering with less or other than what was written. */
export const readStream = async (
  connection: Connection,
  file: string,
  stream: string,
  fromRevision: number,
): Promise<Row[]> => {
  // The fact before comes along: the first one asked for is chained to it.
  const found = await connection.all<Row & { part: 'head' | 'fact' }>(
    READ,
    stream,
    fromRevision - 1,
  )
  const head = found.find(({ part }) => part === 'head') ?? BEGINNING
  const rows = found.filter(({ part }) => part === 'fact')
  const [fault] = faultsIn(head, fromRevision, rows)
  if (fault)
    throw new JournalError({
      kind: 'damaged',
      file,
      detail: `in ${stream}, ${describeFault(fault)}`,
    })
  return rows.filter(({ revision }) => revision >= fromRevision)
}
