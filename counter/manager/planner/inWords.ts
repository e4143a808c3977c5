/** What differs between two plans, as one would say it. What differs by less than it is read, is not said. */
import type { Outcome } from '#shared/domain/planner/outcome.ts'
import type { PlannerText } from './texts/index.ts'

export type Reading = { outcome: Outcome; until: string }

const whole = Math.round
/** Never `100` for less, nor `0` for more. */
export const ofHundred = (share: number): number =>
  share >= 1 || share <= 0 ? share * 100 : Math.min(99, Math.max(1, whole(share * 100)))

export function aloneInWords({ outcome, until }: Reading, t: PlannerText): string[] {
  const { wait, daysInTime } = outcome
  return [
    ...(wait ? [t('words.alone', { minutes: whole(wait.p90), median: whole(wait.median) })] : []),
    t('words.inTime', { days: ofHundred(daysInTime.share), until }),
  ]
}

/** `changes`: what the plan has otherwise, in one phrase. */
export function differencesInWords(
  before: Outcome,
  now: Outcome,
  changes: string,
  t: PlannerText,
): string[] {
  const waits = [before.wait, now.wait].map((wait) => whole(wait?.p90 ?? 0))
  const values = { changes, before: waits[0] ?? 0, now: waits[1] ?? 0 }
  return [
    values.before === values.now ? t('words.sameWait', values) : t('words.wait', values),
    ...said('words.days', ofHundred(before.daysInTime.share), ofHundred(now.daysInTime.share), t),
    ...said(
      'words.turnedAway',
      whole(before.figures.turnedAway.middle),
      whole(now.figures.turnedAway.middle),
      t,
    ),
    ...said(
      'words.overtime',
      whole(before.figures.overtime.high),
      whole(now.figures.overtime.high),
      t,
    ),
    ...said(
      'words.idle',
      ofHundred(before.figures.idleShare.middle),
      ofHundred(now.figures.idleShare.middle),
      t,
    ),
  ]
}

function said(
  key: 'words.days' | 'words.turnedAway' | 'words.overtime' | 'words.idle',
  before: number,
  now: number,
  t: PlannerText,
): string[] {
  return before === now ? [] : [t(key, { before, now })]
}
