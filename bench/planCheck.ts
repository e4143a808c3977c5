/** `npm run plan-check`: the planner against queueing theory, and how long a thousand days take. */
import { declare, helpLines, readDeclared, UserError } from '../server/declaredOptions.ts'
import { CASES, checkCase, type Checked } from './planCheck/cases.ts'
import { MEASURED, type Speed, speedOf } from './planCheck/speed.ts'

const OPTIONS = {
  json: declare({
    value: null,
    default: false,
    help: 'das Ergebnis als ein JSON-Objekt',
    parse: () => true,
  }),
  seed: declare({
    value: 'ZAHL',
    default: 1,
    help: 'derselbe Startwert ergibt dieselben Tage',
    parse: (text) => {
      if (/^\d{1,9}$/.test(text)) return Number(text)
      throw new Error('braucht eine Zahl, zum Beispiel --seed 1')
    },
  }),
}

const HELP = `Wartemarke – der Planer gegen die Warteschlangentheorie

  npm run plan-check -- [Angaben]

${helpLines(OPTIONS)}

  Endet mit 1, wenn ein gemessener Wert weiter von der Theorie liegt, als es der Zufall in 99 von 100 Fällen zulässt.
  Bei vierzehn Werten geschieht das auch ohne Fehler bei jedem siebten Startwert.
`

function run(): void {
  const options = readDeclared(OPTIONS, process.argv.slice(2))
  if (options === 'help') {
    console.log(HELP)
    return
  }
  const { json, seed } = options
  const say = (text: string) => json || console.log(text)
  say(`40 Tage mit je 40 000 Personen, Startwert ${seed}`)
  const cases = CASES.flatMap((one) => {
    const checked = checkCase(one, { days: 40, people: 40_000, warmUp: 2000, seed })
    for (const result of checked) say(lineOf(result))
    return checked
  })
  const speed = MEASURED.map((office) => {
    const result = speedOf(office)
    say(speedLine(result))
    return result
  })
  if (json) console.log(JSON.stringify({ seed, cases, speed }, null, 2))
  if ([...cases, ...speed].some(({ holds }) => !holds)) process.exitCode = 1
}

const FIGURES = { waits: 'Anteil, der wartet', meanWait: 'mittlere Wartezeit' }

function lineOf({ name, figure, theory, measured, within, holds }: Checked): string {
  const cells = [
    name.padEnd(13),
    FIGURES[figure].padEnd(19),
    `Theorie ${number(theory)}`.padEnd(16),
    `gemessen ${number(measured)} ± ${number(within)}`.padEnd(28),
    holds ? 'stimmt' : 'STIMMT NICHT',
  ]
  return cells.join(' ')
}

function speedLine({ office, days, simulated, quotaFound, holds }: Speed): string {
  const seconds = `${days} Tage in ${number(simulated)} s, größtes Kontingent in ${number(quotaFound)} s`
  return `${office.padEnd(13)} ${seconds} ${holds ? '' : 'ZU LANGSAM'}`
}

const number = (value: number): string =>
  value.toLocaleString('de', { minimumFractionDigits: 3, maximumFractionDigits: 3 })

try {
  run()
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
