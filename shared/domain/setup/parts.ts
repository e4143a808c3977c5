/** The parts of a configuration, as the desk's pages name them, and which of them differ. */
import type { Office } from '../config.ts'

export const SETUP_PARTS = [
  'office',
  'services',
  'counters',
  'hours',
  'numbering',
  'rules',
  'waitingRoom',
  'receipt',
  'displays',
  'phrases',
  'access',
] as const
export type SetupPart = (typeof SETUP_PARTS)[number]

export const PART_OF: { [Key in keyof Office]-?: SetupPart } = {
  id: 'office',
  name: 'office',
  town: 'office',
  zone: 'office',
  state: 'office',
  languages: 'office',
  shield: 'office',
  phone: 'office',
  instead: 'office',
  groups: 'services',
  services: 'services',
  counters: 'counters',
  sessions: 'hours',
  exceptions: 'hours',
  numbering: 'numbering',
  rules: 'rules',
  targetMinutes: 'rules',
  waitingRoom: 'waitingRoom',
  receiptLines: 'receipt',
  logo: 'receipt',
  displays: 'displays',
  notes: 'phrases',
  outcomes: 'phrases',
  access: 'access',
}

/** In the order of the desk's pages. */
export function differingParts(before: Office, after: Office): SetupPart[] {
  const keys = Object.keys(PART_OF) as (keyof Office)[]
  const differing = keys
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => PART_OF[key])
  return SETUP_PARTS.filter((part) => differing.includes(part))
}

/** Whether two pieces of JSON say the same: a key without a value says as much as none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left: Record<string, unknown> = { ...a }
  const right: Record<string, unknown> = { ...b }
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    isSame(left[key], right[key]),
  )
}
