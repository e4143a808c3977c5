/** What every part of the page reads. */
import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import type { Plan } from '#shared/domain/planner/plan.ts'
import { localize } from '#shared/i18n/format.ts'
import { placeName } from '../../parts/placeName.ts'
import type { PlannerText } from './texts/index.ts'

export type PlannerState = {
  office: Office
  language: Language
  t: PlannerText
  /** The one that is being changed. */
  plan: Plan
  change: (make: (plan: Plan) => Plan) => void
}

export const PlannerContext = createContext<PlannerState | null>(null)

export function usePlanner(): PlannerState {
  const state = useContext(PlannerContext)
  if (!state) throw new Error('outside of the planner')
  return state
}

/** What a service is called, and a counter. */
export function useNames() {
  const { office, language, t } = usePlanner()
  return {
    service(id: string): string {
      const found = office.services.find((service) => service.id === id)
      return found ? localize(found.short ?? found.name, language) : id
    },
    place: (name: string) => placeName(name, t),
  }
}
