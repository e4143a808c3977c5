import type { CounterTicket, CounterView } from '#shared/protocol/views.ts'

/** What a colleague left with the number; null also when the office has no such note any more. */
export const noteName = ({ notes }: CounterView, { note }: CounterTicket): string | null =>
  notes.find(({ id }) => id === note)?.name ?? null
