/** `npm run backup -- DATEN [ZIEL]`: copies the journal into one file, also while the server runs. */
import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { momentOf } from '#shared/domain/moment.ts'
import { backupFolder, backupName, DEFAULT_FOLDER } from './backups/names.ts'
import { readCommand } from './commandLine.ts'
import { UserError } from './declaredOptions.ts'
import { copyDatabase } from './journal/backup.ts'
import { JournalError } from './journal/port.ts'

const HELP = `Wartemarke – Daten sichern

  npm run backup -- DATEN [ZIEL]

  DATEN    Datenordner; der Server darf laufen
  ZIEL     Ordner oder Datei für die Sicherung [DATEN/${DEFAULT_FOLDER}]
  --help   diese Übersicht
`

async function run(): Promise<void> {
  const command = readCommand(process.argv.slice(2), { names: ['DATEN', 'ZIEL'], needed: 1 })
  if (command === 'help') return console.log(HELP)
  const [data = '', wanted] = command.given
  const file = join(data, 'wartemarke.db')
  if (!existsSync(file)) throw new UserError(`In ${JSON.stringify(data)} liegt kein Journal.`)
  const target = await targetOf(wanted ?? backupFolder(data, DEFAULT_FOLDER), wanted === undefined)
  await copyDatabase(file, target)
  const { size } = await stat(target)
  console.log(`Gesichert: ${target} (${Math.ceil(size / 1024)} KB), durchgelesen und in Ordnung.`)
}

/** A folder gets a file named after this moment. */
async function targetOf(wanted: string, isFolder: boolean): Promise<string> {
  const known = await stat(wanted).catch(() => null)
  if (!isFolder && !known?.isDirectory() && !wanted.endsWith('/')) {
    await mkdir(dirname(wanted), { recursive: true })
    return wanted
  }
  await mkdir(wanted, { recursive: true, mode: 0o700 })
  return join(wanted, backupName(momentOf(Temporal.Now.instant())))
}

run().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof JournalError)) throw error
  console.error(error.message)
  process.exitCode = 2
})
