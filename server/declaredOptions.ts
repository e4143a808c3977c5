/** Options of a command: declared once, with check, default and help, and read from line and environment. */
import { parseArgs } from 'node:util'

export type Declared<T> = {
  /** What to write after the name; null for a switch. */
  value: string | null
  /** The environment variable that may give it instead. */
  env?: string
  default: T
  help: string
  /** @throws Error with what would be right, to follow `--name`. */
  parse: (text: string) => T
}

export const declare = <T>(option: Declared<T>): Declared<T> => option

type DeclaredOptions = Record<string, Declared<unknown>>

export type Values<Options extends DeclaredOptions> = {
  [Name in keyof Options]: Options[Name]['default']
}

/** What a person did wrong or must put right: one sentence with the mend. The process ends with code 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/**
 * The command line wins over the environment.
 * @throws UserError for an unknown option or a wrong value.
 */
export function readDeclared<Options extends DeclaredOptions>(
  options: Options,
  argv: string[],
  env: NodeJS.ProcessEnv = {},
): Values<Options> | 'help' {
  const given = commandLine(options, argv)
  if (given['help']) return 'help'
  const values = Object.entries(options).map(([name, option]) => [
    name,
    valueOf(name, option, given[name], env),
  ])
  return Object.fromEntries(values) as Values<Options>
}

function valueOf(
  name: string,
  option: Declared<unknown>,
  fromLine: string | boolean | undefined,
  env: NodeJS.ProcessEnv,
): unknown {
  const fromEnv = option.env === undefined ? undefined : env[option.env]
  const text = fromLine === undefined ? fromEnv : `${fromLine}`
  // An empty variable is one that is not set; an empty argument is a slip.
  if (text === undefined || (text === '' && fromLine === undefined)) return option.default
  try {
    return option.parse(text)
  } catch (error) {
    const source = fromLine === undefined ? option.env : `--${name}`
    throw new UserError(`${source} ${(error as Error).message}.`, { cause: error })
  }
}

function commandLine(
  options: DeclaredOptions,
  argv: string[],
): Record<string, string | boolean | undefined> {
  const known = Object.entries(options).map(([name, { value }]) => [
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

const USAGE_WIDTH = 22

/** One line an option, and one for its variable. */
export function helpLines(options: DeclaredOptions): string {
  const lines = Object.entries(options).flatMap(([name, option]) => {
    const usage = `--${name}${option.value === null ? '' : ` ${option.value}`}`
    const hasDefault =
      option.default !== null && option.value !== null && !Array.isArray(option.default)
    const standard = hasDefault ? ` [${String(option.default)}]` : ''
    return [
      `  ${usage.padEnd(USAGE_WIDTH)} ${option.help}${standard}`,
      ...(option.env === undefined ? [] : [`  ${''.padEnd(USAGE_WIDTH)} ${option.env}`]),
    ]
  })
  return [...lines, `  ${'--help'.padEnd(USAGE_WIDTH)} diese Übersicht`].join('\n')
}
