/** The table beside a picture: a row for each row of the report, and what they come to. */
import type { ReactNode } from 'react'
import type { ReportRow } from '#shared/protocol/reports.ts'
import { useReportState } from './context.ts'
import { type FigureName, unitOf, valueOf } from './figures.ts'
import { Nothing } from './FiguresPart.tsx'
import { rowText } from './labels.ts'
import { valueText } from './numbers.ts'

export type Column = { name: FigureName; title: string }

export function ReportTable(props: {
  caption: string
  columns: readonly Column[]
  /** Over the columns, when several belong together. */
  groups?: readonly { title: string; count: number }[]
}) {
  const { caption, columns, groups } = props
  const { report, language, t } = useReportState()
  const cells = (figures: Omit<ReportRow, 'key'>) =>
    columns.map(({ name }) => {
      const value = valueOf(figures, name)
      return (
        <td key={name}>
          {value === null ? <Nothing t={t} /> : valueText(value, unitOf(name), language)}
        </td>
      )
    })
  const isNamed = report.query.by === 'service' || report.query.by === 'counter'
  const first = (
    <th scope="col" rowSpan={groups ? 2 : 1}>
      {t(`one.${report.query.by}`)}
    </th>
  )
  return (
    <table className="report-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        {groups && (
          <tr>
            {first}
            {groups.map(({ title, count }) => (
              <th key={title} scope="colgroup" colSpan={count}>
                <span>{title}</span>
              </th>
            ))}
          </tr>
        )}
        <tr>
          {!groups && first}
          {columns.map(({ name, title }) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" data-wraps={isNamed}>
              <RowName row={row} />
            </th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      {report.rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {cells(report.total)}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function RowName({ row }: { row: ReportRow }): ReactNode {
  const { report, today, rowAddress, language, t } = useReportState()
  const { by } = report.query
  const text = rowText(row.key, by, report.names, { language, t })
  const address = rowAddress(row.key)
  return (
    <>
      {address === null ? text : <a href={address}>{text}</a>}
      {by === 'day' && row.key === today && <small>{t('provisionalRow')}</small>}
    </>
  )
}
