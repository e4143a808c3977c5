/** Why a value does not belong into a configuration, in words for whoever fills in the form. */
import { z } from 'zod'
import german from 'zod/v4/locales/de.js'

const { localeError } = german()

export const germanReason: typeof localeError = (issue) => reasonOf(issue) ?? localeError(issue)

type Issue = Parameters<typeof localeError>[0]

const KINDS: { [type: string]: string } = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'ja oder nein (true oder false)',
  array: 'eine Liste in eckigen Klammern',
  object: 'eine Gruppe von Feldern in geschweiften Klammern',
}

function reasonOf(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'fehlt'
      return KINDS[issue.expected] ? `muss ${KINDS[issue.expected]} sein` : null
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'darf nicht leer sein'
      return `mindestens ${amount(issue.origin, issue.minimum)}`
    case 'too_big':
      return `höchstens ${amount(issue.origin, issue.maximum)}`
    case 'invalid_union':
      return issue.discriminator === undefined ? null : 'diese Art gibt es nicht'
    case 'invalid_value':
      if (issue.input === undefined) return 'fehlt'
      return `eines von: ${issue.values.map((value) => z.util.stringifyPrimitive(value)).join(', ')}`
    case 'unrecognized_keys':
      return issue.keys.map((key) => `„${key}“ gibt es hier nicht`).join(', ')
    default:
      return null
  }
}

function amount(origin: string, limit: number | bigint): string {
  const count = Number(limit)
  if (origin === 'string') return `${count} Zeichen`
  if (origin === 'array') return count === 1 ? 'ein Eintrag' : `${count} Einträge`
  return count.toLocaleString('de')
}
