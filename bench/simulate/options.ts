/** The command's options: each declared once, with its check, default and help. */
import { Temporal } from 'temporal-polyfill'
import { declare, helpLines, readDeclared, type Values } from '../../server/declaredOptions.ts'

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

export type Options = Values<typeof OPTIONS>

/** @throws UserError for an unknown option or a wrong value. */
export const readOptions = (argv: string[]): Options | 'help' => readDeclared(OPTIONS, argv)

export const helpText = (): string => `Wartemarke – ein Tag im Zeitraffer

  npm run simulate -- [Angaben]

${helpLines(OPTIONS)}
`
