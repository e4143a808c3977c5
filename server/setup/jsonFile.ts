/** JSON that somebody wrote or changed by hand: what is wrong with it, and in which line. */
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import type { SetupFault } from '#shared/protocol/setup.ts'

type Path = (string | number)[]

export type JsonFile = {
  value: unknown
  /** Where the value of a field stands, or what comes nearest to it. `key`: an own one of it. */
  lineOf: (path: Path, key?: string) => number
}

/** Of the file as it is, with or without the mark that Windows' editor puts first. */
export function readJson(file: string): JsonFile | { fault: SetupFault } {
  const text = file.replace(/^\uFEFF/, '')
  const fault = (offset: number, message: string, path: Path = []) => ({
    fault: { path, message, line: lineAt(text, offset) },
  })
  if (text.trim() === '') return fault(0, 'Die Datei ist leer')
  const broken = text.indexOf('\uFFFD')
  if (broken >= 0)
    return fault(broken, 'Hier steht ein unlesbares Zeichen: bitte die Datei als UTF-8 speichern')

  const errors: ParseError[] = []
  let tree: Node | undefined
  try {
    tree = parseTree(text, errors, { disallowComments: true })
  } catch (error) {
    // The parser calls itself for each bracket.
    if (!(error instanceof RangeError)) throw error
    return { fault: { path: [], message: 'Die Datei ist zu tief verschachtelt' } }
  }
  const [first] = errors
  if (first) return fault(first.offset, reasonOf(text, first))
  if (!tree) return fault(0, REASONS.ValueExpected)
  const twice = keyGivenTwice(tree)
  if (twice) return fault(twice.offset, `„${twice.key}“ steht hier zum zweiten Mal`, twice.path)
  return { value: JSON.parse(text), lineOf: (path, key) => lineAt(text, offsetOf(tree, path, key)) }
}

function offsetOf(tree: Node, path: Path, key?: string): number {
  const steps = key === undefined ? path : [...path, key]
  for (let length = steps.length; length > 0; length--) {
    const found = findNodeAtLocation(tree, steps.slice(0, length))
    if (found) return found.offset
  }
  return tree.offset
}

/** Of two values one would be lost, and nobody could tell which. */
function keyGivenTwice(
  node: Node,
  path: Path = [],
): { offset: number; key: string; path: Path } | null {
  const seen = new Set<unknown>()
  for (const [index, child] of (node.children ?? []).entries()) {
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [null, child]
    const step: string | number = name ? String(name.value) : index
    if (name && seen.has(step)) return { offset: name.offset, key: String(step), path }
    seen.add(step)
    const deeper = value && keyGivenTwice(value, [...path, step])
    if (deeper) return deeper
  }
  return null
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

function reasonOf(text: string, { error, offset }: ParseError): string {
  const column = offset - text.lastIndexOf('\n', offset - 1)
  const name = printParseErrorCode(error)
  const reason = isReason(name) ? REASONS[name] : 'das ist kein gültiges JSON'
  return `Zeichen ${column}: ${reason}`
}

const isReason = (name: string): name is keyof typeof REASONS => Object.hasOwn(REASONS, name)

const REASONS = {
  InvalidSymbol: 'das gehört nicht hierher; Texte brauchen gerade Anführungszeichen',
  InvalidNumberFormat: 'die Zahl ist nicht richtig geschrieben',
  PropertyNameExpected:
    'hier muss ein Feldname in Anführungszeichen stehen; vielleicht ist das Komma davor zu viel',
  ValueExpected: 'hier fehlt ein Wert; vielleicht ist das Komma davor zu viel',
  ColonExpected: 'hier fehlt ein Doppelpunkt',
  CommaExpected: 'hier fehlt ein Komma',
  CloseBraceExpected: 'hier fehlt die schließende Klammer }',
  CloseBracketExpected: 'hier fehlt die schließende Klammer ]',
  EndOfFileExpected: 'nach dem Ende steht noch etwas',
  InvalidCommentToken: 'Kommentare darf die Datei nicht enthalten',
  UnexpectedEndOfComment: 'Kommentare darf die Datei nicht enthalten',
  UnexpectedEndOfString: 'der Text, der hier beginnt, endet nicht in dieser Zeile',
  UnexpectedEndOfNumber: 'die Zahl ist nicht zu Ende geschrieben',
  InvalidUnicode: 'nach \\u müssen vier Ziffern oder Buchstaben von A bis F stehen',
  InvalidEscapeCharacter: 'nach \\ steht ein Zeichen, das dort nicht stehen darf',
  InvalidCharacter: 'hier steht ein Steuerzeichen',
}
