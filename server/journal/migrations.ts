/**
 * The file's format, one numbered step after another. A released step is never edited, not even its
 * spaces: SQLite keeps the text, and a file whose text differs counts as altered.
 */
import type { Connection } from './connection.ts'
import { numberOf, withConnection } from './connection.ts'
import { JournalError } from './port.ts'

/** "Wart" in ASCII: tells our file from every other SQLite file. */
export const APPLICATION_ID = 0x57617274

/** What the trigger says to a fact that does not follow its stream's head. Part of version 2. */
export const NOT_NEXT = 'not the next revision'

const FACTS = `
CREATE TABLE facts (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  request TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  UNIQUE (stream, revision)
) STRICT;

CREATE TRIGGER facts_are_not_changed BEFORE UPDATE ON facts
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;

CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON facts
BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
`

/**
 * Heads. Without them facts cut off the end of a stream leave no trace; with them the check that
 * a fact is the next one costs one look-up, and holds for every process that writes.
 */
const STREAMS = `
CREATE TABLE streams (
  stream TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- SQLite takes the hash from the row that holds the maximum.
INSERT INTO streams SELECT stream, max(revision), hash FROM facts GROUP BY stream;

CREATE TRIGGER facts_follow_their_head BEFORE INSERT ON facts
BEGIN
  SELECT RAISE(ABORT, '${NOT_NEXT}')
  WHERE NEW.revision <> 1 + coalesce((SELECT revision FROM streams WHERE stream = NEW.stream), 0);
  -- INSERT OR REPLACE deletes without asking the trigger above.
  SELECT RAISE(ABORT, 'facts are never replaced')
  WHERE EXISTS (SELECT 1 FROM facts WHERE position = NEW.position);
END;

CREATE TRIGGER facts_move_their_head AFTER INSERT ON facts
BEGIN
  INSERT INTO streams VALUES (NEW.stream, NEW.revision, NEW.hash)
  ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, hash = excluded.hash;
END;

CREATE TRIGGER streams_only_grow BEFORE UPDATE ON streams
WHEN NEW.stream <> OLD.stream OR NEW.revision <> OLD.revision + 1
BEGIN SELECT RAISE(ABORT, 'a stream only grows'); END;

CREATE TRIGGER streams_are_not_deleted BEFORE DELETE ON streams
BEGIN SELECT RAISE(ABORT, 'streams are never deleted'); END;
`

/** What is no fact: see records.ts. NOT NULL, since a parameter that does not arrive is NULL. */
const RECORDS = `
CREATE TABLE records (
  kind TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id <> ''),
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
`

/** The step at index n leads from version n to n + 1. */
const STEPS = [FACTS, STREAMS, RECORDS]

export const NEWEST = STEPS.length

/** Takes the file from its version to `target`. A step that fails leaves the version before it. */
export const migrate = async (connection: Connection, target = NEWEST): Promise<void> => {
  const from = await numberOf(connection, 'user_version')
  for (const [index, step] of STEPS.slice(0, target).entries()) {
    if (index < from) continue
    await connection.transaction(
      (tx) =>
        tx.exec(`
          ${step}
          PRAGMA application_id = ${APPLICATION_ID};
          PRAGMA user_version = ${index + 1};
        `),
      { mode: 'immediate' },
    )
  }
}

/** The format of the open file. Throws JournalError unless it is one of ours and known to us. */
export const versionOf = async (connection: Connection, file: string): Promise<number> => {
  if ((await numberOf(connection, 'application_id')) !== APPLICATION_ID)
    throw new JournalError({ kind: 'notADatabase', file, detail: 'another program made it' })
  const version = await numberOf(connection, 'user_version')
  if (version > NEWEST)
    throw new JournalError({ kind: 'newerFormat', file, found: version, known: NEWEST })
  // Ours, and yet from before the first step: no program of ours ever left a file so.
  if (version < 1) throw new JournalError({ kind: 'damaged', file, detail: 'it has no format' })
  return version
}

type SchemaRow = { name: string; sql: string }

/** Tables and triggers that a file of `version` should have and has not, or has otherwise. */
export const schemaFaults = async (connection: Connection, version: number): Promise<string[]> => {
  const schemaOf = (of: Connection) =>
    of.all<SchemaRow>('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL')
  const expected = await withConnection(':memory:', 'create', async (pattern) => {
    await migrate(pattern, version)
    return schemaOf(pattern)
  })
  const found = new Map((await schemaOf(connection)).map(({ name, sql }) => [name, sql]))
  return expected.filter(({ name, sql }) => found.get(name) !== sql).map(({ name }) => name)
}
