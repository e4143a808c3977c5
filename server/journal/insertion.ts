/** How facts come into the file: each append is one statement, and so one sync of the disk. */
import type { Row } from './chain.ts'
import type { Connection } from './connection.ts'

/** For any number of facts, as a JSON array of rows. */
export const INSERT = `
  INSERT INTO facts (stream, revision, at, type, request, body, hash)
  SELECT value ->> 'stream', value ->> 'revision', value ->> 'at', value ->> 'type',
         value ->> 'request', value ->> 'body', value ->> 'hash'
  FROM json_each(?)`

/** For one that comes alone, as most do: without JSON on its way. */
const INSERT_ONE =
  'INSERT INTO facts (stream, revision, at, type, request, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?)'

export type Insertion = Awaited<ReturnType<typeof prepareInsertion>>

export async function prepareInsertion(writer: Connection) {
  const many = await writer.prepare(INSERT)
  const one = await writer.prepare(INSERT_ONE)
  return {
    run(rows: readonly Row[]) {
      const [row] = rows
      if (!row || rows.length > 1) return many.run(JSON.stringify(rows))
      const { stream, revision, at, type, request, body, hash } = row
      return one.run(stream, revision, at, type, request, body, hash)
    },
    async finalize() {
      await many.finalize()
      await one.finalize()
    },
  }
}
