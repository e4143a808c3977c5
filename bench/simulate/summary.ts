/** The day's result, to be read. */
import { Temporal } from 'temporal-polyfill'
import { instantOf } from '#shared/domain/moment.ts'
import type { Spread } from './figures.ts'
import type { Result } from './simulate.ts'

type Line = [name: string, value: number | string, note?: string]

export function summaryText(result: Result, name: string, zone: string): string {
  const date = Temporal.PlainDate.from(result.date).toLocaleString('de-DE', { dateStyle: 'full' })
  const { quota, issued, quotaLeft, cancelled, voided } = result
  const returned = issued + quotaLeft - quota
  const closed = instantOf(result.closedAt)
    .toZonedDateTimeISO(zone)
    .toLocaleString('de-DE', { timeStyle: 'short' })
  const lines: (Line | null)[] = [
    ['Kontingent', quota],
    ['ausgegeben', issued, returned > 0 ? `davon ${returned} zurückgegeben` : ''],
    ['übrig', quotaLeft],
    ['abgewiesen', result.turnedAway, `von ${result.people} Leuten`],
    null,
    [
      'bedient',
      result.served,
      result.counters === 1 ? 'an einem Platz' : `an ${result.counters} Plätzen`,
    ],
    ['nicht erschienen', result.missed],
    ['abgemeldet', cancelled + voided],
    ['nicht mehr bedient', result.notServed],
    null,
    ['Wartezeit', ...minutes(result.waitMinutes)],
    ['Bedienzeit', ...minutes(result.serviceMinutes)],
    null,
    ['geschlossen', closed, 'Uhr'],
    [
      'Journal',
      result.facts,
      result.verified ? 'Einträge, geprüft und in Ordnung' : 'Einträge, BESCHÄDIGT',
    ],
    ['Fingerabdruck', result.fingerprint.slice(0, 16)],
  ]
  return [`${name}, ${date} · Startwert ${result.seed}`, '', ...lines.map(lineText)].join('\n')
}

const minutes = (spread: Spread): [value: string, note: string] =>
  spread === null
    ? ['–', '']
    : [
        decimal(spread.median),
        `min im Mittel (Median), neun von zehn bis ${decimal(spread.p90)} min`,
      ]

const decimal = (value: number) =>
  value.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

function lineText(line: Line | null): string {
  if (line === null) return ''
  const [name, value, note = ''] = line
  return `  ${name.padEnd(20)}${String(value).padStart(6)}  ${note}`.trimEnd()
}
