/** Asks the server for reports. */
import type { Report, ReportQuery, ReportRefusal } from '#shared/protocol/reports.ts'
import { linkTo } from './shown.ts'

export type SourceRefusal = ReportRefusal | 'noAnswer'
export type Asked<Value> = { value: Value } | { refusal: SourceRefusal }
export type ReportSource = (query: ReportQuery) => Promise<Asked<Report>>

const isRefused = (body: unknown): body is { refusal: ReportRefusal } =>
  typeof body === 'object' && body !== null && 'refusal' in body

export const fetchReport: ReportSource = async (query) => {
  try {
    const answer = await fetch(linkTo(query))
    const body: unknown = await answer.json()
    if (answer.ok) return { value: body as Report }
    // Something between here and the server may answer in words of its own.
    return isRefused(body) ? body : { refusal: 'noAnswer' }
  } catch {
    return { refusal: 'noAnswer' }
  }
}
