/** Spans between the office's clock (ms) and moments. Never negative: clocks differ by a little. */

import type { CounterView } from '#shared/protocol/views.ts'

export const secondsSince = (moment: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(moment)) / 1000))

export const minutesSince = (moment: string, now: number): number =>
  Math.floor(secondsSince(moment, now) / 60)

export const secondsUntil = (moment: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(moment) - now) / 1000))

/** Its clerk meant to be back by now. */
export const pauseIsOver = ({ backAt }: CounterView['me'], now: number): boolean =>
  backAt !== null && Date.parse(backAt) <= now
