/** What time alone changes where the citizen stands. Pure. */
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import { atStart, NO_AIDS, type Flow, type Stage } from './flow.ts'

/** A second tap of an impatient finger, meant for the field that was there before. */
export const SETTLE_MS = 500
export const LANGUAGE_STAYS_MS = 30_000
/** Who listens needs longer to choose, and is warned. */
const ALOUD_STAYS_MS = 60_000
export const WARN_SECONDS = 20

/** Untouched for so long, a stage goes back to the start. */
const STAYS_MS: Record<Stage['is'], number> = {
  start: Infinity,
  documents: 60_000,
  party: 60_000,
  doubt: 60_000,
  asking: Infinity,
  printing: Infinity,
  question: 60_000,
  number: 60_000,
  returned: 30_000,
  refused: 30_000,
}
/** With the paper in hand there is nothing left to do here, and others wait. */
const PRINTED_STAYS_MS = 30_000

function staysMs(flow: Flow): number {
  const { stage, aids } = flow
  if (stage.is === 'number' && stage.delivery === 'printed') return PRINTED_STAYS_MS
  if (stage.is !== 'start' || !isAltered(flow)) return STAYS_MS[stage.is]
  return aids.aloud ? ALOUD_STAYS_MS : LANGUAGE_STAYS_MS
}

/** The number that nobody took: printing failed, and whoever pulled it has gone. */
export function abandoned(before: Flow, after: Flow): IssuedTicket | null {
  const { stage } = before
  const left = stage.is === 'number' && after.stage.is === 'start'
  return left && stage.delivery === 'failed' ? stage.ticket : null
}

/** Time goes by. Answers with the same flow unless something on the screen changes. */
export function pass(flow: Flow, now: number): Flow {
  const idle = now - flow.touchedAt
  const toGo = staysMs(flow) - idle
  if (toGo <= 0)
    return flow.stage.is === 'start'
      ? { ...atStart(flow.home, now), touchedAt: flow.touchedAt }
      : { ...atStart(flow.home, now), settled: false }

  const seconds = Math.ceil(toGo / 1000)
  // A start screen in another language goes back to German without a word: nothing is lost.
  const warns = flow.stage.is !== 'start' || flow.aids.aloud
  const next: Flow = {
    ...flow,
    settled: flow.settled || now - flow.since >= SETTLE_MS,
    secondsLeft: warns && seconds <= WARN_SECONDS ? seconds : null,
  }
  const looksTheSame = next.settled === flow.settled && next.secondsLeft === flow.secondsLeft
  return looksTheSame ? flow : next
}

/** Somebody changed the start screen to his needs, and the next one would find it so. */
const isAltered = (flow: Flow): boolean =>
  flow.language !== flow.home ||
  flow.aids !== NO_AIDS ||
  flow.choosingLanguage ||
  flow.group !== null ||
  flow.page > 0 ||
  flow.withoutPaper
