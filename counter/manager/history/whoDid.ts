/** `Frau Beispiel, Platz 3`; null where no person did it, or nobody knows who. */
import type { Fact } from '#shared/domain/day/facts.ts'
import type { AccountInfo } from '#shared/protocol/access.ts'
import type { Names } from './names.ts'
import type { HistoryText } from './texts/index.ts'

export function whoDid(
  { by }: Pick<Fact, 'by'>,
  people: readonly AccountInfo[],
  names: Names,
  t: HistoryText,
): string | null {
  if (by.role !== 'counter' && by.role !== 'manager') return null
  const person = people.find(({ id }) => id === by.account)?.name
  if (person === undefined) return null
  return `${person}, ${by.role === 'counter' ? names.place(by.counter) : t('manager')}`
}
