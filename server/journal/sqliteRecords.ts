/** Records in the journal's file, written in turn with its facts: statements of two writers would interleave. */
import type { Connection } from './connection.ts'
import type { Records } from './records.ts'

type Row = { id: string; body: string }

export type WriteInTurn = (write: (writer: Connection) => Promise<unknown>) => Promise<void>

export const sqliteRecords = (
  writeInTurn: WriteInTurn,
  read: <T>(ask: (reader: Connection) => Promise<T>) => Promise<T>,
): Records => ({
  async all(kind) {
    const rows = await read((reader) =>
      reader.all<Row>('SELECT id, body FROM records WHERE kind = ? ORDER BY id', kind),
    )
    return rows.map(({ id, body }) => ({ id, body: JSON.parse(body) as unknown }))
  },
  put: (kind, id, body) =>
    writeInTurn((writer) =>
      writer.run(
        `INSERT INTO records (kind, id, body) VALUES (?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`,
        kind,
        id,
        JSON.stringify(body),
      ),
    ),
  remove: (kind, id) =>
    writeInTurn((writer) => writer.run('DELETE FROM records WHERE kind = ? AND id = ?', kind, id)),
})
