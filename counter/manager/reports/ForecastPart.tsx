/** How good the forecast was, beside what simple formulas would have told the same people. */
import type { ForecastGrades } from '#shared/protocol/reports.ts'
import { Bars } from './charts/Bars.tsx'
import { useReportState } from './context.ts'
import type { Words } from './labels.ts'
import { countText, difference, minutesText, shareOf, shareText } from './numbers.ts'
import { Part } from './Part.tsx'

export function ForecastPart() {
  const { report, t } = useReportState()
  const title = t('title.forecast')
  const { forecast } = report
  if (!forecast || forecast.calls === 0)
    return (
      <section className="report-part" aria-label={title}>
        <h3 className="heading">{title}</h3>
        <p className="report-nothing">{t('noForecast')}</p>
      </section>
    )
  return (
    <Part title={title} className="report-forecast" picture={<Errors forecast={forecast} />}>
      <Grades forecast={forecast} />
      <Comparison forecast={forecast} />
    </Part>
  )
}

function Errors({ forecast }: { forecast: ForecastGrades }) {
  const { language, t } = useReportState()
  const methods = methodsOf(forecast, t)
  const isOurs = methods.map(({ name }) => name === null)
  return (
    <>
      <Bars
        alt={`${t('picture.forecast')} ${t('beside')}`}
        labels={methods.map(({ text }) => text)}
        parts={[
          { look: 'full', values: methods.map(({ error }, row) => (isOurs[row] ? error : 0)) },
          { look: 'soft', values: methods.map(({ error }, row) => (isOurs[row] ? 0 : error)) },
        ]}
        unit="minutes"
        tickText={(value) => countText(value, language)}
        isLying
      />
      <p className="chart-legend">{t('errorMinutes')}</p>
    </>
  )
}

function Grades({ forecast }: { forecast: ForecastGrades }) {
  const { language, t } = useReportState()
  const { calls, days, within, bias, meanError } = forecast
  const share = shareOf(within, calls) ?? 0
  return (
    <>
      <p className="report-fact">
        {t('forecastCalls', { count: calls, days: t('onDays', { count: days }) })}
      </p>
      <dl className="report-grades">
        <div className="figure">
          <dt>{t('forecast.within')}</dt>
          <dd className="figure-value num">{shareText(share, language)}</dd>
          <dd className="figure-note">
            {t('note.within', {
              within: countText(within, language),
              called: countText(calls, language),
            })}
          </dd>
          <dd className="figure-means">{t('forecast.withinMeans')}</dd>
        </div>
        <div className="figure">
          <dt>{t('forecast.error')}</dt>
          <dd className="figure-value num">{minutesText(meanError, language)}</dd>
          <dd className="figure-means">{t('forecast.errorMeans')}</dd>
        </div>
        <div className="figure">
          <dt>{t('forecast.bias')}</dt>
          <dd className="figure-value num">{minutesText(Math.abs(bias), language)}</dd>
          <dd className="figure-note">
            {t(bias >= 0 ? 'forecast.biasLate' : 'forecast.biasEarly')}
          </dd>
          <dd className="figure-means">{t('forecast.biasMeans')}</dd>
        </div>
      </dl>
    </>
  )
}

function Comparison({ forecast }: { forecast: ForecastGrades }) {
  const { language, t } = useReportState()
  return (
    <table className="report-table">
      <caption className="visually-hidden">{t('title.forecast')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('method')}</th>
          <th scope="col">{t('forecast.error')}</th>
          <th scope="col">{t('againstOurs')}</th>
        </tr>
      </thead>
      <tbody>
        {methodsOf(forecast, t).map(({ name, text, error }) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            <td>{minutesText(error, language)}</td>
            <td>{name !== null && better(forecast.meanError, error, { language, t })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function better(ours: number, theirs: number, { language, t }: Words): string {
  const by = difference(theirs, ours, 'minutes')
  if (by === 0) return t('better.same')
  return t(by > 0 ? 'better.more' : 'better.less', { by: minutesText(Math.abs(by), language) })
}

const KNOWN = ['constantTimes', 'lastTenWaits', 'lastToEnter'] as const

/** Ours first. A formula that this desk does not know has its own name. */
function methodsOf({ meanError, baselines }: ForecastGrades, t: Words['t']) {
  return [
    { name: null, text: t('ours'), error: meanError },
    ...Object.entries(baselines).map(([name, error]) => {
      const known = KNOWN.find((one) => one === name)
      return { name, text: known ? t(`formula.${known}`) : name, error }
    }),
  ]
}
