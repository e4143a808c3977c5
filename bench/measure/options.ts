/** The command's options: each declared once, with its check, default and help. */
import { declare, helpLines, readDeclared, type Values } from '../../server/declaredOptions.ts'

const OPTIONS = {
  quick: declare({
    value: null,
    default: false,
    help: 'in unter einer Minute: weniger Runden, ein Zehntel der Vergangenheit',
    parse: () => true,
  }),
  json: declare({
    value: null,
    default: false,
    help: 'das Ergebnis als ein JSON-Objekt',
    parse: () => true,
  }),
  only: declare<string[]>({
    value: 'NAME,NAME',
    default: [],
    help: 'nur diese Messungen; „size“ meint alle, deren Name so beginnt',
    parse: (text) => {
      const names = text.split(',').map((name) => name.trim())
      if (names.every((name) => name !== '')) return names
      throw new Error('braucht Namen, zum Beispiel --only issue.latency,size')
    },
  }),
}

export type Options = Values<typeof OPTIONS>

/** Names may follow each other with spaces: `--only decide.cost view.cost`. @throws UserError */
export function readOptions(argv: string[]): Options | 'help' {
  const at = argv.indexOf('--only') + 1
  if (at === 0) return readDeclared(OPTIONS, argv)
  const rest = argv.slice(at)
  const end = rest.findIndex((word) => word.startsWith('-'))
  const names = end === -1 ? rest : rest.slice(0, end)
  const others = end === -1 ? [] : rest.slice(end)
  return readDeclared(OPTIONS, [...argv.slice(0, at), names.join(','), ...others])
}

export const helpText = (): string => `Wartemarke – wie schnell es ist

  npm run bench [-- Angaben]

${helpLines(OPTIONS)}

Endet mit 1, wenn ein Ziel verfehlt ist.
`
