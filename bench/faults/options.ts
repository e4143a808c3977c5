/** The command's options: each declared once, with its check, default and help. */
import { declare, helpLines, readDeclared, type Values } from '../../server/declaredOptions.ts'

const on = () => true

const OPTIONS = {
  quick: declare({
    value: null,
    default: false,
    help: 'weniger von allem, unter einer Minute',
    parse: on,
  }),
  json: declare({
    value: null,
    default: false,
    help: 'das Ergebnis als ein JSON-Objekt',
    parse: on,
  }),
  seed: declare({
    value: 'ZAHL',
    default: 1,
    help: 'derselbe Startwert ergibt dieselben Störungen',
    parse: (text) => {
      if (/^\d{1,9}$/.test(text)) return Number(text)
      throw new Error('braucht eine Zahl, zum Beispiel --seed 1')
    },
  }),
  only: declare<string | null>({
    value: 'NAME',
    default: null,
    help: 'nur die Fälle, deren Name so beginnt, zum Beispiel disk',
    parse: (text) => text,
  }),
}

export type Options = Values<typeof OPTIONS>

/** @throws UserError for an unknown option or a wrong value. */
export const readOptions = (argv: string[]): Options | 'help' => readDeclared(OPTIONS, argv)

export const helpText = (): string => `Wartemarke – Störungen

  npm run faults -- [Angaben]

${helpLines(OPTIONS)}

  Endet mit 1, wenn ein Fall nicht hält.
`
