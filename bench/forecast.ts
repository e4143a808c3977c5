/** `npm run forecast-bench`: how good the forecast is, on simulated days whose truth it does not know. */
import { UserError } from '../server/declaredOptions.ts'
import { costLine } from './forecast/cost.ts'
import { FULL, gradeOffice, type OfficeResult, QUICK } from './forecast/grades.ts'
import { benchOffices } from './forecast/offices.ts'
import { helpText, readOptions } from './forecast/options.ts'

function run(): void {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    console.log(helpText())
    return
  }
  const { json, quick, seed, only } = options
  if (options.cost) {
    console.log(costLine())
    return
  }
  const offices = benchOffices().filter(({ office }) => only === null || office.id === only)
  if (offices.length === 0) throw new UserError('Ein solches Amt gibt es nicht.')
  const results = offices.map(({ office, assumed }) => {
    const result = gradeOffice(office, quick ? QUICK : FULL, seed)
    if (!json) console.log(lineOf(result, assumed))
    return result
  })
  if (json) console.log(JSON.stringify({ offices: results }, null, 2))
  if (results.some(({ holds }) => !holds)) process.exitCode = 1
}

function lineOf(result: OfficeResult, assumed: boolean): string {
  const { office, days, calls, mae, baselines, better, coverage, bias, holds } = result
  const simple = Object.entries(baselines).map(([name, error]) => `${name} ${minutes(error)}`)
  return [
    `${office}${assumed ? ' (ein angenommener offener Tag)' : ''}: ${holds ? 'hält' : 'HÄLT NICHT'}`,
    `  ${days} Tage, ${calls} Aufrufe; mittlerer Fehler ${minutes(mae)}, einfache Formeln ${simple.join(', ')}`,
    `  ${Math.round(better)} % besser als die beste davon; ${coverage.toFixed(1)} von 100 in der Spanne; im Mittel ${minutes(bias)} später als die Mitte`,
  ].join('\n')
}

const minutes = (value: number): string => `${value.toFixed(1)} min`

try {
  run()
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
