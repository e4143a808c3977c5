/**
 * Accounts are records, but what each was made and became is in the chain of facts too: a row that was edited by hand to
 * give somebody more than he was ever given is found.
 */
import { z } from 'zod'
import { bodyIn, type RecordRow } from '../journal/recordText.ts'
import type { Row } from '../journal/chain.ts'
import { parseRow } from './factForms.ts'

const text = z.string()
const form = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('accountMade'),
    account: text,
    role: text,
    active: z.literal(true).default(true),
  }),
  z.object({ type: z.literal('accountChanged'), account: text, role: text, active: z.boolean() }),
])
const recordForm = z.object({ role: text, active: z.boolean() })

/** What is wrong, in words. */
export function accountFaults(records: readonly RecordRow[], facts: readonly Row[]): string[] {
  const given = new Map<string, string[]>()
  for (const row of facts) {
    const fact = form.safeParse(parseRow(row)).data
    if (!fact) continue
    const { account, role, active } = fact
    given.set(account, [...(given.get(account) ?? []), stateOf(role, active)])
  }
  return records.flatMap((record) => {
    const found = recordForm.safeParse(bodyIn(record)?.body).data
    // That it cannot be read is found elsewhere.
    if (!found) return []
    // The fact comes first: after a power cut the record may be one change behind.
    const latest = given.get(record.id)?.slice(-2) ?? []
    return latest.includes(stateOf(found.role, found.active))
      ? []
      : [`das Konto ${record.id} hat eine Rolle oder Rechte, die ihm niemand gegeben hat`]
  })
}

const stateOf = (role: string, active: boolean) => `${role} ${active}`
