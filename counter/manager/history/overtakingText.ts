import type { Overtaking } from '#shared/domain/history/way.ts'
import type { Names } from './names.ts'
import type { HistoryText } from './texts/index.ts'

/**
 * The answer to „Warum kam 47 vor mir dran?“. It can be read out to whoever asks: why somebody else has priority
 * is nobody's business.
 */
export function overtakingText(
  { call, ticket, other, why }: Overtaking,
  priorityMinutes: number,
  names: Names,
  time: (moment: string) => string,
  t: HistoryText,
): string {
  const { label } = ticket
  switch (why) {
    case 'older':
      return t('why.older', { time: time(other.issuedAt) })
    case 'priority':
      return t('why.priority', { minutes: priorityMinutes })
    case 'otherService':
      return t('why.otherService', {
        place: names.place(call.counter),
        service: names.service(ticket.service),
      })
    case 'otherCounter':
      return t('why.otherCounter', { label, place: names.place(ticket.onlyCounter ?? '') })
    case 'secondChance':
    case 'transferred':
    case 'split':
    case 'resumed':
    case 'picked':
    case 'doorsClosed':
    case 'missed':
    case 'unexplained':
      return t(`why.${why}`, { label })
    default:
      return why satisfies never
  }
}
