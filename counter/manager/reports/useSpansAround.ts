/** Where the two arrows beside a span lead. */
import { useMemo } from 'react'
import type { Report } from '#shared/protocol/reports.ts'
import { useAsked } from '../useAsked.ts'
import { queryOf, type ShownReport } from './shown.ts'
import type { ReportSource } from './source.ts'
import { plusDays, type Span, spanWith, stepped } from './spans.ts'

/** So far a day is looked for that somebody came on. */
const DAYS_AROUND = 35

type Around = { earlier: Span | null; later: Span | null }

/** Null beyond the first and the last day that there are figures of. `held`: undefined while nothing is known. */
export function useSpansAround(
  source: ReportSource,
  shown: ShownReport,
  held: Report['held'] | undefined,
): Around {
  const question = useMemo(() => questionOf(shown), [shown])
  const ask = useMemo(
    () => () => (question ? source(question) : Promise.resolve(null)),
    [source, question],
  )
  const [answer] = useAsked(ask)
  const to = (by: 1 | -1): Span | null => {
    const next = stepped(shown.span, by)
    if (held === undefined) return next
    return held && next.until >= held.from && next.from <= held.until ? next : null
  }
  if (!question) return { earlier: to(-1), later: to(1) }
  // A step to the next date would be the wrong one a moment later.
  if (!answer) return { earlier: null, later: null }
  const days = 'value' in answer ? answer.value.rows.map(({ key }) => key) : []
  const { from } = shown.span
  const earlier = days.filter((day) => day < from).at(-1)
  const later = days.find((day) => day > from)
  return {
    earlier: earlier === undefined ? to(-1) : spanWith('day', earlier),
    later: later === undefined ? to(1) : spanWith('day', later),
  }
}

/** An office that is open on Tuesdays would have six empty days between two. */
const questionOf = (shown: ShownReport) =>
  shown.span.kind === 'day'
    ? queryOf(
        { ...shown, by: 'day' },
        {
          from: plusDays(shown.span.from, -DAYS_AROUND),
          until: plusDays(shown.span.until, DAYS_AROUND),
        },
      )
    : null
