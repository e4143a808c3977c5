/**
 * What the machine can do at best: a socket that echoes, a broadcast, and one SQLite commit, with nothing of ours between.
 * A process of its own, as the server is.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Server } from 'socket.io'
import sqlite3 from 'sqlite3'
import { answerParent, given } from './child.ts'

export type BareQuestion = { is: 'port' } | { is: 'commit' }

const { folder } = given() as { folder: string }
const http = createServer()
const io = new Server(http, { serveClient: false })
io.on('connection', (socket) => {
  socket.on('echo', (payload: unknown, answer: (same: unknown) => void) => answer(payload))
  socket.on('broadcast', (payload: unknown) => io.emit('view', payload))
})
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))

const database = await sqlite3.open(join(folder, 'bare.db'))
await database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE facts (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
`)
const insert = await database.prepare('INSERT INTO facts (body) VALUES (?)')
// About as long as the fact of a number.
const BODY = 'x'.repeat(400)

async function commit(): Promise<number> {
  const started = performance.now()
  await insert.run(BODY)
  return performance.now() - started
}

answerParent(
  ({ is }: BareQuestion) => (is === 'port' ? (http.address() as AddressInfo).port : commit()),
  async () => {
    await insert.finalize()
    await database.close()
    await io.close()
  },
)
