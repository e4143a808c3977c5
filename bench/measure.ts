/** `npm run bench`: how fast it is, each figure as a ratio against what this machine can do at best. */
import { availableParallelism, loadavg } from 'node:os'
import { UserError } from '../server/declaredOptions.ts'
import { type Figure, type Measured, measured } from './measure/figure.ts'
import { FIGURES } from './measure/figures/all.ts'
import { helpText, type Options, readOptions } from './measure/options.ts'
import { HEAD, line, methodLine } from './measure/table.ts'

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    console.log(helpText())
    return
  }
  const { quick, json } = options
  const say = (text: string) => json || console.log(text)
  const figures = chosen(options)
  say(machine(quick))
  say(HEAD)
  const all: Measured[] = []
  for (const figure of figures) {
    const one = await measured(figure, { quick })
    all.push(one)
    say(line(one))
    say(methodLine(figure))
  }
  const results = all.map(({ result }) => result)
  if (json) console.log(JSON.stringify({ results }, null, 2))
  const missed = results.filter(({ holds }) => !holds).map(({ name }) => name)
  say(missed.length === 0 ? 'Alle Ziele erreicht.' : `Verfehlt: ${missed.join(', ')}.`)
  if (missed.length > 0) process.exitCode = 1
}

/** @throws UserError for a name that no figure begins with. */
function chosen({ only }: Options): Figure[] {
  const isMeant = (name: string, { name: full }: Figure) =>
    full === name || full.startsWith(`${name}.`)
  const unknown = only.find((name) => !FIGURES.some((figure) => isMeant(name, figure)))
  if (unknown !== undefined) {
    const names = FIGURES.map(({ name }) => name).join(', ')
    throw new UserError(`Die Messung ${JSON.stringify(unknown)} gibt es nicht; es gibt ${names}.`)
  }
  if (only.length === 0) return FIGURES
  return FIGURES.filter((figure) => only.some((name) => isMeant(name, figure)))
}

function machine(quick: boolean): string {
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const scale = quick ? ' · kurz: weniger Runden, weniger Vergangenheit' : ''
  return `Wartemarke auf ${availableParallelism()} Kernen, Node ${process.version}, Last zu Beginn ${load}${scale}`
}

run().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = 2
})
