/** What is wrong with a draft, found while somebody types: the server checks with the same rules. */
import { checkOffice, type Office } from '#shared/domain/config.ts'
import { PART_OF } from '#shared/domain/setup/parts.ts'
import type { SetupFault, SetupPart } from '#shared/protocol/setup.ts'

export function faultsOf(draft: unknown): SetupFault[] {
  const checked = checkOffice(draft)
  return 'faults' in checked ? checked.faults : []
}

/** Null: of nothing that has a page of its own. */
export const partOf = ({ path: [key] }: SetupFault): SetupPart | null =>
  key !== undefined && key in PART_OF ? PART_OF[key as keyof Office] : null

/** What the thing is called that a fault lies in: a service, a counter. */
export function nameIn(draft: Office, { path: [key, index] }: SetupFault): string | null {
  const list: unknown = typeof key === 'string' ? draft[key as keyof Office] : null
  const item: unknown = Array.isArray(list) && typeof index === 'number' ? list[index] : null
  if (typeof item !== 'object' || item === null || !('name' in item)) return null
  const { name } = item
  if (typeof name === 'string') return name
  return typeof name === 'object' && name !== null && 'de' in name ? String(name.de) : null
}
