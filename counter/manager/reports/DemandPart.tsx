/** Who came when, whoever went without a number included. */
import type { QuarterDemand } from '#shared/protocol/reports.ts'
import { Bars } from './charts/Bars.tsx'
import { Legend } from './charts/Legend.tsx'
import { useReportState } from './context.ts'
import { countText } from './numbers.ts'
import { Part } from './Part.tsx'

/** Quarters of an hour; from here on only full hours are labelled. */
const A_LONG_DAY = 9

export function DemandPart() {
  const { report, language, t } = useReportState()
  const quarters = report.demand
  const count = (value: number) => countText(value, language)
  const highest = [...quarters].sort((a, b) => cameIn(b) - cameIn(a))[0]
  if (!highest) return null
  const perDay = (came: number) => count(Math.round((came / report.total.days) * 10) / 10)
  const title = t('title.demand')
  const isRefusedTold = report.demand.some(({ turnedAway }) => turnedAway !== null)
  return (
    <Part
      title={title}
      picture={
        <>
          <Bars
            alt={`${t('picture.demand', {
              highest: `${highest.quarter}, ${count(cameIn(highest))}`,
            })} ${t('beside')}`}
            labels={quarters.map(({ quarter }) =>
              quarter.endsWith(':00') || quarters.length < A_LONG_DAY ? quarter : null,
            )}
            parts={[
              { look: 'full', values: quarters.map(({ issued }) => issued) },
              { look: 'striped', values: quarters.map(({ turnedAway }) => turnedAway ?? 0) },
            ]}
            unit="count"
            tickText={count}
            isDense
          />
          <Legend
            marks={[
              { mark: 'full', text: t('legend.issued') },
              ...(isRefusedTold
                ? [{ mark: 'striped' as const, text: t('legend.turnedAway') }]
                : []),
            ]}
          />
          <p className="report-means">{t('perDayMeans')}</p>
        </>
      }
    >
      <table className="report-table report-table-close">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quarter')}</th>
            <th scope="col">{t('legend.issued')}</th>
            {isRefusedTold && <th scope="col">{t('legend.turnedAway')}</th>}
            <th scope="col">{t('perDay')}</th>
            <th scope="col">{t('people')}</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((one) => (
            <tr key={one.quarter}>
              <th scope="row">{one.quarter}</th>
              <td>{count(one.issued)}</td>
              {isRefusedTold && <td>{count(one.turnedAway ?? 0)}</td>}
              <td>{perDay(cameIn(one))}</td>
              <td>{count(one.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

const cameIn = ({ issued, turnedAway }: QuarterDemand) => issued + (turnedAway ?? 0)
