import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { AccountInfo } from '#shared/protocol/access.ts'
import type { Replay } from '#shared/domain/history/replay.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import type { Names } from './names.ts'
import type { Position, Span } from './position.ts'
import type { HistoryText } from './texts/index.ts'

/** What every part of the page reads. */
export type PastState = {
  replay: Replay
  span: Span
  position: Position
  /** As it was at the position. */
  day: Day
  go: (position: Position) => void
  /** Label of the number that is looked for. */
  number: string | null
  find: (number: string) => void
  names: Names
  /** Accounts, for the names of those who did something. */
  people: readonly AccountInfo[]
  zone: string
  language: Language
  t: HistoryText
}

export const PastContext = createContext<PastState | null>(null)

export function usePast(): PastState {
  const past = useContext(PastContext)
  if (!past) throw new Error('outside of the page')
  return past
}

/** Writes a moment as a time of day on the office's wall. */
export function useTime(): (moment: string) => string {
  const { language, zone } = usePast()
  return (moment) => timeOfDay(moment, language, zone)
}
