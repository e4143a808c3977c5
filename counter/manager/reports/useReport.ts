/** The report that was asked for last, and the one before it for as long as the new one is on its way. */
import { useEffect, useState } from 'react'
import type { Report, ReportQuery } from '#shared/protocol/reports.ts'
import type { Asked, ReportSource, SourceRefusal } from './source.ts'

export type Held = {
  report: Report
  /** The span before; a refusal when that alone could not be had. */
  earlier: Asked<Report> | null
  asked: Question
  question: string
}

/** Of one span, and of the one it is compared with. */
export type Question = { span: string; query: ReportQuery; earlier: ReportQuery | null }

export function useReport(source: ReportSource, asked: Question, isUp: boolean) {
  const [held, setHeld] = useState<Held | null>(null)
  const [refused, setRefused] = useState<{ question: string; refusal: SourceRefusal } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [wasUp, setWasUp] = useState(isUp)
  const question = JSON.stringify({ ...asked, attempt })

  useEffect(() => {
    const given = JSON.parse(question) as Question
    const { query, earlier } = given
    let newest = true
    void Promise.all([source(query), earlier ? source(earlier) : null]).then(([answer, before]) => {
      if (!newest) return
      if ('refusal' in answer) return setRefused({ question, refusal: answer.refusal })
      setHeld({ report: answer.value, earlier: before, asked: given, question })
    })
    return () => {
      newest = false
    }
  }, [source, question])

  const again = () => setAttempt((count) => count + 1)
  const refusal = refused?.question === question ? refused.refusal : null
  if (isUp !== wasUp) {
    setWasUp(isUp)
    if (isUp && refusal === 'noAnswer') again()
  }
  return { held, refusal, isCurrent: held?.question === question, again }
}
