/** What the office's thread and the reports' thread say to each other. */
import type { ServiceTimes } from '#shared/domain/forecast/times.ts'
import type { Visit } from '#shared/domain/forecast/visits.ts'
import type { Report, ReportQuery } from '#shared/protocol/reports.ts'
import type { MonthGiven } from './pdf/monthReport.ts'
import type { Told } from './report.ts'

export type Files = {
  /** The journal's. */
  journal: string
  projection: string
  office: string
}

/** What can be asked, and what is answered. */
export type Answers = {
  report: {
    asked: { query: ReportQuery; targetMinutes: number }
    value: Told & { complete: boolean }
  }
  /** Null when no day before it has taught anything. */
  serviceTimes: { asked: { before: string }; value: ServiceTimes | null }
  /** The paper is drawn in the thread too: it takes long enough to be felt at a kiosk. */
  month: {
    asked: Pick<MonthGiven, 'month' | 'office' | 'made'> & {
      targetMinutes: number
      names: Report['names']
    }
    value: Uint8Array
  }
  servedVisits: { asked: { from: string; until: string }; value: Visit[] }
}
export type AskKind = keyof Answers
export type Ask = { [Kind in AskKind]: { kind: Kind } & Answers[Kind]['asked'] }[AskKind]
export type Answer = Answers[AskKind]['value']

export type ToThread =
  | { is: 'ask'; id: number; ask: Ask }
  /** The journal has gone on. */
  | { is: 'changed' }
  | { is: 'close' }

export type FromThread =
  | { is: 'answer'; id: number; value: Answer }
  | { is: 'failed'; id: number; why: string }
  /** For the log. */
  | { is: 'trouble'; why: string }
