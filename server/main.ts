/** Reads the options, wires the parts, listens. The only file that ends the process. */
import { existsSync } from 'node:fs'
import { type AddressInfo, createServer as createProbe, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Office as Configuration } from '#shared/domain/config.ts'
import { dateIn, momentOf } from '#shared/domain/moment.ts'
import { Access } from './access/access.ts'
import { makeAccount, resetPassword } from './access/accountChanges.ts'
import { createServer } from './app.ts'
import { Backups } from './backups/backups.ts'
import { backupFolder } from './backups/names.ts'
import { systemClock } from './clock.ts'
import { officeAtStart, readOffice, storedSetup, storeOffice, withTrial } from './configuration.ts'
import { holidaysOf } from './holidays.ts'
import { takeLock } from './journal/lock.ts'
import { type Journal, JournalError } from './journal/port.ts'
import { keepPrivate, makePrivate } from './journal/private.ts'
import { openSqliteJournal } from './journal/sqlite.ts'
import { Office } from './office/office.ts'
import { UserError } from './declaredOptions.ts'
import { readCertificate } from './http/certificate.ts'
import { openPrinters, readOfficeLogo } from './printing/openPrinters.ts'
import { PROJECTION_FILE } from './reports/projection.ts'
import { Reports } from './reports/reports.ts'
import { parsePrinters } from './printing/printers.ts'
import { createPrinting } from './printing/printing.ts'
import { heed } from './restore/mark.ts'
import { PUSH_SERVICES } from './waitingRoom/push.ts'
import { certificateFiles, helpText, type Options, readOptions } from './options.ts'

/** Where the server is one bundled file, the reports' thread lies beside it. */
const REPORTS_THREAD = import.meta.filename.endsWith('.ts')
  ? new URL('reports/thread.ts', import.meta.url)
  : new URL('reportsThread.js', import.meta.url)
const SCREENS = join(import.meta.dirname, '..', 'dist')
/** After the start, in ms. */
const LEARNS_AFTER_MS = 3_000
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
  if (wanted) await readOfficeLogo(wanted, 80)
  const tls = certificateFiles(options)
  if (tls) readCertificate(tls)
  const port = await probePort(options)

  // In the order of opening; closed in the opposite one.
  const open: (() => Promise<void>)[] = []
  const closeAll = async () => {
    for (const close of open.splice(0).toReversed()) await close()
  }
  const started = start({ ...options, port }, wanted, open)
  const stop = async () => {
    setTimeout(() => process.exit(1), LONGEST_GOODBYE).unref()
    await started.catch(() => {})
    await closeAll()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  try {
    await started
  } catch (error) {
    await closeAll()
    throw error
  }
}

async function start(
  options: Options,
  wanted: Configuration | null,
  open: (() => Promise<void>)[],
): Promise<void> {
  makePrivate()
  const lock = await takeLock(options.data)
  open.push(() => lock.release())
  await keepPrivate(options.data)
  const file = join(options.data, 'wartemarke.db')
  const folder = options.backups === null ? null : backupFolder(options.data, options.backups)
  const journal = await openSqliteJournal({ file, backups: folder })
  open.push(() => journal.close())
  const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }))
  const { configuration, clock, passedOver } = await configure(journal, options, wanted)
  const reports = new Reports({
    files: {
      journal: file,
      projection: join(options.data, PROJECTION_FILE),
      office: configuration.id,
    },
    thread: REPORTS_THREAD,
    report: (error) => logger.error(error),
  })
  open.push(() => reports.close())
  const office = await Office.open({
    id: configuration.id,
    journal,
    clock,
    holidaysOf,
    report: (error) => logger.error(error),
  })
  await heed(journal.records, office)
  const access = await Access.open({
    records: journal.records,
    journal,
    clock,
    office: office.configuration.id,
    lockMinutes: () => office.configuration.access.lockMinutes,
  })
  const handedOut = await handOut(access, options['new-password'])
  await readOfficeLogo(configuration, 80)
  const printers = await openPrinters(
    parsePrinters(options.printer),
    () => office.configuration.logo,
  )
  open.push(printers.close)
  const printing = createPrinting(printers.printers)
  open.push(printing.close)
  const backups =
    folder === null
      ? null
      : await Backups.open({
          file,
          folder,
          everyHours: options['backup-every'],
          clock,
          report: (error) => logger.error(error),
        })
  if (backups) {
    backups.onChange = () => office.tellAgain()
    open.push(() => backups.close())
  }
  const tls = certificateFiles(options)
  const app = await createServer({
    office,
    access,
    printing,
    clock,
    backups,
    reports,
    virtualPrinters: printers.virtual,
    publicUrl: options['public-url'],
    certificate: tls && readCertificate(tls),
    trustedProxies: options['trust-proxy'],
    push: options.push === null ? null : { contact: options.push, services: PUSH_SERVICES },
    screens: SCREENS,
    language: options.language,
    logger,
  })
  open.push(() => app.close())
  // Closed first: what was asked for is still saved and answered before the connections end.
  open.push(() => office.close())
  await app.listen(options.port, options.host).catch((error: NodeJS.ErrnoException) => {
    throw addressError(error, options)
  })
  reports.follow(journal)
  // Whoever starts the office wants the first number: that is told with the configured minutes.
  setTimeout(
    () => office.learnFrom((before) => reports.serviceTimes(before)),
    LEARNS_AFTER_MS,
  ).unref()
  if (passedOver)
    console.log(
      'Das Amt ist am Leitungsplatz eingerichtet worden: Es gilt, was dort steht, nicht die Angabe --office.',
    )
  console.log(welcome(office, options, printers.virtual.length > 0, handedOut))
}

async function configure(journal: Journal, options: Options, wanted: Configuration | null) {
  const stored = await storedSetup(journal)
  if (stored && wanted && stored.office.id !== wanted.id)
    throw new UserError(
      `Der Ordner ${JSON.stringify(options.data)} gehört dem Amt „${stored.office.id}“; für „${wanted.id}“ bitte mit --data einen anderen angeben.`,
    )
  const atStart = officeAtStart(stored, wanted)
  const setTo = options.clock && momentOf(options.clock.toZonedDateTime(atStart.zone).toInstant())
  const clock = setTo ? systemClock(setTo) : systemClock()
  const trial = options.trial || (!stored && !wanted)
  const today = dateIn(clock.now(), atStart.zone).toString()
  const base = atStart.on(today)
  const configuration = trial ? withTrial(base, today) : base
  await storeOffice(journal, configuration, clock.now())
  return { configuration, clock, passedOver: atStart.passedOver }
}

/** Finds a port in use before a data folder is made, and a free one for 0. */
function probePort(options: Options): Promise<number> {
  const { port, host } = options
  return new Promise((resolve, reject) => {
    const probe = createProbe()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(addressError(error, options)))
    probe.listen(port, host, () => {
      const { port: found } = probe.address() as AddressInfo
      probe.close(() => resolve(found))
    })
  })
}

function addressError(error: NodeJS.ErrnoException, { port, host }: Options): Error {
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

type HandedOut = { name: string; password: string } | null

/** The first start makes an administrator; later ones give a new password to somebody who has lost his. */
async function handOut(access: Access, name: string | null): Promise<HandedOut> {
  if (access.accounts.none()) {
    const first = { name: 'Verwaltung', role: 'administrator' } as const
    const made = await makeAccount(access, first, null)
    return 'refusal' in made ? null : { name: first.name, password: made.password }
  }
  if (name === null) return null
  const account = access.accounts.byName(name)
  if (!account) throw new UserError(`Ein Konto „${name}“ gibt es nicht.`)
  const reset = await resetPassword(access, account.id, null)
  return 'refusal' in reset ? null : { name: account.name, password: reset.password }
}

function welcome(office: Office, options: Options, shows: boolean, handedOut: HandedOut): string {
  const { host, port, language } = options
  const scheme = certificateFiles(options) ? 'https' : 'http'
  const everywhere = host === '0.0.0.0' || host === '::'
  const hosts = everywhere ? ['localhost', ...ownAddresses()] : [isIPv6(host) ? `[${host}]` : host]
  const { day, configuration } = office
  const url = (path: string) => `${scheme}://${hosts[0]}:${port}/${path}`
  const query = language === 'de' ? '' : `lang=${language}`
  const counters = day.plan.counters.map(
    ({ id, name }) =>
      `  ${onSign(name).padEnd(16)} ${url(`counter/?${[`counter=${id}`, query].filter(Boolean).join('&')}`)}`,
  )
  const suffix = query && `?${query}`
  return [
    `Wartemarke läuft: ${oneLine(configuration.name)}${day.plan.trial ? ' · Probebetrieb' : ''}`,
    '',
    ...hosts.map(
      (h, i) =>
        `  ${i === 0 ? 'Startseite' : 'im Netz'}`.padEnd(19) + `${scheme}://${h}:${port}/${suffix}`,
    ),
    `  Kiosk            ${url(`kiosk/${suffix}`)}`,
    `  Anzeige          ${url(`display/${suffix}`)}`,
    ...counters,
    ...(shows ? [`  Zettel           ${url('printer/')}`] : []),
    `  Leitung          ${url(`counter/manager/${suffix}`)}`,
    '',
    ...(handedOut
      ? [
          `  Anmelden         Name: ${handedOut.name}   Passwort: ${handedOut.password}`,
          '                   Es wird nur dieses eine Mal gezeigt; beim Anmelden ist ein eigenes zu wählen.',
          '',
        ]
      : []),
    'Beenden mit Strg-C',
  ].join('\n')
}

/** `3` needs a word before it, `Zimmer 12` brings its own. */
const onSign = (name: string): string => (/\p{L}{2}/u.test(name) ? name : `Platz ${name}`)

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

/** Files and arguments are quoted in messages: they must not move the cursor or look like another line. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

run().catch((error: unknown) => {
  if (error instanceof UserError || error instanceof JournalError) {
    console.error(oneLine(error.message))
    process.exit(2)
  }
  throw error
})
