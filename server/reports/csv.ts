/**
 * A report as a table file that a German Excel opens by a double click: semicolons, commas in numbers, UTF-8 with its mark. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe: names come from whoever sets up the office.
 */
import type { Figures, Report } from '#shared/protocol/reports.ts'
import { COLUMNS, type Column, KEY_TITLES } from './columns.ts'
import { keyText } from './keyText.ts'

const MARK = '\uFEFF'
const columns: Column[] = Object.values(COLUMNS)

export function reportCsv(report: Report): string {
  const { query, rows, total, targetMinutes } = report
  const figures = (of: Figures) => columns.map(({ value }) => numberCell(value(of, targetMinutes)))
  const head = ['Schlüssel', KEY_TITLES[query.by], ...columns.map(({ title }) => title)]
  const lines = [
    head.map(textCell),
    ...rows.map((row) => [textCell(row.key), textCell(keyText(row.key, report)), ...figures(row)]),
    [textCell('gesamt'), textCell(`${query.from} bis ${query.until}`), ...figures(total)],
    [],
    ['Spalte', 'Bedeutung'],
    ...columns.map(({ title, meaning }) => [textCell(title), textCell(meaning)]),
    [textCell('Zielzeit des Amtes'), textCell(`${targetMinutes} Minuten`)],
    ...(report.complete
      ? []
      : [[textCell('Unvollständig'), textCell('Die Auswertung wird gerade neu aufgebaut.')]]),
  ]
  return MARK + lines.map((cells) => `${cells.join(';')}\r\n`).join('')
}

/** The characters that begin a formula in one spreadsheet or another. */
const FORMULA = /^[=+\-@\t\r]/

export function textCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const numberCell = (value: number | null): string =>
  value === null ? '' : String(Math.round(value * 100) / 100).replace('.', ',')
