/** Rows of the report as pictures: how many came of it, and how long they waited. */
import type { Figures } from '#shared/protocol/reports.ts'
import { Bars } from './charts/Bars.tsx'
import { Legend } from './charts/Legend.tsx'
import { Waits } from './charts/Waits.tsx'
import { useReportState } from './context.ts'
import { isTold, LOAD, NUMBERS, SERVING, WAITING } from './figures.ts'
import { rowText, shortRowText } from './labels.ts'
import { countText, minutesText } from './numbers.ts'
import { Part } from './Part.tsx'
import { ReportTable } from './ReportTable.tsx'

/** Names of services and counters need room beside their bars. */
const isNamed = (by: string) => by === 'service' || by === 'counter'

function useRows() {
  const { report, language, t } = useReportState()
  const { by } = report.query
  const words = { language, t }
  return {
    by,
    isLying: isNamed(by),
    labels: report.rows.map(({ key }) => shortRowText(key, by, report.names, words)),
    nameOf: (row: (typeof report.rows)[number]) => rowText(row.key, by, report.names, words),
  }
}

export function NumbersPart() {
  const { report, language, t } = useReportState()
  const { by, isLying, labels, nameOf } = useRows()
  const { rows } = report
  const title = t('title.numbers', { by: t(`by.${by}`) })
  const count = (value: number) => countText(value, language)
  const columns = NUMBERS.filter((name) => isTold(report, name))
  const highest = [...rows].sort((a, b) => cameIn(b) - cameIn(a))[0]
  if (!highest) return null
  return (
    <Part
      title={title}
      picture={
        <>
          <Bars
            alt={`${t('picture.numbers', {
              one: t(`one.${by}`),
              highest: `${nameOf(highest)}, ${count(cameIn(highest))}`,
            })} ${t('beside')}`}
            labels={labels}
            parts={[
              { look: 'full', values: rows.map(({ served }) => served) },
              { look: 'soft', values: rows.map(({ issued, served }) => issued - served) },
              { look: 'striped', values: rows.map(({ turnedAway }) => turnedAway ?? 0) },
            ]}
            unit="count"
            tickText={count}
            isLying={isLying}
          />
          <Legend
            marks={[
              { mark: 'full', text: t('legend.served') },
              { mark: 'soft', text: t('legend.other') },
              ...(columns.includes('turnedAway')
                ? [{ mark: 'striped' as const, text: t('legend.turnedAway') }]
                : []),
            ]}
          />
        </>
      }
    >
      <ReportTable
        caption={title}
        columns={columns.map((name) => ({ name, title: t(`figure.${name}`) }))}
      />
    </Part>
  )
}

const cameIn = ({ issued, turnedAway }: Figures) => issued + (turnedAway ?? 0)

export function WaitsPart() {
  const { report, language, t } = useReportState()
  const { by, isLying, labels, nameOf } = useRows()
  const { rows, targetMinutes: target } = report
  const title = t('title.waits', { by: t(`by.${by}`) })
  const load = LOAD.filter((name) => isTold(report, name))
  const longest = [...rows].sort((a, b) => (b.waiting.p90 ?? 0) - (a.waiting.p90 ?? 0))[0]
  if (!longest) return null
  const groups = [
    { title: t('waiting'), count: WAITING.length },
    { title: t('serving'), count: SERVING.length },
    { title: t('load'), count: load.length },
  ].filter(({ count }) => count > 0)
  return (
    <Part
      title={title}
      picture={
        <>
          <Waits
            alt={`${t('picture.waits', {
              one: t(`one.${by}`),
              target,
              highest: `${nameOf(longest)}, ${minutesText(longest.waiting.p90 ?? 0, language)}`,
            })} ${t('beside')}`}
            labels={labels}
            waits={rows.map(({ waiting }) => waiting)}
            target={target}
            tickText={(value) => countText(value, language)}
            isLying={isLying}
          />
          <Legend
            marks={[
              { mark: 'dot', text: t('legend.median') },
              { mark: 'soft', text: t('legend.p90') },
              { mark: 'target', text: t('legend.target', { target }) },
            ]}
          />
        </>
      }
    >
      <ReportTable
        caption={title}
        groups={groups}
        columns={[...WAITING, ...SERVING, ...load].map((name) => ({
          name,
          title: t(`column.${name}`),
        }))}
      />
    </Part>
  )
}
