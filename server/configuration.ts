/** Which office this is: from the journal, a file or the built-in five, and what a rehearsal adds. */
import { readFileSync } from 'node:fs'
import { type Office, type OfficeInput, parseOffice } from '#shared/domain/config.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { OFFICES } from '#shared/offices/index.ts'
import type { Journal } from './journal/port.ts'
import { officeStream } from './office/plan.ts'
import { UserError } from './declaredOptions.ts'

/** The configuration as decided at one time; the newest one holds. */
type Configured = { type: 'configured'; at: Moment; request: string; by: Actor; office: Office }

/** @throws UserError when there is no such office or file, or the file is not a valid one. */
export function readOffice(nameOrFile: string): Office {
  const builtIn = Object.hasOwn(OFFICES, nameOrFile) ? OFFICES[nameOrFile] : undefined
  return parse(builtIn ?? readJson(nameOrFile), nameOrFile)
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const offices = Object.keys(OFFICES).join(', ')
    throw new UserError(
      `Das Amt ${JSON.stringify(file)} ist weder mitgeliefert (${offices}) noch eine lesbare Datei: bitte --office berichtigen.`,
      { cause: error },
    )
  }
  try {
    // Windows' editor begins a file with a mark that JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? []
    const place = line === undefined ? '' : `, Zeile ${line}, Zeichen ${column}`
    throw new UserError(
      `${JSON.stringify(file)} ist kein gültiges JSON${place}: bitte die Datei berichtigen.`,
      { cause: error },
    )
  }
}

function parse(input: unknown, source: string): Office {
  const parsed = parseOffice(input)
  if ('office' in parsed) return parsed.office
  const [first, ...more] = parsed.faults
  const others = more.length === 0 ? '' : ` (und ${more.length} weitere)`
  throw new UserError(
    `Das Amt in ${JSON.stringify(source)} ist fehlerhaft, bitte berichtigen: ${first}${others}.`,
  )
}

/** An office whose given date is a rehearsal from morning to night, instead of its usual hours. */
export function withTrial(office: Office, date: string): Office {
  const trial: NonNullable<OfficeInput['exceptions']>[number] = {
    type: 'changed',
    date,
    trial: true,
    sessions: [
      { id: 'probe', kind: 'walkIn', from: '00:00', until: '23:59', quota: [{ count: 60 }] },
    ],
  }
  const others = office.exceptions.filter((e) => e.type === 'closed' || e.date !== date)
  return parse({ ...office, exceptions: [...others, trial] }, office.id)
}

/** Null for a journal without an office. @throws JournalError */
export async function storedOffice(journal: Journal): Promise<Office | null> {
  const [stream] = await journal.streams(officeStream(''))
  if (!stream) return null
  const facts = await journal.read<Configured>(stream, 1)
  const newest = facts.at(-1)
  // An office that an earlier version stored lacks what has come since; parsing fills in the defaults.
  return newest ? parse(newest.office, stream) : null
}

/** @throws JournalError */
export async function storeOffice(journal: Journal, office: Office, at: Moment): Promise<void> {
  const stream = officeStream(office.id)
  const facts = await journal.read<Configured>(stream, 1)
  if (JSON.stringify(facts.at(-1)?.office) === JSON.stringify(office)) return
  const fact: Configured = {
    type: 'configured',
    at,
    request: `system-${facts.length + 1}`,
    by: { role: 'system' },
    office,
  }
  await journal.append(stream, facts.length, [fact])
}
