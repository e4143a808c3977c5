/** Records in the journal's file, written in turn with its facts: statements of two writers would interleave. */
import type { Connection } from './connection.ts'
import { JournalError } from './port.ts'
import type { Records } from './records.ts'
import { bodyIn, type RecordRow, recordText } from './recordText.ts'

export type WriteInTurn = (write: (writer: Connection) => Promise<unknown>) => Promise<void>

export const sqliteRecords = (
  file: string,
  writeInTurn: WriteInTurn,
  read: <T>(ask: (reader: Connection) => Promise<T>) => Promise<T>,
): Records => ({
  async all(kind) {
    const rows = await read((reader) =>
      reader.all<RecordRow>('SELECT kind, id, body FROM records WHERE kind = ? ORDER BY id', kind),
    )
    return rows.map((row) => {
      const found = bodyIn(row)
      if (found) return { id: row.id, body: found.body }
      const detail = `record ${kind}/${row.id} is not what was written`
      throw new JournalError({ kind: 'damaged', file, detail })
    })
  },
  put: (kind, id, body) =>
    writeInTurn((writer) =>
      writer.run(
        `INSERT INTO records (kind, id, body) VALUES (?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`,
        kind,
        id,
        recordText(kind, id, body),
      ),
    ),
  remove: (kind, id) =>
    writeInTurn((writer) => writer.run('DELETE FROM records WHERE kind = ? AND id = ?', kind, id)),
})
