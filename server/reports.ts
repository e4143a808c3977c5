/** `npm run reports -- DATEN`: the file that reports are read from, brought up to date, made anew, or proven right. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UserError } from './declaredOptions.ts'
import { takeLock } from './journal/lock.ts'
import { JournalError } from './journal/port.ts'
import { makePrivate } from './journal/private.ts'
import { type Checked, checkProjection } from './reports/check.ts'
import type { Files } from './reports/messages.ts'
import { discard, isUseless, PROJECTION_FILE } from './reports/projection.ts'
import { bringUpToDate, officeIn, type Rebuilt } from './reports/rebuild.ts'

const HELP = `Wartemarke – Auswertungsdatei nachführen und prüfen

  npm run reports -- DATEN [--rebuild] [--check] [--json]

  DATEN      Datenordner; der Server darf laufen
  --rebuild  jeden Tag neu aus dem Journal aufbauen, nicht nur, was fehlt
  --check    alles daneben noch einmal aufbauen und Zeile für Zeile vergleichen
  --json     das Ergebnis als ein JSON-Objekt
  --help     diese Übersicht

  Endet mit 0, wenn alles stimmt, mit 1 bei einem Unterschied oder einem unlesbaren Tag,
  mit 2, wenn nicht gearbeitet werden konnte.
`

type Wanted = { data: string; rebuild: boolean; check: boolean; json: boolean }

async function run(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2))
  if (wanted === 'help') return console.log(HELP)
  makePrivate()
  const files = await filesIn(wanted.data)
  // With --check alone it is the file as it is that is asked about.
  const built =
    wanted.rebuild || !wanted.check ? await build(files, wanted.data, wanted.rebuild) : null
  const checked = wanted.check ? await check(files) : null
  const sound =
    (built?.unreadable.length ?? 0) === 0 &&
    (checked?.unreadable.length ?? 0) === 0 &&
    (checked?.differences.length ?? 0) === 0
  console.log(
    wanted.json
      ? JSON.stringify({ sound, built, checked }, null, 2)
      : [built && builtText(built), checked && checkedText(checked)].filter(Boolean).join('\n'),
  )
  process.exitCode = sound ? 0 : 1
}

/** Beside a running server the file stays, and its days are made anew one after the other. */
async function build(files: Files, data: string, isAnew: boolean): Promise<Rebuilt> {
  const lock = isAnew ? await takeLock(data).catch(ifInUse) : null
  try {
    if (lock) await discard(files.projection)
    return await bringUpToDate(files, isAnew)
  } finally {
    await lock?.release()
  }
}

/** @throws UserError when there is nothing to compare with. */
async function check(files: Files): Promise<Checked> {
  if (!existsSync(files.projection))
    throw new UserError('Es gibt noch keine Auswertungsdatei; ohne --check wird sie aufgebaut.')
  try {
    return await checkProjection(files)
  } catch (error) {
    if (!isUseless(error)) throw error
    throw new UserError(
      'Die Auswertungsdatei ist unbrauchbar; --rebuild baut sie neu auf, der Server täte es von selbst.',
      { cause: error },
    )
  }
}

function ifInUse(error: unknown): null {
  if (error instanceof JournalError && error.problem.kind === 'inUse') return null
  throw error
}

/** @throws UserError when there is no journal, or nothing in it. */
async function filesIn(data: string): Promise<Files> {
  const journal = join(data, 'wartemarke.db')
  if (!existsSync(journal)) throw new UserError(`In ${JSON.stringify(data)} liegt kein Journal.`)
  const office = await officeIn(journal)
  if (office === null) throw new UserError(`Im Journal in ${JSON.stringify(data)} steht kein Amt.`)
  return { journal, projection: join(data, PROJECTION_FILE), office }
}

/** @throws UserError */
function readArguments(argv: string[]): Wanted | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        rebuild: { type: 'boolean' },
        check: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const [data, ...more] = positionals
    const { rebuild = false, check = false, json = false, help } = values
    if (help) return 'help'
    if (data === undefined || more.length > 0)
      throw new UserError('Bitte einen Datenordner angeben, zum Beispiel: npm run reports -- data')
    return { data, rebuild, check, json }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('Diese Angabe ist unbekannt; --help zeigt alle.', { cause: error })
  }
}

const builtText = ({ days, unreadable }: Rebuilt): string =>
  [`Aufgebaut: ${days} Tage.`, ...unreadable.map(unreadableText)].join('\n')

function checkedText({ days, visits, behind, differences, unreadable }: Checked): string {
  const isRight = differences.length === 0 && unreadable.length === 0
  return [
    isRight
      ? `Geprüft: ${days} Tage, ${visits} Nummern. Die Auswertungsdatei ist genau die, die das Journal ergibt.`
      : `Geprüft: ${days} Tage, ${visits} Nummern. Die Auswertungsdatei stimmt nicht; --rebuild baut sie neu auf.`,
    ...(behind.length === 0
      ? []
      : [`Noch nicht nachgeführt und nicht verglichen: ${behind.join(', ')}.`]),
    ...differences.map(({ date, table, what }) => `  ${date} ${table}: ${what}`),
    ...unreadable.map(unreadableText),
  ].join('\n')
}

const unreadableText = ({ date, why }: { date: string; why: string }): string =>
  `  ${date} ist nicht lesbar: ${why}`

run().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof JournalError)) throw error
  console.error(error.message)
  process.exitCode = 2
})
