/** `npm run restore -- DATEN`: sets a damaged journal aside and puts the newest sound backup in its place. */
import { Temporal } from 'temporal-polyfill'
import { momentOf } from '#shared/domain/moment.ts'
import { backupFolder, DEFAULT_FOLDER } from './backups/names.ts'
import { readCommand } from './commandLine.ts'
import { UserError } from './declaredOptions.ts'
import { JournalError } from './journal/port.ts'
import { restore } from './restore/restore.ts'
import { statement } from './restore/statement.ts'

const HELP = `Wartemarke – Sicherung einspielen

  npm run restore -- DATEN [--from DATEI] [--backups ORDNER]

  DATEN              Datenordner; der Server muss beendet sein
  --from DATEI       diese Sicherung; ohne Angabe die neueste, die in Ordnung ist
  --backups ORDNER   wo die Sicherungen liegen [${DEFAULT_FOLDER}, im Datenordner]
  --help             diese Übersicht

  Die beschädigte Datei wird beiseitegelegt und nicht gelöscht. Was die Sicherung nicht hat, wird gesagt.
`

async function run(): Promise<void> {
  const form = { names: ['DATEN'], needed: 1, options: ['from', 'backups'] }
  const command = readCommand(process.argv.slice(2), form)
  if (command === 'help') return console.log(HELP)
  const [data = ''] = command.given
  const { from, passedOver, setAside, compared, lost } = await restore({
    data,
    from: command.options['from'] ?? null,
    backups: backupFolder(data, command.options['backups'] ?? DEFAULT_FOLDER),
    now: momentOf(Temporal.Now.instant()),
  })
  const lines = [
    ...passedOver.map((file) => `Übergangen, selbst beschädigt: ${file}`),
    `Eingespielt: ${from}`,
    ...(setAside === null ? [] : [`Beiseitegelegt: ${setAside}`]),
    '',
    ...statement(compared, lost),
  ]
  console.log(lines.join('\n'))
}

run().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof JournalError)) throw error
  console.error(error.message)
  process.exitCode = 2
})
