/** A real server on a free port, with a clock to turn and a journal in a real file. */
import { dirname, join } from 'node:path'
import { pino } from 'pino'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { Access } from '../../server/access/access.ts'
import type { HolidaysOf } from '#shared/domain/setup/calendar.ts'
import type { Certificate } from '../../server/http/certificate.ts'
import { createServer } from '../../server/app.ts'
import { ManualClock } from '../../server/clock.ts'
import { type Limits, NO_HURRY } from '../../server/limits/limits.ts'
import { openSqliteJournal } from '../../server/journal/sqlite.ts'
import { Office } from '../../server/office/office.ts'
import { PROJECTION_FILE } from '../../server/reports/projection.ts'
import { Reports } from '../../server/reports/reports.ts'
import { createPrinting, type Printing } from '../../server/printing/printing.ts'
import { seedAccounts, TEST_COST } from './accounts.ts'
import { FaultyJournal } from './faultyJournal.ts'
import { type Folder, temporaryFolder } from './folder.ts'
import { at, smallOffice } from './offices.ts'
import { storeAsAtStart } from './stored.ts'

export type TestServer = {
  url: string
  port: number
  office: Office
  access: Access
  clock: ManualClock
  /** Works like the engine inside until it is told to fail. */
  journal: FaultyJournal
  file: string
  /** Lines of the log so far. */
  logged: string[]
  /** Ends as the program does, and leaves the file unless it was made for this server. */
  close: () => Promise<void>
}

export type ServerOptions = {
  /** When the clock stands still at first. */
  at?: Moment
  configuration?: Configuration
  /** A journal that is there already; otherwise a new one in a folder of its own. */
  file?: string
  /** The built screens. */
  screens?: string
  /** The same one again, to come back after a stop; a free one otherwise. */
  port?: number
  /** From which level on; the program itself logs warnings. */
  logLevel?: 'warn' | 'trace'
  /** Printers beside the kiosks; none otherwise. */
  printing?: Printing
  /** None in most stories, so that none closes an office by surprise. */
  holidaysOf?: HolidaysOf
  /** Where phones would reach the server. */
  publicUrl?: string | null
  /** Where phones are told while their page is closed. */
  push?: { contact: string; services: RegExp }
  /** How long a sign-in lasts; most stories turn the clock by days. */
  signInHours?: number
  /** What one client may take. Most stories are told faster than anybody lives. */
  limits?: Limits
  /** Addresses of reverse proxies. */
  trustedProxies?: string[]
  certificate?: Certificate
  /** Of scrypt. */
  cost?: number
}

export async function startServer({
  at: start = at('08:00'),
  configuration = smallOffice(),
  file,
  screens = 'nowhere',
  port: wantedPort = 0,
  logLevel = 'warn',
  printing = createPrinting([]),
  holidaysOf = () => () => null,
  publicUrl = null,
  push,
  signInHours = 24 * 400,
  limits = NO_HURRY,
  trustedProxies = [],
  certificate,
  cost = TEST_COST,
}: ServerOptions = {}): Promise<TestServer> {
  const folder: Folder | null = file === undefined ? temporaryFolder() : null
  const path = file ?? folder?.file('wartemarke.db') ?? ''
  const clock = new ManualClock(start)
  const inner = await openSqliteJournal({ file: path, now: () => clock.now() })
  await storeAsAtStart(inner, configuration, clock.now())
  const journal = new FaultyJournal(inner)
  const logged: string[] = []
  const logger = pino({ level: logLevel }, { write: (line: string) => void logged.push(line) })
  const office = await Office.open({
    id: configuration.id,
    journal,
    clock,
    holidaysOf,
    report: (error) => logger.error(error),
  })
  const access = await Access.open({
    records: journal.records,
    journal,
    clock,
    office: configuration.id,
    lockMinutes: () => office.configuration.access.lockMinutes,
    cost,
    signInHours,
  })
  if (access.accounts.none()) await seedAccounts(access)
  // Begins its thread when somebody asks for a report.
  const reports = new Reports({
    files: {
      journal: path,
      projection: join(dirname(path), PROJECTION_FILE),
      office: configuration.id,
    },
    report: (error) => logger.error(error),
  })
  const app = await createServer({
    office,
    reports,
    access,
    screens,
    language: 'de',
    logger,
    printing,
    clock,
    publicUrl,
    limits,
    trustedProxies,
    ...(certificate && { certificate }),
    ...(push && { push }),
  })
  const port = await app.listen(wantedPort, '127.0.0.1')
  let closing: Promise<void> | null = null
  const close = async () => {
    await office.close()
    await app.close()
    await reports.close()
    await journal.close()
    folder?.remove()
  }
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    office,
    access,
    clock,
    journal,
    file: path,
    logged,
    close: () => (closing ??= close()),
  }
}
