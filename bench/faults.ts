/** `npm run faults`: breaks the real program in every way that is known, and counts what is lost. */
import { UserError } from '../server/declaredOptions.ts'
import { helpText, readOptions } from './faults/options.ts'
import { type Result, runAll } from './faults/runAll.ts'

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    console.log(helpText())
    return
  }
  const { json, seed } = options
  if (!json) console.log(`Startwert ${seed}`)
  const cases = await runAll(options, (result) => {
    if (!json) console.log(lineOf(result))
  })
  if (json) console.log(JSON.stringify({ seed, cases }, null, 2))
  if (cases.length === 0) throw new UserError('Einen solchen Fall gibt es nicht.')
  if (cases.some(({ holds }) => !holds)) process.exitCode = 1
}

function lineOf({ name, tried, lost, holds, note, seconds }: Result): string {
  const verdict = tried === 0 && holds ? 'entfällt' : holds ? 'hält' : 'HÄLT NICHT'
  return `${name.padEnd(14)} ${verdict.padEnd(10)} ${String(tried).padStart(6)} versucht ${String(lost).padStart(4)} verloren ${String(Math.round(seconds)).padStart(4)} s  ${note}`
}

run()
  .catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    console.error(error.message)
    process.exitCode = 2
  })
  // Screens of a case that was given up would try to connect for ever.
  .finally(() => process.exit())
