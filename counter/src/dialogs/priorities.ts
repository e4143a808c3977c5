import { PRIORITY_REASONS } from '#shared/domain/closedLists.ts'
import type { CounterText } from '../texts/index.ts'

export const priorityChoices = (t: CounterText) =>
  PRIORITY_REASONS.map((value) => ({
    value,
    label: t(`priority.${value}`),
  }))
