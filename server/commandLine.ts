/** The arguments of a command that takes folders and files. */
import { parseArgs } from 'node:util'
import { UserError } from './declaredOptions.ts'

type Form = {
  /** As in the help. */
  names: string[]
  /** So many of them must be given. */
  needed: number
  /** Options that take a value. */
  options?: string[]
}

type Given = { given: string[]; options: Record<string, string | undefined> }

/** @throws UserError */
export function readCommand(argv: string[], { names, needed, options = [] }: Form): Given | 'help' {
  const declared = options.map((name) => [name, { type: 'string' as const }])
  let read
  try {
    read = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        ...(Object.fromEntries(declared) as Record<string, { type: 'string' }>),
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UserError('Diese Angabe ist unbekannt oder unvollständig; --help zeigt alle.', {
      cause: error,
    })
  }
  const { values, positionals } = read
  if ('help' in values) return 'help'
  if (positionals.length < needed || positionals.length > names.length)
    throw new UserError(`Bitte angeben: ${names.slice(0, needed).join(' ')}; --help zeigt mehr.`)
  // No option may be repeated, so none is a list.
  return { given: positionals, options: values as Record<string, string | undefined> }
}
