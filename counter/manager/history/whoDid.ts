/** `Frau Beispiel, Platz 3`, without the place where the fact says it; null where no person did it, or nobody knows who. */
import type { Fact } from '#shared/domain/day/facts.ts'
import type { AccountInfo } from '#shared/protocol/access.ts'
import type { Names } from './names.ts'
import type { HistoryText } from './texts/index.ts'

export function whoDid(
  fact: Fact,
  people: readonly AccountInfo[],
  names: Names,
  t: HistoryText,
): string | null {
  const { by } = fact
  if (by.role !== 'counter' && by.role !== 'manager') return null
  const person = people.find(({ id }) => id === by.account)?.name
  if (person === undefined) return null
  if (by.role === 'manager') return `${person}, ${t('manager')}`
  return 'counter' in fact ? person : `${person}, ${names.place(by.counter)}`
}
