/** What each fact about accounts and devices looks like in the file. */
import { z } from 'zod'
import { type AccessFact, DEVICE_KINDS } from '#shared/protocol/access.ts'
import { ACCOUNT_ROLES } from '#shared/protocol/rights.ts'
import type { Row } from '../journal/chain.ts'
import { parseRow } from './factForms.ts'
import type { Fault } from './replay.ts'

const id = z.string().min(1)
const role = z.enum(ACCOUNT_ROLES)
const circumstances = {
  at: z.iso.datetime({ precision: 3 }),
  request: id,
  revision: z.int().min(1),
  by: z.strictObject({ account: id, device: id }).nullable(),
}
const form = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape, ...circumstances })

const FACT = z.discriminatedUnion('type', [
  form('accountMade', { account: id, role }),
  form('accountChanged', { account: id, role, active: z.boolean() }),
  form('passwordSet', { account: id }),
  form('pinSet', { account: id }),
  form('signedIn', { account: id, device: id }),
  form('signedOut', { account: id, device: id }),
  form('devicePaired', { device: id, kind: z.enum(DEVICE_KINDS) }),
  form('deviceRenamed', { device: id }),
  form('deviceRevoked', { device: id }),
]) satisfies z.ZodType<AccessFact>

/** Nothing else may be in them: names and secrets least of all. */
export const accessFaults = (rows: readonly Row[]): Fault[] =>
  rows.flatMap((row) => {
    const what = faultOf(row)
    return what === null ? [] : [{ kind: 'form' as const, revision: row.revision, what }]
  })

function faultOf(row: Row): string | null {
  const stored = parseRow(row)
  if (typeof stored === 'string') return stored
  const { success, error } = FACT.safeParse(stored)
  if (success) return null
  const [issue] = error.issues
  return `${row.type}: ${issue?.path.join('.') || 'Inhalt'} ist anders als vorgesehen`
}
