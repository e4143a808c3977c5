/** Where the slider stands: after which fact, and at what time. Between two facts time goes on by itself. */
import type { Replay } from '#shared/domain/history/replay.ts'
import { latest, type Moment, plusSeconds } from '#shared/domain/moment.ts'

export type Position = { revision: number; at: Moment }
export type Span = { from: Moment; until: Moment }

const within = ({ from, until }: Span, at: Moment): Moment => latest(from, at < until ? at : until)

/** At the last moment stands the end of the day, also of one that was closed long after. */
export function positionAt(replay: Replay, span: Span, moment: Moment): Position {
  const at = within(span, moment)
  return { at, revision: at === span.until ? replay.facts.length : replay.revisionAt(at) }
}

export function positionAfter(replay: Replay, span: Span, revision: number): Position {
  return { revision, at: within(span, replay.facts[revision - 1]?.at ?? span.from) }
}

export function nextFact(replay: Replay, span: Span, { revision }: Position): Position {
  return positionAfter(replay, span, Math.min(revision + 1, replay.facts.length))
}

/** Back to the last fact, or, standing at it, to the one before. */
export function previousFact(replay: Replay, span: Span, { revision, at }: Position): Position {
  const here = positionAfter(replay, span, revision)
  if (here.at < at) return here
  // Everything before the first moment has happened when the slider stands at its beginning.
  const first = replay.facts.filter((fact) => fact.at < span.from).length
  return positionAfter(replay, span, Math.max(revision - 1, first))
}

export const later = (replay: Replay, span: Span, { at }: Position, seconds: number): Position =>
  positionAt(replay, span, plusSeconds(at, seconds))
