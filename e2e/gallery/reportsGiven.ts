/** Made-up days of Willich for the pictures: the same at each look. */
import type {
  Figures,
  ForecastGrades,
  Grouping,
  QuarterDemand,
  Report,
  ReportQuery,
  ReportRow,
} from '#shared/protocol/reports.ts'

/** Between 0 and 1, and always the same for the same text. */
export function chance(of: string): number {
  let hash = 2166136261
  for (const letter of of) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return ((hash >>> 8) % 1000) / 1000
}

export const NAMES: Report['names'] = {
  ausweis: { de: 'Ausweis oder Reisepass beantragen', en: 'Apply for an ID card or passport' },
  abholen: { de: 'Ausweis oder Reisepass abholen', en: 'Collect an ID card or passport' },
  wohnung: { de: 'Wohnung an- oder ummelden', en: 'Register a flat' },
  fuehrungszeugnis: { de: 'Führungszeugnis', en: 'Certificate of conduct' },
  beglaubigung: { de: 'Beglaubigung', en: 'Certified copy' },
  bescheinigung: { de: 'Aufenthaltsbescheinigung und Meldeauskunft', en: 'Certificates' },
  anderes: { de: 'Etwas anderes', en: 'Something else' },
  'platz-1': { de: '1' },
  'platz-2': { de: '2' },
  'platz-3': { de: '3' },
  'platz-4': { de: '4' },
  'platz-5': { de: '5' },
  'platz-6': { de: '6' },
}

/** Of so many people, as a rather busy office serves them. */
export function figures(seed: string, issued: number, days = 1): Figures {
  const share = (name: string, most: number) => Math.round(issued * chance(seed + name) * most)
  const [missed, givenBack, notServed] = [share('m', 0.06), share('b', 0.03), share('n', 0.03)]
  const called = issued - givenBack - notServed
  const median = 9 + chance(`${seed}w`) * 16
  return {
    days,
    issued,
    turnedAway: share('t', 0.4),
    served: called - missed,
    missed,
    secondChances: share('s', 0.05),
    givenBack,
    notServed,
    waiting: {
      count: called,
      median,
      p90: median * (1.5 + chance(`${seed}9`)),
      withinTarget: Math.round(called * (0.98 - (median - 9) / 40)),
    },
    service: {
      count: called - missed,
      median: 6.4 + chance(`${seed}v`) * 3,
      p90: 15 + chance(`${seed}p`) * 9,
    },
    quota: { given: days * 60, used: Math.min(days * 60, issued - givenBack) },
    counters: {
      openMinutes: days * 1180,
      busyMinutes: Math.round(days * 1180 * (0.6 + chance(seed) * 0.3)),
    },
  }
}

export function rowsOf(by: Grouping, keys: readonly string[], mean = 52): ReportRow[] {
  const isPart = by === 'hour' || by === 'service' || by === 'counter'
  return keys.map((key) => {
    const days = by === 'day' ? 1 : by === 'week' ? 1 : by === 'month' ? 4 : 4
    const row = figures(key, Math.round(mean * days * (0.7 + chance(`${key}i`) * 0.45)), days)
    return {
      key,
      ...row,
      ...(isPart && { quota: null }),
      ...((by === 'hour' || by === 'service') && { counters: null }),
      ...((by === 'service' || by === 'counter') && { turnedAway: null }),
    }
  })
}

const isCounter = (id: string) => id.startsWith('platz')

/** Counters are named where they are shown. */
const namesWith = (singleCounters: boolean) =>
  Object.fromEntries(Object.entries(NAMES).filter(([id]) => singleCounters || !isCounter(id)))

const sumOf = (rows: readonly ReportRow[], of: (row: ReportRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0)

export const totalOf = (rows: readonly ReportRow[], days: number): Figures => ({
  ...figures(rows[0]?.key ?? 'nobody', 100, days),
  issued: sumOf(rows, (row) => row.issued),
  served: sumOf(rows, (row) => row.served),
  missed: sumOf(rows, (row) => row.missed),
  secondChances: sumOf(rows, (row) => row.secondChances),
  givenBack: sumOf(rows, (row) => row.givenBack),
  notServed: sumOf(rows, (row) => row.notServed),
  turnedAway: rows.some(({ turnedAway }) => turnedAway === null)
    ? Math.round(days * 11)
    : sumOf(rows, (row) => row.turnedAway ?? 0),
  waiting: {
    count: sumOf(rows, (row) => row.waiting.count),
    median: 14 + chance(rows[0]?.key ?? '') * 6,
    p90: 30 + chance(`${rows[0]?.key}9`) * 14,
    withinTarget: Math.round(
      sumOf(rows, (row) => row.waiting.count) * (0.8 + chance(`${rows[0]?.key}t`) * 0.15),
    ),
  },
  quota: { given: days * 60, used: Math.round(days * (50 + chance(`${rows[0]?.key}q`) * 8)) },
})

export const DEMAND: QuarterDemand[] = [
  [45, 88, 6],
  [60, 40, 3],
  [75, 22, 0],
  [90, 17, 0],
  [105, 14, 0],
  [120, 12, 0],
  [135, 9, 0],
  [150, 11, 1],
  [165, 7, 0],
  [180, 21, 4],
  [195, 8, 9],
  [210, 0, 14],
  [225, 0, 9],
  [240, 0, 0],
  [255, 0, 5],
  [270, 0, 2],
].map(([minute = 0, issued = 0, turnedAway = 0]) => ({
  quarter: new Date(Date.UTC(2020, 0, 1, 7, minute)).toISOString().slice(11, 16),
  issued,
  turnedAway,
  people: Math.round(issued * 1.3),
}))

export const FORECAST: ForecastGrades = {
  days: 4,
  calls: 198,
  within: 161,
  bias: 1.2,
  meanError: 4.6,
  baselines: { constantTimes: 11.8, lastTenWaits: 8.3, lastToEnter: 7.9 },
}

export const report = (
  query: ReportQuery,
  rows: ReportRow[],
  more: Partial<Report> = {},
): Report => ({
  query,
  targetMinutes: 30,
  total: totalOf(rows, 4),
  rows,
  demand: DEMAND,
  forecast: FORECAST,
  names: namesWith(more.singleCounters ?? false),
  held: { from: '2020-03-03', until: '2020-11-17' },
  leftOut: 0,
  complete: true,
  singleCounters: false,
  ...more,
})
