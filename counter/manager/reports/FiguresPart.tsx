/** The whole span in figures: what it was, what it is compared with, and what is meant by it. */
import type { ReactNode } from 'react'
import type { Figures } from '#shared/protocol/reports.ts'
import { useReportState } from './context.ts'
import { type FigureName, LOAD, NUMBERS, SERVING, unitOf, valueOf, WAITING } from './figures.ts'
import { type Words } from './labels.ts'
import { countText, hoursText, valueText } from './numbers.ts'
import { thanBefore } from './thanBefore.ts'
import './figures.css'

export function FiguresPart() {
  const { report, t } = useReportState()
  const told = (names: readonly FigureName[]) =>
    names.filter((name) => !MAY_BE_MISSING.has(name) || valueOf(report.total, name) !== null)
  const load = told(LOAD)
  return (
    <div className="figures">
      <Group title={t('numbers')} names={told(NUMBERS)} />
      <Group title={t('waiting')} names={WAITING} />
      <Group title={t('serving')} names={SERVING} />
      {load.length > 0 && <Group title={t('load')} names={load} />}
    </div>
  )
}

/** Not counted for one service or one counter alone. */
const MAY_BE_MISSING = new Set<FigureName>(['turnedAway', 'quotaUsed', 'busy'])

function Group({ title, names }: { title: string; names: readonly FigureName[] }): ReactNode {
  const { report, earlier, language, t } = useReportState()
  const words = { language, t }
  return (
    <section className="figures-group" data-count={names.length} aria-label={title}>
      <h3 className="heading">{title}</h3>
      <dl>
        {names.map((name) => {
          const value = valueOf(report.total, name)
          const note = noteOf(report.total, name, words)
          const than = earlier && thanBefore(report.total, earlier.total, name, words)
          return (
            <div key={name} className="figure" data-figure={name}>
              <dt>{t(`figure.${name}`, { target: report.targetMinutes })}</dt>
              <dd className="figure-value num">
                {value === null ? <Nothing t={t} /> : valueText(value, unitOf(name), language)}
              </dd>
              {note && <dd className="figure-note">{note}</dd>}
              {than && <dd className="figure-note">{than}</dd>}
              <dd className="figure-means">{t(`means.${name}`)}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

export function Nothing({ t }: Pick<Words, 't'>) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('none')}</span>
    </>
  )
}

/** What a share is a share of. */
function noteOf(figures: Figures, name: FigureName, { language, t }: Words): string | null {
  const { waiting, quota, counters } = figures
  const count = (value: number) => countText(value, language)
  if (name === 'withinTarget')
    return t('note.within', {
      within: count(waiting.withinTarget),
      called: count(waiting.count),
    })
  if (name === 'quotaUsed' && quota)
    return t('note.quota', { used: count(quota.used), given: count(quota.given) })
  if (name === 'busy' && counters)
    return t('note.busy', {
      busy: hoursText(counters.busyMinutes, language),
      open: hoursText(counters.openMinutes, language),
    })
  return null
}
