/** What an audit found, for the person who asked. */
import type { Finding, Report } from './audit.ts'

/** A file that is broken in one place is often broken in hundreds that follow from it. */
const FINDINGS_SHOWN = 30

export function reportText({ file, streams, days, facts, tickets, findings }: Report): string {
  const seen = [
    `Geprüft: ${file}`,
    `  Verläufe       ${number(streams)}, davon Tage ${number(days)}`,
    `  Einträge       ${number(facts)}`,
    `  Wartenummern   ${number(tickets)}`,
  ]
  if (findings.length === 0)
    return [...seen, '', 'In Ordnung: Kette, Aufbau und Regeln stimmen.'].join('\n')
  const shown = findings.slice(0, FINDINGS_SHOWN).map((finding) => `  ${lineOf(finding)}`)
  const more = findings.length - shown.length
  return [
    ...seen,
    '',
    `Beschädigt: ${findings.length === 1 ? 'eine Beanstandung' : `${number(findings.length)} Beanstandungen`}.`,
    ...shown,
    ...(more > 0 ? [`  … und ${number(more)} weitere; --json zeigt alle.`] : []),
  ].join('\n')
}

function lineOf({ stream, revision, what }: Finding): string {
  const where = [stream, revision && `Eintrag ${revision}`].filter(Boolean).join(', ')
  return where === '' ? what : `${where}: ${what}`
}

const number = (value: number) => value.toLocaleString('de-DE')
