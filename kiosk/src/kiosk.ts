/** What every part of the screen needs to speak to the citizen. */
import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateKey, timeOfDay, weekdayAndDate } from '#shared/i18n/format.ts'
import type { KioskActions } from './actions.ts'
import { kioskTexts, type KioskTexts } from './texts/index.ts'

export type Kiosk = {
  t: KioskTexts
  language: Language
  /** The office's clock in ms. */
  now: number
  /** `08:00` */
  time: (when: string | number) => string
  /** `Dienstag, 24. November` */
  date: (when: string | number) => string
  sameDay: (one: string | number, other: string | number) => boolean
  actions: KioskActions
}

export const kioskIn = (
  language: Language,
  zone: string,
  now: number,
  actions: KioskActions,
): Kiosk => ({
  t: kioskTexts(language),
  language,
  now,
  time: (when) => timeOfDay(when, language, zone),
  date: (when) => weekdayAndDate(when, language, zone),
  sameDay: (one, other) => dateKey(one, zone) === dateKey(other, zone),
  actions,
})

export const KioskContext = createContext<Kiosk | null>(null)

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (!kiosk) throw new Error('useKiosk outside of KioskContext')
  return kiosk
}
