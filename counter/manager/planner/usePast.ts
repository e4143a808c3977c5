/** Asks the reports for past days of a weekday. */
import { useEffect, useRef, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { ReportSource } from '../reports/source.ts'
import type { PastProps } from './form/PastForm.tsx'
import type { PastReports } from './past.ts'

/** False when there was nothing to take. */
type Take = (reports: PastReports) => boolean

export function usePast(source: ReportSource, today: string, weekday: number, take: Take) {
  const [state, setState] = useState<PastProps['state']>('idle')
  /** As of the answer, not of the question: meanwhile a plan may have been changed, or the page left. */
  const latest = useRef<Take | null>(null)
  useEffect(() => {
    latest.current = take
    return () => {
      latest.current = null
    }
  })
  async function ask(weeks: number): Promise<void> {
    setState('asking')
    const day = Temporal.PlainDate.from(today)
    const query = {
      from: day.subtract({ weeks }).toString(),
      // Of today not everybody has come.
      until: day.subtract({ days: 1 }).toString(),
      weekday,
    }
    const [byDay, byService] = await Promise.all([
      source({ ...query, by: 'day' }),
      source({ ...query, by: 'service' }),
    ])
    if ('refusal' in byDay || 'refusal' in byService) setState('refused')
    else if (latest.current)
      setState(latest.current({ byDay: byDay.value, byService: byService.value }) ? 'idle' : 'none')
  }
  return { state, ask: (weeks: number) => void ask(weeks) }
}
