import { createContext, useContext } from 'react'
import type { Office } from '#shared/domain/config.ts'
import type { Words } from './words.ts'

/** What every part of the section reads. */
export type HoursState = {
  draft: Office
  change: (make: (draft: Office) => Office) => void
  words: Words
  /** In the office's zone. */
  today: string
}

export const HoursContext = createContext<HoursState | null>(null)

export function useHours(): HoursState {
  const hours = useContext(HoursContext)
  if (!hours) throw new Error('outside of the opening hours')
  return hours
}
