/** What was played: in words first, then each figure of all plans side by side. */
import type { Outcome } from '#shared/domain/planner/outcome.ts'
import type { Plan } from '#shared/domain/planner/plan.ts'
import { changesOf } from '../changes.ts'
import { usePlanner } from '../context.ts'
import { aloneInWords, differencesInWords } from '../inWords.ts'
import { FigureTable } from './FigureTable.tsx'
import { SHOWN } from './figures.ts'
import { WaitByTime } from './WaitByTime.tsx'

/** The plans as they were when they were played. */
export type Played = { variants: readonly Plan[]; outcomes: readonly Outcome[]; days: number }

export function Results({ played }: { played: Played }) {
  const { t } = usePlanner()
  const { variants, outcomes } = played
  const names = variants.map((_, n) => t(`variant.${n as 0 | 1 | 2}`))
  return (
    <>
      <InWords played={played} names={names} />
      <p className="planner-legend">
        <span>
          <svg viewBox="0 0 30 10" aria-hidden="true">
            <circle className="planner-dot" cx={15} cy={5} r={4.5} />
          </svg>
          {t('legend.middle')}
        </span>
        <span>
          <svg viewBox="0 0 30 10" aria-hidden="true">
            <rect className="planner-bar" x={1} y={0.5} width={28} height={9} rx={2} />
          </svg>
          {t('legend.range')}
        </span>
      </p>
      <div className="planner-figures">
        {SHOWN.map((figure) => (
          <FigureTable key={figure} figure={figure} outcomes={outcomes} names={names} />
        ))}
      </div>
      <WaitByTime outcomes={outcomes} names={names} />
    </>
  )
}

function InWords({ played, names }: { played: Played; names: readonly string[] }) {
  const { t, language } = usePlanner()
  const { variants, outcomes } = played
  const [base, ...others] = variants
  const [before, ...after] = outcomes
  if (!base || !before) return null
  const and = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'de')
  return (
    <div className="planner-words">
      <section>
        <h2>{names[0]}</h2>
        {aloneInWords({ outcome: before, until: base.hours.until }, t).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {others.map((plan, n) => {
        const changes = changesOf(base, plan, t)
        const now = after[n]
        const name = names[n + 1] ?? ''
        const sentences =
          changes.length > 0 && now
            ? differencesInWords(before, now, and.format(changes), t)
            : [t('words.unchanged', { variant: name })]
        return (
          <section key={name}>
            <h2>{name}</h2>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        )
      })}
    </div>
  )
}
