/** What facts do to the counters. */
import { minutesBetween } from '../moment.ts'
import type { Fact } from './facts.ts'
import type { CounterState, Day } from './state.ts'

type CounterFact = Extract<
  Fact,
  { type: 'counterOpened' | 'counterPaused' | 'counterClosed' | 'automaticSet' }
>

export function applyCounter(day: Day, fact: CounterFact): Day {
  return changeCounter(day, fact.counter, fact, (counter) => {
    switch (fact.type) {
      case 'counterOpened':
        return {
          is: 'open',
          pauseReason: null,
          backAt: null,
          since: fact.at,
          idleSince: counter.ticket === null ? fact.at : null,
        }
      case 'counterPaused':
        return {
          is: 'paused',
          pauseReason: fact.reason,
          backAt: fact.backAt ?? null,
          since: fact.at,
        }
      case 'counterClosed':
        return { is: 'closed', pauseReason: null, backAt: null, since: fact.at, automatic: false }
      case 'automaticSet':
        return { automatic: fact.on }
      default:
        return fact satisfies never
    }
  })
}

/** The counter has the ticket of a call. */
export const busyWith = (day: Day, fact: Extract<Fact, { type: 'called' }>): Day =>
  changeCounter(day, fact.counter, fact, () => ({ ticket: fact.ticket, idleSince: null }))

/** The ticket left the counter; must be applied while the ticket still has its old state. */
export function freed(day: Day, id: string, fact: Fact & { ticket: number }): Day {
  const state = day.tickets[fact.ticket - 1]?.state
  return changeCounter(day, id, fact, (counter) => ({
    ticket: null,
    idleSince: fact.at,
    served: counter.served + (fact.type === 'served' ? 1 : 0),
    missed: counter.missed + (fact.type === 'missed' ? 1 : 0),
    servingMinutes:
      counter.servingMinutes +
      (fact.type === 'served' && state?.is === 'serving'
        ? minutesBetween(state.since, fact.at)
        : 0),
  }))
}

function changeCounter(
  day: Day,
  id: string,
  { revision }: Fact,
  change: (counter: CounterState) => Partial<CounterState>,
): Day {
  const counter = day.counters[id]
  if (!counter) return day
  return {
    ...day,
    counters: { ...day.counters, [id]: { ...counter, ...change(counter), revision } },
  }
}
