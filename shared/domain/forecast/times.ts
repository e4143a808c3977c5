/**
 * What was measured in this office on past days: a small value that lies in the day's own stream, so that a day
 * replayed alone gives the same forecast. Nothing in it is about a person who came, or what is not the office's work.
 */
/** The mean of logarithms of minutes, and of how many visits. */
export type Level = { visits: number; log: number }

/** Quantiles (see `SHARES`) and how many measurements they are made of. */
export type Spread = { count: number; quantiles: number[] }

export type ServiceTimes = {
  /** Dates that were measured, and visits on them that could be used. */
  days: number
  visits: number
  /** By service, then by party size; `4` stands for four and more. */
  services: Record<string, Record<string, Level>>
  /** How much longer than others a counter takes for the same matter: the logarithm of the factor. */
  counters: Record<string, Level>
  /** On how many of the days each counter worked. */
  worked: Record<string, number>
  /** What service, party, counter and day do not explain: logarithms. */
  rest: Spread
  /** Standard deviations of logarithms: between counters, and between times of one day and of several. */
  betweenCounters: number
  betweenTimes: number
  /** Minutes from the call to the counter; only of those who came. */
  walk: Spread
  /** Minutes from one end to the next call while somebody waited: turning round, and being away. */
  turn: Spread
  /** Minutes from the doors' opening to a counter's first call, where somebody waited. */
  start: Spread
  /** Minutes from a number to its call where a counter had nobody: looking up, and now and then nobody is there. */
  alert: Spread
  /** Of those who came, how many were set aside and sent on; minutes until the former were called again. */
  came: number
  parked: number
  transferred: number
  parkedMinutes: number
  /** First calls, and how many of them in vain. */
  called: number
  missed: number
  /** Second calls of those who were missed, and how many came. */
  calledAgain: number
  cameAgain: number
  /** Minutes that a call in vain costs. */
  missedMinutes: number
}

/** What holds until something is measured. */
export const ASSUMED = {
  /** A lognormal spread with standard deviation 0.5 of the logarithm; its mean is the configured time. */
  rest: [
    -1.7, -0.947, -0.766, -0.546, -0.387, -0.252, -0.125, 0.002, 0.137, 0.296, 0.393, 0.516, 0.652,
    0.815, 0.96, 1.3,
  ],
  betweenCounters: 0.15,
  betweenTimes: 0.15,
  walk: [0.5, 0.6, 0.65, 0.7, 0.8, 0.85, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2, 2.5],
  turn: [0, 0.02, 0.04, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 2, 10],
  start: [0, 0, 0, 0, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.3, 1.6, 2, 3, 4, 5],
  alert: [0, 0.02, 0.04, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 2, 10],
  parked: 0.03,
  transferred: 0.02,
  parkedMinutes: 10,
  missed: 0.06,
  cameAgain: 0.4,
  missedMinutes: 1.5,
  /** What a paused counter stays away when nobody has said. */
  pauseMinutes: 10,
  /** Nobody pauses for less. */
  leastPause: 3,
} as const

/** The largest party that is told apart. */
export const LARGEST_PARTY = 4
