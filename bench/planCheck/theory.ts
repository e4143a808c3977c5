/** What queueing theory says of a line that has gone on for ever. Rates are per minute, waits in minutes. */

export type Steady = {
  /** Share of those who come to find no counter free. */
  waits: number
  /** Mean wait of all, those who do not wait included. */
  meanWait: number
}

/** Erlang's formula C: exponential gaps and service times, `c` counters. A. K. Erlang, 1917. */
export function erlangC(arrivals: number, service: number, c: number): Steady {
  const load = arrivals * service
  const busy = load / c
  // Erlang's B by its recursion: the formula's own powers and factorials overflow.
  let lost = 1
  for (let n = 1; n <= c; n++) lost = (load * lost) / (n + load * lost)
  const waits = lost / (1 - busy * (1 - lost))
  return { waits, meanWait: (waits * service) / (c * (1 - busy)) }
}

/**
 * Pollaczek and Khinchine: exponential gaps, one counter, service times of any kind. `squared`: variance of service times
 * by the square of their mean.
 */
export function pollaczekKhinchine(arrivals: number, service: number, squared: number): Steady {
  const busy = arrivals * service
  return { waits: busy, meanWait: (busy * service * (1 + squared)) / (2 * (1 - busy)) }
}
