import type { Leg } from './legs.ts'

/** A measured time at a counter, for whoever learns from past days how long things take. */
export type ServedVisit = Pick<Leg, 'service' | 'further' | 'party' | 'counter'> & {
  date: string
  minutes: number
}
