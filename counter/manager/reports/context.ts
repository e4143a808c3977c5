import { createContext, useContext } from 'react'
import type { Report } from '#shared/protocol/reports.ts'
import type { Words } from './labels.ts'

/** What every part of a report reads. */
export type ReportState = Words & {
  report: Report
  /** Of the span before; null where there is nothing to compare with. */
  earlier: Report | null
  /** Of the office, which is in the midst of it. */
  today: string
  /** Where the span of a row leads. */
  rowAddress: (key: string) => string | null
}

export const ReportContext = createContext<ReportState | null>(null)

export function useReportState(): ReportState {
  const state = useContext(ReportContext)
  if (!state) throw new Error('outside of a report')
  return state
}
