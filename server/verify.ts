/** `npm run verify -- DATEN`: looks through a data folder, changes nothing, says what it found. */
import { type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { JournalError } from './journal/port.ts'
import { UserError } from './declaredOptions.ts'
import { auditFile } from './verify/audit.ts'
import { reportText } from './verify/reportText.ts'

const HELP = `Wartemarke – Daten prüfen

  npm run verify -- DATEN [--json]

  DATEN    Datenordner oder Datei des Journals; gelesen wird nur, auch neben dem laufenden Server
  --json   das Ergebnis als ein JSON-Objekt
  --help   diese Übersicht

  Endet mit 0, wenn alles in Ordnung ist, mit 1 bei jedem Schaden, mit 2, wenn nicht geprüft werden konnte.
`

async function run(): Promise<void> {
  const { data, json, help } = readArguments(process.argv.slice(2))
  if (help) {
    console.log(HELP)
    return
  }
  const report = await auditFile(journalIn(data))
  const sound = report.findings.length === 0
  console.log(json ? JSON.stringify({ sound, ...report }, null, 2) : reportText(report))
  process.exitCode = sound ? 0 : 1
}

/** @throws UserError */
function readArguments(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    const [data, ...more] = positionals
    if (!values.help && (data === undefined || more.length > 0))
      throw new UserError('Bitte einen Datenordner angeben, zum Beispiel: npm run verify -- data')
    return { data: data ?? '', json: values.json ?? false, help: values.help ?? false }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('Diese Angabe ist unbekannt; --help zeigt alle.', { cause: error })
  }
}

/** @throws UserError when there is nothing to look at. */
function journalIn(data: string): string {
  if (!statOf(data).isDirectory()) return data
  const file = join(data, 'wartemarke.db')
  statOf(file)
  return file
}

function statOf(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw new UserError(`${JSON.stringify(path)} gibt es nicht, oder es ist nicht lesbar.`, {
      cause: error,
    })
  }
}

run().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof JournalError)) throw error
  console.error(error.message)
  process.exitCode = 2
})
