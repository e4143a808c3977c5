/** The command's options: each declared once, with its check, default and help. */
import { declare, helpLines, readDeclared, type Values } from '../../server/declaredOptions.ts'

const on = () => true

const OPTIONS = {
  quick: declare({
    value: null,
    default: false,
    help: 'weniger Tage: zeigt, ob es läuft, nicht wie gut es ist',
    parse: on,
  }),
  json: declare({
    value: null,
    default: false,
    help: 'das Ergebnis als ein JSON-Objekt',
    parse: on,
  }),
  cost: declare({
    value: null,
    default: false,
    help: 'stattdessen: was eine Vorhersage für 200 Wartende und sieben Plätze kostet',
    parse: on,
  }),
  seed: declare({
    value: 'ZAHL',
    default: 1,
    help: 'derselbe Startwert ergibt dieselben Tage',
    parse: (text) => {
      if (/^\d{1,6}$/.test(text)) return Number(text)
      throw new Error('braucht eine Zahl, zum Beispiel --seed 1')
    },
  }),
  only: declare<string | null>({
    value: 'NAME',
    default: null,
    help: 'nur dieses Amt, zum Beispiel willich',
    parse: (text) => text,
  }),
}

export type Options = Values<typeof OPTIONS>

/** @throws UserError for an unknown option or a wrong value. */
export const readOptions = (argv: string[]): Options | 'help' => readDeclared(OPTIONS, argv)

export const helpText = (): string => `Wartemarke – wie gut die Vorhersage ist

  npm run forecast-bench -- [Angaben]

${helpLines(OPTIONS)}

  Gespielte Tage der fünf Ämter, mit einer Wirklichkeit, die die Vorhersage nicht kennt. Zeiten in Minuten.
  Hält, wenn ihr mittlerer Fehler um 25 % kleiner ist als der der besten einfachen Formel und 75 bis 85 von
  100 Aufrufen in die vorhergesagte Spanne fallen. Endet mit 1, wenn ein Amt nicht hält.
`
