/** `npm run simulate`: a whole day on fast-forward, against a real server and through real sockets. */
import { JournalError } from '../server/journal/port.ts'
import { readOffice } from '../server/configuration.ts'
import { UserError } from '../server/declaredOptions.ts'
import { helpText, readOptions } from './simulate/options.ts'
import { simulate } from './simulate/simulate.ts'
import { summaryText } from './simulate/summary.ts'

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    console.log(helpText())
    return
  }
  const result = await simulate(options)
  const { name, zone } = readOffice(options.office)
  console.log(options.json ? JSON.stringify(result, null, 2) : summaryText(result, name, zone))
  if (!result.verified) process.exitCode = 1
}

run().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof JournalError)) throw error
  console.error(error.message)
  process.exitCode = 2
})
