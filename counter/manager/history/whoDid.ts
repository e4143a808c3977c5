/** `Frau Beispiel, Platz 3`, without a place that the fact tells already; null where nobody knows who it was. */
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
  const isTold = 'counter' in fact && fact.counter === by.counter
  return isTold ? person : `${person}, ${names.place(by.counter)}`
}
