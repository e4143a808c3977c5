/** Asks the server for past days. */
import {
  HISTORY,
  type HeldDay,
  type HeldDays,
  type HistoryRefusal,
} from '#shared/protocol/history.ts'

export type Asked<Value> = { value: Value } | { refusal: HistoryRefusal | 'noAnswer' }

export type HistorySource = {
  days: () => Promise<Asked<HeldDays>>
  day: (date: string) => Promise<Asked<HeldDay>>
}

export const fetchHistory: HistorySource = {
  days: () => ask(HISTORY),
  day: (date) => ask(`${HISTORY}/${encodeURIComponent(date)}`),
}

async function ask<Value>(address: string): Promise<Asked<Value>> {
  try {
    const answer = await fetch(address)
    const body: unknown = await answer.json()
    return answer.ok ? { value: body as Value } : (body as { refusal: HistoryRefusal })
  } catch {
    return { refusal: 'noAnswer' }
  }
}
