/** The command's options: each declared once, with its check, default and help. */
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { UserError } from '../../server/options.ts'

type Declared<T> = {
  /** What to write after the name; null for a switch. */
  value: string | null
  default: T
  help: string
  /** @throws Error with what would be right, to follow `--name`. */
  parse: (text: string) => T
}

const declare = <T>(option: Declared<T>) => option

const numberFrom = (low: number, high: number, example: string) => (text: string) => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= low && number <= high) return number
  throw new Error(`braucht eine Zahl von ${low} bis ${high}, zum Beispiel ${example}`)
}

const OPTIONS = {
  office: declare({
    value: 'NAME|DATEI',
    default: 'willich',
    help: 'mitgeliefertes Amt (willich, bergkamen …) oder eine JSON-Datei',
    parse: (text) => text,
  }),
  date: declare({
    value: 'DATUM',
    default: '2020-11-17',
    help: 'ein Tag mit offener Sprechzeit',
    parse: (text) => {
      try {
        if (/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text).toString()
      } catch {
        // A date that does not exist is as wrong as one that is no date.
      }
      throw new Error('braucht ein Datum, zum Beispiel --date 2020-11-17')
    },
  }),
  seed: declare({
    value: 'ZAHL',
    default: 1,
    help: 'derselbe Startwert ergibt denselben Tag',
    parse: numberFrom(0, 4_294_967_295, '--seed 1'),
  }),
  people: declare<number | null>({
    value: 'ZAHL',
    default: null,
    help: 'so viele Leute kommen; ohne Angabe etwas mehr, als es Nummern gibt',
    parse: numberFrom(1, 2_000, '--people 80'),
  }),
  counters: declare<number | null>({
    value: 'ZAHL',
    default: null,
    help: 'so viele Plätze sind besetzt; ohne Angabe so viele, wie das Kontingent braucht',
    parse: numberFrom(1, 60, '--counters 4'),
  }),
  data: declare<string | null>({
    value: 'ORDNER',
    default: null,
    help: 'das Journal hier behalten; ohne Angabe wird es gelöscht',
    parse: (text) => {
      if (text.trim() !== '' && !text.includes('\0')) return text
      throw new Error('braucht einen Ordner, zum Beispiel --data probe')
    },
  }),
  json: declare({
    value: null,
    default: false,
    help: 'das Ergebnis als ein JSON-Objekt',
    parse: () => true,
  }),
}

export type Options = { [Name in keyof typeof OPTIONS]: (typeof OPTIONS)[Name]['default'] }

/** @throws UserError for an unknown option or a wrong value. */
export function readOptions(argv: string[]): Options | 'help' {
  const given = commandLine(argv)
  if (given['help']) return 'help'
  const read = (name: string, option: Declared<unknown>): unknown => {
    const text = given[name]
    if (text === undefined) return option.default
    try {
      return option.parse(`${text}`)
    } catch (error) {
      throw new UserError(`--${name} ${(error as Error).message}.`, { cause: error })
    }
  }
  return Object.fromEntries(
    Object.entries(OPTIONS).map(([name, option]) => [name, read(name, option)]),
  ) as Options
}

function commandLine(argv: string[]): Record<string, string | boolean | undefined> {
  const known = Object.entries(OPTIONS).map(([name, { value }]) => [
    name,
    { type: value === null ? ('boolean' as const) : ('string' as const) },
  ])
  try {
    const { values } = parseArgs({
      args: argv,
      options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
    })
    // No option may be repeated, so none is a list.
    return values as Record<string, string | boolean | undefined>
  } catch (error) {
    const option = /'([^' ]*)/.exec((error as Error).message)?.[1]
    throw new UserError(
      `Die Angabe ${JSON.stringify(option)} ist unbekannt oder unvollständig; --help zeigt alle.`,
      { cause: error },
    )
  }
}

export function helpText(): string {
  const lines = Object.entries(OPTIONS).map(([name, option]) => {
    const usage = `--${name}${option.value === null ? '' : ` ${option.value}`}`
    const standard = option.default === null || option.value === null ? '' : ` [${option.default}]`
    return `  ${usage.padEnd(20)} ${option.help}${standard}`
  })
  return `Wartemarke – ein Tag im Zeitraffer

  npm run simulate -- [Angaben]

${lines.join('\n')}
  ${'--help'.padEnd(20)} diese Übersicht
`
}
