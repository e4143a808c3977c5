/**
 * The projection's tables. They hold nothing that is not in the journal: a file of another form is thrown away and made
 * anew, so there are no migrations. Whoever changes what a row means raises the form.
 */
import type { Connection } from '../journal/connection.ts'
import { numberOf } from '../journal/connection.ts'

/** "Wabe" in ASCII. */
const APPLICATION_ID = 0x57616265
const FORM = 1

/**
 * By date first, so that a month lies together however many years are there. `at_counters`: of whoever was served; `stays`:
 * see shared/domain/forecast/visits.ts; `grade`: JSON, and NULL until the day was graded.
 */
const TABLES = `
CREATE TABLE days (
  date TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  hash TEXT NOT NULL,
  trial INTEGER NOT NULL,
  week TEXT NOT NULL,
  weekday INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  grade TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE visits (
  date TEXT NOT NULL,
  ticket INTEGER NOT NULL,
  service TEXT NOT NULL,
  session TEXT NOT NULL,
  party INTEGER NOT NULL,
  channel TEXT NOT NULL,
  priority INTEGER NOT NULL,
  split INTEGER NOT NULL,
  quarter INTEGER NOT NULL,
  wait REAL,
  counter TEXT,
  ended TEXT,
  missed INTEGER NOT NULL,
  came_back INTEGER NOT NULL,
  service_minutes REAL,
  PRIMARY KEY (date, ticket)
) STRICT, WITHOUT ROWID;

CREATE TABLE at_counters (
  date TEXT NOT NULL,
  ticket INTEGER NOT NULL,
  counter TEXT NOT NULL,
  minutes REAL NOT NULL,
  PRIMARY KEY (date, ticket, counter)
) STRICT, WITHOUT ROWID;

CREATE TABLE stays (
  date TEXT NOT NULL,
  stay INTEGER NOT NULL,
  service TEXT NOT NULL,
  further INTEGER NOT NULL,
  party INTEGER NOT NULL,
  counter TEXT NOT NULL,
  doors REAL NOT NULL,
  issued REAL NOT NULL,
  called REAL NOT NULL,
  arrived REAL,
  ended REAL NOT NULL,
  "end" TEXT NOT NULL,
  turn INTEGER NOT NULL,
  PRIMARY KEY (date, stay)
) STRICT, WITHOUT ROWID;

CREATE TABLE turned_away (
  date TEXT NOT NULL,
  quarter INTEGER NOT NULL,
  because TEXT NOT NULL,
  touches INTEGER NOT NULL,
  PRIMARY KEY (date, quarter, because)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  date TEXT NOT NULL,
  session TEXT NOT NULL,
  given INTEGER NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (date, session)
) STRICT, WITHOUT ROWID;

CREATE TABLE counters (
  date TEXT NOT NULL,
  counter TEXT NOT NULL,
  open_minutes REAL NOT NULL,
  busy_minutes REAL NOT NULL,
  PRIMARY KEY (date, counter)
) STRICT, WITHOUT ROWID;
`

/** All of them; `days` last, since it says that the others are there. */
export const TABLES_OF_A_DAY = [
  'visits',
  'at_counters',
  'stays',
  'turned_away',
  'sessions',
  'counters',
  'days',
] as const

export const makeTables = (connection: Connection): Promise<unknown> =>
  connection.transaction((tx) =>
    tx.exec(`${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORM};`),
  )

/** Whether the file is of this form, to the letter. */
export async function isOfThisForm(connection: Connection): Promise<boolean> {
  if ((await numberOf(connection, 'application_id')) !== APPLICATION_ID) return false
  if ((await numberOf(connection, 'user_version')) !== FORM) return false
  const found = await connection.all<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE type = 'table'",
  )
  const wanted = TABLES.split(';').map((statement) => statement.trim())
  return wanted.every((sql) => sql === '' || found.some((table) => table.sql === sql))
}
