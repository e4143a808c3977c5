/** What a restore says to the person who must act on it. */
import { dateAndTime, weekdayDateAndYear } from '#shared/i18n/format.ts'
import type { Compared, DayCompared } from './missing.ts'

/** `lost`: facts that were on disk, readable or not; null where nothing was there. */
export function statement(compared: Compared, lost: number | null): string[] {
  const { until, zone, days, setup, nothingReadable } = compared
  const issuedAgain = days.some(({ missing }) => missing.length > 0)
  const readable = days.reduce((sum, day) => sum + day.missing.length + day.further, setup)
  const unreadable = Math.max(0, (lost ?? 0) - readable)
  return [
    until === null
      ? 'Die Sicherung ist leer.'
      : `Die Sicherung reicht bis ${dateAndTime(until, 'de', zone)} Uhr.`,
    ...(nothingReadable
      ? ['Von der beschädigten Datei ist nichts mehr lesbar: Was danach geschah, fehlt.']
      : []),
    ...days.map((day) => dayText(day, unreadable === 0 && !nothingReadable)),
    ...(setup > 0 ? [`Einrichtung, Konten und Geräte: ${entries(setup)}.`] : []),
    ...(unreadable > 0
      ? [`Außerdem: ${entries(unreadable)}, nicht mehr lesbar; darunter können Nummern sein.`]
      : []),
    ...(issuedAgain || nothingReadable || unreadable > 0
      ? [
          'Fehlende Nummern haben Leute in der Hand, und der Server kennt sie nicht: bitte alle Wartenden ansprechen und ihnen neue geben.',
        ]
      : []),
    ...(lost !== null
      ? [
          'Damit keine Nummer zweimal vergeben wird, geht es beim nächsten Start nach einer Lücke mit einer höheren weiter, zum Beispiel 101 oder 201.',
        ]
      : []),
  ]
}

function dayText({ date, there, missing, further }: DayCompared, isAll: boolean): string {
  const day = weekdayDateAndYear(`${date}T12:00:00Z`, 'de', 'UTC')
  const has = there.length === 0 ? 'Es ist keine Nummer da' : `Nummern ${ranges(there)} sind da`
  const lacks = missing.length > 0 ? [`${ranges(missing)} fehlen`] : []
  const more = further > 0 ? [`${entries(further)} (Aufrufe und anderes)`] : []
  const gone = [...lacks, ...more]
  return `${day}: ${[has, ...(gone.length > 0 ? gone : isAll ? ['es fehlt keine'] : ['mehr ist nicht lesbar'])].join(', ')}.`
}

const entries = (count: number) => (count === 1 ? '1 Eintrag fehlt' : `${count} Einträge fehlen`)

/** `1–45`, `A 001–A 017, B 001`. */
export function ranges(labels: readonly string[]): string {
  const spans: { series: string; from: string; to: string }[] = []
  const numbered = labels.map((label) => ({ label, ...partsOf(label) }))
  numbered.sort((a, b) => a.series.localeCompare(b.series) || a.number - b.number)
  let last = { series: '', number: -1 }
  for (const { label, series, number } of numbered) {
    const span = spans.at(-1)
    const goesOn = span && last.series === series && number <= last.number + 1
    if (goesOn) span.to = label
    else spans.push({ series, from: label, to: label })
    last = { series, number }
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ')
}

function partsOf(label: string): { series: string; number: number } {
  const [, series = '', digits = '0'] = /^(.*?)(\d*)$/.exec(label) ?? []
  return { series, number: Number(digits) }
}
