import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime, timeOfDay } from '#shared/i18n/format.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { secondsSince } from '../parts/moments.ts'
import type { Asked } from './asked.ts'
import type { ManagerText } from './texts/index.ts'

/** What every part of the page reads. */
export type TodayState = {
  view: ManagerView
  /** The office's clock in ms. Stands still while there is no connection, as what is shown does. */
  now: number
  /** The view is current and commands get through. */
  live: boolean
  language: Language
  t: ManagerText
  ask: (asked: Asked) => void
}

export const TodayContext = createContext<TodayState | null>(null)

export function useToday(): TodayState {
  const today = useContext(TodayContext)
  if (!today) throw new Error('outside of the page')
  return today
}

/** Says how long ago something was. */
export function useAgo(): (moment: string) => string {
  const { now, t } = useToday()
  return (moment) => spanText(secondsSince(moment, now), t)
}

export const spanText = (seconds: number, t: ManagerText): string =>
  seconds < 60 ? t('seconds', { n: seconds }) : t('minutes', { n: Math.floor(seconds / 60) })

/** Writes a moment as a time of day on the office's wall. */
export function useTime(): (moment: string) => string {
  const { view, language } = useToday()
  return (moment) => timeOfDay(moment, language, view.office.zone)
}

const HALF_A_DAY_MS = 12 * 3_600_000

/** The same, with its date when it is long ago. */
export function useMoment(): (moment: string) => string {
  const { view, now, language } = useToday()
  return (moment) => {
    const write = now - Date.parse(moment) < HALF_A_DAY_MS ? timeOfDay : dateAndTime
    return write(moment, language, view.office.zone)
  }
}
