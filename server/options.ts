/** The program's options: each declared once, with its check, default and help. */
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'

type Declared<T> = {
  /** What to write after the name; null for a switch. */
  value: string | null
  env: string
  default: T
  help: string
  /** @throws Error with what would be right, to follow `--name`. */
  parse: (text: string) => T
}

const declare = <T>(option: Declared<T>) => option

const someText = (whatIsRight: string) => (text: string) => {
  if (text.trim() !== '' && !text.includes('\0')) return text
  throw new Error(whatIsRight)
}

const CLOCK_FORM = /^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

const OPTIONS = {
  data: declare({
    value: 'ORDNER',
    env: 'WARTEMARKE_DATA',
    default: 'data',
    help: 'Ordner für alle Daten; wird angelegt, wenn er fehlt',
    parse: someText('braucht einen Ordner, zum Beispiel --data /var/lib/wartemarke'),
  }),
  port: declare({
    value: 'ZAHL',
    env: 'WARTEMARKE_PORT',
    default: 8080,
    help: 'Port des Servers; 0 nimmt einen freien',
    parse: (text) => {
      const port = Number(text)
      if (/^\d+$/.test(text) && port <= 65_535) return port
      throw new Error('braucht eine Zahl von 0 bis 65535, zum Beispiel --port 8080')
    },
  }),
  host: declare({
    value: 'ADRESSE',
    env: 'WARTEMARKE_HOST',
    default: '0.0.0.0',
    help: 'Adresse, auf der er erreichbar ist; 127.0.0.1 nur für diesen Rechner',
    parse: (text) => {
      if (/^[\w.:-]+$/.test(text)) return text
      throw new Error('braucht eine Adresse, zum Beispiel --host 127.0.0.1')
    },
  }),
  office: declare<string | null>({
    value: 'NAME|DATEI',
    env: 'WARTEMARKE_OFFICE',
    default: null,
    help: 'mitgeliefertes Amt (willich, krefeld …) oder eine JSON-Datei; ohne Angabe das Amt im Datenordner, sonst willich',
    parse: someText('braucht einen Namen oder eine Datei, zum Beispiel --office willich'),
  }),
  trial: declare({
    value: null,
    env: 'WARTEMARKE_TRIAL',
    default: false,
    help: 'Probebetrieb: heute eine zusätzliche Sprechzeit; von selbst bei neuem Datenordner ohne --office',
    parse: (text) => {
      if (text === 'true' || text === '1') return true
      if (text === 'false' || text === '0') return false
      throw new Error('ist ein Schalter: true oder false')
    },
  }),
  language: declare<'de' | 'en'>({
    value: 'de|en',
    env: 'WARTEMARKE_LANGUAGE',
    default: 'de',
    help: 'Sprache der Startseite und ihrer Links',
    parse: (text) => {
      if (text === 'de' || text === 'en') return text
      throw new Error('ist de oder en')
    },
  }),
  clock: declare<Temporal.PlainDateTime | null>({
    value: 'ZEIT',
    env: 'WARTEMARKE_CLOCK',
    default: null,
    help: 'gestellte Uhr zum Ausprobieren, Ortszeit des Amts, zum Beispiel 2020-11-17T07:40',
    parse: (text) => {
      try {
        // In one form only: Temporal would take and drop an offset, and knows years that no calendar shows.
        if (CLOCK_FORM.test(text)) return Temporal.PlainDateTime.from(text)
      } catch {
        // A date that does not exist is as wrong as one that is no date.
      }
      throw new Error('braucht Datum und Uhrzeit, zum Beispiel --clock 2020-11-17T07:40')
    },
  }),
}

export type Options = { [Name in keyof typeof OPTIONS]: (typeof OPTIONS)[Name]['default'] }

/** What a person did wrong or must put right: one sentence with the mend. The process ends with code 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** @throws UserError for an unknown option or a wrong value, from the command line or the environment. */
export function readOptions(argv: string[], env: NodeJS.ProcessEnv): Options | 'help' {
  const given = commandLine(argv)
  if (given.help) return 'help'
  const read = (name: string, option: Declared<unknown>): unknown => {
    const fromLine = given[name]
    const text = fromLine === undefined ? env[option.env] : `${fromLine}`
    // An empty variable is one that is not set; an empty argument is a slip.
    if (text === undefined || (text === '' && fromLine === undefined)) return option.default
    try {
      return option.parse(text)
    } catch (error) {
      const source = fromLine === undefined ? option.env : `--${name}`
      throw new UserError(`${source} ${(error as Error).message}.`, { cause: error })
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
    const standard = option.default === null ? '' : ` [${String(option.default)}]`
    return `  ${usage.padEnd(22)} ${option.help}${standard}\n  ${''.padEnd(22)} ${option.env}`
  })
  return `Wartemarke – Wartenummern für die offene Sprechzeit\n\n  npm start -- [Angaben]\n\n${lines.join('\n')}\n  ${'--help'.padEnd(22)} diese Übersicht\n`
}
