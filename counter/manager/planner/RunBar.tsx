/** Plays, shows how far it is, stops; or says why it cannot be played. */
import { useId } from 'react'
import type { PlanFault } from '#shared/domain/planner/checkPlan.ts'
import { partOf } from './changes.ts'
import { usePlanner } from './context.ts'
import { faultText } from './faults.ts'
import type { Run } from './useRun.ts'

const CHOICES = [1000, 5000, 20_000] as const

export function RunBar(props: {
  run: Run
  days: number
  setDays: (days: number) => void
  /** By variant. */
  faults: readonly (readonly PlanFault[])[]
  hasPlayed: boolean
  isOutdated: boolean
  play: () => void
  stop: () => void
}) {
  const { run, days, setDays, faults, hasPlayed, isOutdated, play, stop } = props
  const { t, language } = usePlanner()
  const id = useId()
  const isRunning = run.is === 'running'
  const lines = [
    ...new Set(
      faults.flatMap((list, n) =>
        list.map((fault) =>
          t(faults.length > 1 ? 'faultOf' : 'faultIn', {
            variant: t(`variant.${n as 0 | 1 | 2}`),
            part: t(partOf(fault.path)),
            reason: faultText(fault, t),
          }),
        ),
      ),
    ),
  ]
  const isBlocked = lines.length > 0
  const count = (of: number) => of.toLocaleString(language === 'en' ? 'en-GB' : 'de')
  return (
    <div className="planner-run">
      <div className="planner-run-line">
        <button
          type="button"
          className="planner-play"
          data-blocked={isBlocked && !isRunning}
          aria-disabled={isBlocked && !isRunning}
          onClick={isRunning ? stop : isBlocked ? undefined : play}
        >
          {t(isRunning ? 'stop' : hasPlayed ? 'playAgain' : 'play')}
        </button>
        {isRunning ? (
          <Progress run={run} />
        ) : (
          <>
            <label htmlFor={id} className="visually-hidden">
              {t('days')}
            </label>
            <select
              id={id}
              className="setup-input"
              value={days}
              onChange={({ target }) => setDays(Number(target.value))}
            >
              {CHOICES.map((one) => (
                <option key={one} value={one}>
                  {t('daysCount', { days: count(one) })}
                </option>
              ))}
            </select>
            <output className="planner-run-told" data-warn={isOutdated || run.is === 'broken'}>
              {run.is === 'broken'
                ? t('broken')
                : run.is === 'stopped'
                  ? t('stopped')
                  : isOutdated && !isBlocked
                    ? t('outdated')
                    : ''}
            </output>
          </>
        )}
      </div>
      {isBlocked && (
        <div className="planner-faults" role="alert">
          <p>{t('faults')}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Progress({ run }: { run: Run & { is: 'running' } }) {
  const { t } = usePlanner()
  const percent = Math.round(run.share * 100)
  const told = t(run.order.is === 'simulate' ? 'playing' : 'searching', { percent })
  return (
    <>
      <progress max={100} value={percent} aria-label={told} />
      <span>{told}</span>
    </>
  )
}
