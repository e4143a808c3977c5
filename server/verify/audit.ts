/** The audit of a data file: the journal's own (chain and structure), then every stream played again. */
import { withConnection } from '../journal/connection.ts'
import { JournalError } from '../journal/port.ts'
import type { JournalProblem } from '../journal/problems.ts'
import type { Row } from '../journal/chain.ts'
import type { RecordRow } from '../journal/recordText.ts'
import { type Finding as Broken, verifyFile } from '../journal/verifyFile.ts'
import { accessFaults } from './accessForms.ts'
import { accountFaults } from './accountRecords.ts'
import { type Fault, replayDay, replayOffice } from './replay.ts'

export type Finding = {
  kind: Broken['what'] | Fault['kind']
  /** Null where the finding is about the file. */
  stream: string | null
  revision: number | null
  what: string
}

export type Report = {
  file: string
  streams: number
  days: number
  facts: number
  tickets: number
  findings: Finding[]
}

/** @throws JournalError when the file cannot be looked at, so that nothing is known of it. */
export async function auditFile(file: string): Promise<Report> {
  const report: Report = { file, streams: 0, days: 0, facts: 0, tickets: 0, findings: [] }
  try {
    const { version, streams, facts, findings } = await verifyFile(file)
    Object.assign(report, { streams, facts, findings: findings.map(inGerman) })
    await replayAll(report, findings)
    // In a file that is broken the comparison proves nothing, and may not even be possible.
    if (version >= 3 && findings.length === 0) await compareAccounts(report)
  } catch (error) {
    const what = error instanceof JournalError ? damageOf(error.problem) : null
    if (what === null) throw error
    report.findings.push({ kind: 'unreadable', stream: null, revision: null, what })
  }
  return report
}

const STREAMS = 'SELECT DISTINCT stream FROM facts ORDER BY stream'

async function replayAll(report: Report, broken: readonly Broken[]): Promise<void> {
  const streams = await withConnection(report.file, 'read', (connection) =>
    connection.all<{ stream: string }>(STREAMS),
  )
  for (const { stream } of streams) {
    const rows = await soundRows(report.file, stream, broken)
    for (const fault of replay(report, stream, rows)) report.findings.push({ stream, ...fault })
  }
}

/** In the order of writing: a clock that was set does not change who was given what last. */
const ACCESS = `
  SELECT stream, revision, at, type, request, body, hash
  FROM facts WHERE stream LIKE 'access/%' ORDER BY position`
const ACCOUNTS = "SELECT kind, id, body FROM records WHERE kind = 'account'"

async function compareAccounts(report: Report): Promise<void> {
  const faults = await withConnection(report.file, 'read', async (connection) =>
    accountFaults(await connection.all<RecordRow>(ACCOUNTS), await connection.all<Row>(ACCESS)),
  )
  for (const what of faults)
    report.findings.push({ kind: 'record', stream: null, revision: null, what })
}

function replay(report: Report, stream: string, rows: readonly Row[]): Fault[] {
  switch (stream.split('/')[0]) {
    case 'day': {
      const { tickets, faults } = replayDay(stream, rows)
      report.days++
      report.tickets += tickets
      return faults
    }
    case 'office':
      return replayOffice(stream, rows)
    case 'access':
      return accessFaults(rows)
    default:
      return [{ kind: 'order', revision: 1, what: 'diesen Verlauf kennen wir nicht' }]
  }
}

const FACTS = `
  SELECT stream, revision, at, type, request, body, hash
  FROM facts WHERE stream = ? ORDER BY revision`

/** Those before the first that is not as it was written: what follows on that one proves nothing. */
async function soundRows(file: string, stream: string, broken: readonly Broken[]): Promise<Row[]> {
  const breaks = broken.filter((b) => b.stream === stream && b.what !== 'end')
  const first = Math.min(...breaks.map((b) => b.revision ?? 0), Infinity)
  if (first === 0) return []
  const rows = await withConnection(file, 'read', (connection) =>
    connection.all<Row>(FACTS, stream),
  )
  return rows.filter((row) => row.revision < first)
}

function inGerman({ what, stream, revision, detail }: Broken): Finding {
  return { kind: what, stream, revision, what: sentence() }

  function sentence(): string {
    switch (what) {
      case 'structure':
        return `die Datei ist in sich beschädigt (${detail})`
      case 'schema':
        return `eine Tabelle oder ihr Schutz fehlt oder wurde verändert (${detail})`
      case 'position':
        return `in der Reihenfolge aller Einträge fehlt etwas (${detail})`
      case 'record':
        return `ein Konto, ein Gerät oder eine Anmeldung ist nicht mehr, was gespeichert wurde (${detail})`
      case 'gap':
        return 'der Eintrag fehlt'
      case 'changed':
        return 'der Eintrag ist nicht mehr der, der geschrieben wurde'
      case 'end':
        return 'der Verlauf endet nicht dort, wo er einmal endete'
      case 'unreadable':
        return `nicht lesbar (${detail})`
      default:
        return what satisfies never
    }
  }
}

/** What is wrong with a file that is no readable journal; null where the file itself may be sound. */
function damageOf(problem: JournalProblem): string | null {
  switch (problem.kind) {
    case 'damaged':
      return `die Datei ist beschädigt (${problem.detail})`
    case 'notADatabase':
      return 'die Datei ist kein Journal von Wartemarke, oder ihr Anfang ist verloren'
    case 'missing':
      return `die Datei fehlt, aber es gab eine: ${problem.remains.join(', ')}`
    case 'diskFault':
      return `der Datenträger meldet einen Fehler (${problem.detail})`
    case 'newerFormat':
    case 'inUse':
    case 'unwritable':
    case 'diskFull':
    case 'closed':
    case 'failed':
      return null
    default:
      return problem satisfies never
  }
}
