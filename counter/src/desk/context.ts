import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import type { Deed } from '../actions.ts'
import type { Intent } from '../intents.ts'
import type { NextStep } from '../nextStep.ts'
import type { CounterText } from '../texts/index.ts'

/** What every part of the desk reads. */
export type DeskState = {
  view: CounterView
  /** The office's clock in ms. Stands still while there is no connection, as what is shown does. */
  now: number
  /** The view is current and commands get through. */
  live: boolean
  language: Language
  t: CounterText
  /** What the space bar does. */
  step: NextStep
  /** The command that is under way. */
  running: Deed | null
  picked: number | null
  /** Whether whoever sits here may do this at all. */
  may: (intent: Intent) => boolean
  perform: (intent: Intent) => void
}

export const DeskContext = createContext<DeskState | null>(null)

export function useDesk(): DeskState {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('outside of the desk')
  return desk
}
