/** An office's month on paper. German, as the office writes; no figure of a single counter is in it. */
import { Temporal } from 'temporal-polyfill'
import { dateIn, type Moment } from '#shared/domain/moment.ts'
import type { Figures, Report } from '#shared/protocol/reports.ts'
import { COLUMNS, type ColumnId, KEY_TITLES } from '../columns.ts'
import { dateText, keyText, monthText } from '../keyText.ts'
import { drawBars } from './bars.ts'
import { drawTable, type Table, tableHeight } from './table.ts'
import { COLOURS, INNER, MARGIN, Paper } from './paper.ts'

/** The same month, its rows by each of these. */
export const MONTH_GROUPINGS = ['service', 'day', 'weekday', 'hour'] as const
export type MonthReports = Record<(typeof MONTH_GROUPINGS)[number], Report>

export type MonthGiven = {
  /** `2026-10` */
  month: string
  office: { name: string; town: string; zone: string }
  made: Moment
  reports: MonthReports
}

const none = '–'
const whole = (value: number | null) => (value === null ? none : withDots(Math.round(value)))
const tenth = (value: number | null) =>
  value === null ? none : (Math.round(value * 10) / 10).toFixed(1).replace('.', ',')
const withDots = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.')

export function monthReport({ month, office, made, reports }: MonthGiven): Buffer {
  const paper = new Paper()
  const { targetMinutes, complete } = reports.day
  const title = `Auswertung ${monthText(month)}`

  paper.paragraph(`${office.name} · ${office.town}`, { size: 11, colour: COLOURS.soft })
  paper.y += 6
  paper.paragraph(title, { size: 24, weight: 700 })
  paper.y += 8
  if (!complete) {
    paper.paragraph('Unvollständig: Die Auswertung wird gerade neu aufgebaut.', {
      size: 11,
      weight: 700,
      colour: COLOURS.refused,
    })
    paper.y += 8
  }
  if (reports.day.rows.length === 0)
    paper.paragraph('In diesem Monat wollte niemand eine Nummer.', { size: 11 })
  else figuresPart(paper, month, reports)
  meanings(paper, targetMinutes)
  const date = dateText(dateIn(made, office.zone).toString()).slice(3)
  return paper.bytes(title, `${title} · ${office.name} · erstellt am ${date}`)
}

function figuresPart(paper: Paper, month: string, reports: MonthReports): void {
  const { total, targetMinutes, demand, forecast } = reports.day
  tiles(paper, total, targetMinutes)
  heading(paper, 'Nummern je Tag')
  drawBars(paper, {
    names: ['ausgegeben', 'ohne Nummer'],
    bars: daysOf(month).map((date) => {
      const row = reports.day.rows.find(({ key }) => key === date)
      return {
        label: String(Number(date.slice(8))),
        parts: [row?.issued ?? 0, row?.turnedAway ?? 0],
      }
    }),
  })
  heading(paper, 'Andrang je Viertelstunde, alle Tage zusammen')
  if (demand.length === 0) paper.paragraph('Niemand kam.', { size: 10 })
  else
    drawBars(paper, {
      names: ['Nummern', 'ohne Nummer'],
      bars: demand.map(({ quarter, issued, turnedAway }) => ({
        label: quarter.endsWith(':00') ? quarter.slice(0, 2).replace(/^0/, '') : '',
        parts: [issued, turnedAway ?? 0],
      })),
    })

  for (const by of MONTH_GROUPINGS) rowsTable(paper, reports[by])
  if (demand.length > 0) {
    heading(paper, 'Andrang je Viertelstunde')
    drawTable(paper, {
      head: ['Viertelstunde ab', 'Nummern', 'Personen', 'Ohne Nummer'],
      columnWidth: 80,
      rows: demand.map(({ quarter, issued, people, turnedAway }) => [
        `${quarter} Uhr`,
        whole(issued),
        whole(people),
        whole(turnedAway),
      ]),
    })
  }
  heading(paper, 'Güte der Vorhersage')
  forecastPart(paper, forecast)
}

/** `below`: height of what must stand on the same sheet. */
function heading(paper: Paper, text: string, below = 80): void {
  paper.need(30 + below)
  paper.y += 12
  paper.paragraph(text, { size: 13, weight: 700, colour: COLOURS.town })
  paper.y += 4
}

/** What everybody asks for first, in large figures. */
function tiles(paper: Paper, total: Figures, target: number): void {
  const share = COLUMNS.withinShare.value(total)
  const cells: [figure: string, unit: string, words: string][] = [
    [whole(total.issued), '', 'Nummern ausgegeben'],
    [whole(total.served), '', 'davon bedient'],
    [whole(total.turnedAway), '', 'ohne Nummer geblieben'],
    [whole(total.notServed), '', 'warteten noch beim Schließen'],
    [tenth(total.waiting.median), 'Min.', 'Wartezeit, Mitte'],
    [tenth(total.waiting.p90), 'Min.', 'warteten neun von zehn höchstens'],
    [whole(share), '%', `warteten höchstens ${target} Minuten`],
    [tenth(total.service.median), 'Min.', 'Bedienzeit, Mitte'],
  ]
  const columns = 4
  const gap = 10
  const width = (INNER - gap * (columns - 1)) / columns
  const height = 62
  for (const [index, [figure, unit, words]] of cells.entries()) {
    const x = MARGIN + (index % columns) * (width + gap)
    const y = paper.y + Math.floor(index / columns) * (height + gap)
    paper.draw((context) => {
      context.fillStyle = COLOURS.townSoft
      context.beginPath()
      context.roundRect(x, y, width, height, 6)
      context.fill()
    })
    const large = { size: 22, weight: 700, colour: COLOURS.town } as const
    paper.text(figure, x + 10, y + 28, large)
    if (unit !== '' && figure !== none)
      paper.text(unit, x + 14 + paper.widthOf(figure, large), y + 28, { size: 10 })
    for (const [line, text] of paper.lines(words, width - 18, { size: 9 }).entries())
      paper.text(text, x + 10, y + 43 + line * 11, { size: 9 })
  }
  paper.y += 2 * height + gap + 6
}

const FIGURES: [ColumnId, typeof whole][] = [
  ['issued', whole],
  ['turnedAway', whole],
  ['served', whole],
  ['missed', whole],
  ['givenBack', whole],
  ['notServed', whole],
  ['waitMedian', tenth],
  ['wait90', tenth],
  ['withinShare', whole],
  ['serviceMedian', tenth],
]

function rowsTable(paper: Paper, report: Report): void {
  const { rows, total, query } = report
  const cells = (figures: Figures) => FIGURES.map(([id, form]) => form(COLUMNS[id].value(figures)))
  const table: Table = {
    head: [KEY_TITLES[query.by], ...FIGURES.map(([id]) => SHORT[id] ?? COLUMNS[id].title)],
    columnWidth: 37,
    rows: rows.map((row) => [keyText(row.key, report), ...cells(row)]),
    last: ['Gesamt', ...cells(total)],
  }
  // A short one is not divided.
  const below = rows.length <= 12 ? tableHeight(paper, table) : undefined
  heading(paper, `Nach ${IN_WORDS[query.by] ?? KEY_TITLES[query.by]}`, below)
  drawTable(paper, table)
}

const IN_WORDS: Partial<Record<Report['query']['by'], string>> = {
  day: 'Tagen',
  service: 'Anliegen',
  weekday: 'Wochentagen',
  hour: 'Stunde, in der die Nummer gezogen wurde',
}

/** Where the title is too long for its column; a new line where a word must be divided. */
const SHORT: Partial<Record<ColumnId, string>> = {
  issued: 'Ausge-\ngeben',
  turnedAway: 'Ohne Nummer',
  missed: 'Nicht ersch.',
  givenBack: 'Zurück-\ngegeben',
  notServed: 'Nicht mehr bed.',
  waitMedian: 'Warten Mitte',
  wait90: 'Warten 90 %',
  withinShare: 'Im Ziel %',
  serviceMedian: 'Bedien. Mitte',
}

function forecastPart(paper: Paper, forecast: Report['forecast']): void {
  if (forecast === null)
    return paper.paragraph('In diesem Monat wurde noch keine Vorhersage bewertet.', { size: 10 })
  const { calls, within, bias, meanError, baselines } = forecast
  paper.paragraph(
    `Von ${whole(calls)} Aufrufen lagen ${whole((100 * within) / calls)} von 100 in der genannten Spanne. ` +
      `Im Mittel lag die Vorhersage ${tenth(meanError)} Minuten daneben; gewartet wurde im Schnitt ` +
      `${tenth(Math.abs(bias))} Minuten ${bias >= 0 ? 'länger' : 'kürzer'} als genannt.`,
    { size: 10 },
  )
  paper.y += 4
  drawTable(paper, {
    head: ['Einfache Formeln zum Vergleich', 'Abweichung (Min.)'],
    columnWidth: 110,
    rows: Object.entries(baselines).map(([name, error]) => [FORMULAS[name] ?? name, tenth(error)]),
    last: ['Vorhersage', tenth(meanError)],
  })
  return undefined
}

const FORMULAS: Record<string, string> = {
  constantTimes: 'Wartende mal feste Minuten durch offene Plätze',
  lastTenWaits: 'Mittel der letzten zehn Wartezeiten',
  lastToEnter: 'Wartezeit der zuletzt aufgerufenen Nummer',
}

function meanings(paper: Paper, targetMinutes: number): void {
  heading(paper, 'Was die Zahlen bedeuten', 150)
  for (const [id] of FIGURES) {
    const { title, meaning } = COLUMNS[id]
    paper.paragraph(`${title}: ${meaning}.`, { size: 9 })
  }
  paper.paragraph(
    `Im Ziel heißt höchstens ${targetMinutes} Minuten. Probetage sind nicht gezählt.`,
    { size: 9 },
  )
}

function daysOf(month: string): string[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return Array.from(
    { length: daysInMonth },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  )
}
