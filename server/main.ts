/** Reads the options, wires the parts, listens. The only file that ends the process. */
import { existsSync } from 'node:fs'
import { createServer as createProbe } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Office as Configuration } from '#shared/domain/config.ts'
import { dateIn, momentOf } from '#shared/domain/moment.ts'
import { createServer } from './app.ts'
import { systemClock } from './clock.ts'
import { readOffice, storedOffice, storeOffice, withTrial } from './configuration.ts'
import { holidaysOf } from './holidays.ts'
import { takeLock } from './journal/lock.ts'
import { type Journal, JournalError } from './journal/port.ts'
import { openSqliteJournal } from './journal/sqlite.ts'
import { Office } from './office/office.ts'
import { helpText, type Options, readOptions, UserError } from './options.ts'

const SCREENS = join(import.meta.dirname, '..', 'dist')
/** Whoever stops the server does not wait longer than this, in ms. */
const LONGEST_GOODBYE = 1_800

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options === 'help') {
    console.log(helpText())
    return
  }
  // Everything that can be wrong is asked before anything is written.
  const wanted = options.office === null ? null : readOffice(options.office)
  if (!existsSync(join(SCREENS, 'kiosk', 'index.html')))
    throw new UserError('Die Bildschirme sind noch nicht gebaut: bitte „npm run build“ ausführen.')
  await probePort(options)

  const lock = await takeLock(options.data)
  const journal = await openSqliteJournal({ file: join(options.data, 'wartemarke.db') })
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const { configuration, clock } = await configure(journal, options, wanted)
  const office = await Office.open({
    configuration,
    journal,
    clock,
    holidays: holidaysOf(configuration.state),
  })
  const app = await createServer({ office, screens: SCREENS, language: options.language, logger })
  const port = await app.listen(options.port, options.host)
  console.log(welcome(office, options, port))

  const stop = async () => {
    setTimeout(() => process.exit(1), LONGEST_GOODBYE).unref()
    // The office first: what was asked for is still saved and answered before the connections end.
    await office.close()
    await app.close()
    await journal.close()
    await lock.release()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

async function configure(journal: Journal, options: Options, wanted: Configuration | null) {
  const stored = await storedOffice(journal)
  if (stored && wanted && stored.id !== wanted.id)
    throw new UserError(
      `Der Ordner ${JSON.stringify(options.data)} gehört dem Amt „${stored.id}“; für „${wanted.id}“ bitte mit --data einen anderen angeben.`,
    )
  const base = wanted ?? stored ?? readOffice('willich')
  const start = options.clock && momentOf(options.clock.toZonedDateTime(base.zone).toInstant())
  const clock = start ? systemClock(start) : systemClock()
  const trial = options.trial || (!stored && !wanted)
  const today = dateIn(clock.now(), base.zone).toString()
  const configuration = trial ? withTrial(base, today) : base
  await storeOffice(journal, configuration, clock.now())
  return { configuration, clock }
}

/** Finds a port in use before a data folder is made. */
function probePort({ port, host }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(addressError(error, port, host)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function addressError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(
        `Port ${port} ist schon belegt: mit --port einen anderen wählen, oder läuft Wartemarke bereits?`,
      )
    case 'EACCES':
      return new UserError(
        `Port ${port} darf nur mit besonderen Rechten benutzt werden: mit --port einen ab 1024 wählen.`,
      )
    default:
      return new UserError(
        `Die Adresse ${host} gibt es auf diesem Rechner nicht: --host weglassen oder berichtigen.`,
      )
  }
}

function welcome(office: Office, { host, language }: Options, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const hosts = everywhere ? ['localhost', ...ownAddresses()] : [host]
  const { day, configuration } = office
  const url = (path: string) => `http://${hosts[0]}:${port}/${path}`
  const query = language === 'de' ? '' : `lang=${language}`
  const counters = day.plan.counters.map(
    ({ id, name }) =>
      `  Platz ${name.padEnd(10)} ${url(`counter/?${[`counter=${id}`, query].filter(Boolean).join('&')}`)}`,
  )
  const suffix = query && `?${query}`
  return [
    `Wartemarke läuft: ${configuration.name}${day.plan.trial ? ' · Probebetrieb' : ''}`,
    '',
    ...hosts.map(
      (h, i) =>
        `  ${i === 0 ? 'Startseite' : 'im Netz'}`.padEnd(19) + `http://${h}:${port}/${suffix}`,
    ),
    `  Kiosk            ${url(`kiosk/${suffix}`)}`,
    `  Anzeige          ${url(`display/${suffix}`)}`,
    ...counters,
    '  Leitung          folgt in einer späteren Fassung',
    '',
    'Beenden mit Strg-C',
  ].join('\n')
}

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

run().catch((error: unknown) => {
  if (error instanceof UserError || error instanceof JournalError) {
    console.error(error.message)
    process.exit(2)
  }
  throw error
})
