/** Further services on the number of whoever is being served. */
import type { Language } from '#shared/domain/closedLists.ts'
import { localize } from '#shared/i18n/format.ts'
import type { CounterTicket, CounterView } from '#shared/protocol/views.ts'

/** What could still be added here. What this counter does not serve is passed on instead. */
export function addableServices({ current, me, services }: CounterView): CounterView['services'] {
  if (!current) return []
  const has = new Set([current.service, ...current.further])
  return services.filter(({ id }) => me.services.includes(id) && !has.has(id))
}

/** `+ Beglaubigung + Führungszeugnis`; empty where nothing was added. */
export const furtherNames = (
  { services }: CounterView,
  { further }: CounterTicket,
  language: Language,
): string =>
  further
    .flatMap((id) => services.find((service) => service.id === id) ?? [])
    .map(({ name }) => `+ ${localize(name, language)}`)
    .join(' ')
