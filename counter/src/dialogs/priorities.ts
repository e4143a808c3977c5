import type { PriorityReason } from '#shared/domain/config.ts'
import type { CounterText } from '../texts/index.ts'

/** In the order of their keys. Written out, since the domain's list comes with a validator and a calendar. */
const PRIORITIES: Record<PriorityReason, true> = {
  disability: true,
  pregnancy: true,
  smallChild: true,
  emergency: true,
}

export const priorityChoices = (t: CounterText) =>
  (Object.keys(PRIORITIES) as PriorityReason[]).map((value) => ({
    value,
    label: t(`priority.${value}`),
  }))
