/** Which office this is: from the journal, a file or the built-in five, and what a rehearsal adds. */
import { readFileSync } from 'node:fs'
import { type Office, type OfficeInput, parseOffice } from '#shared/domain/config.ts'
import { dateIn, latest, type Moment } from '#shared/domain/moment.ts'
import {
  applyConfigured,
  type Configured,
  officeOn,
  type Setup,
} from '#shared/domain/setup/setup.ts'
import { OFFICES } from '#shared/offices/index.ts'
import type { Journal } from './journal/port.ts'
import { officeStream } from './office/plan.ts'
import { readSetup } from './office/setupLog.ts'
import { UserError } from './declaredOptions.ts'

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
export async function storedSetup(journal: Journal): Promise<Setup | null> {
  const [stream] = await journal.streams(officeStream(''))
  return stream === undefined ? null : readSetup(journal, stream)
}

/** What somebody has set up at the desk is not undone by the option that the program is always started with. */
export const isSetUpAtDesk = ({ changes }: Setup): boolean =>
  changes.some(({ by }) => by.role !== 'system')

/** Which office a start begins with: the one that was asked for, the one in the folder, or one to try out. */
export function officeAtStart(stored: Setup | null, wanted: Office | null) {
  const passedOver = wanted !== null && stored !== null && isSetUpAtDesk(stored)
  const asked = passedOver ? null : wanted
  return {
    /** Somebody asked for an office, and the folder's holds all the same. */
    passedOver,
    /** On that date. */
    on: (date: string): Office =>
      asked ?? (stored && officeOn(stored, date)) ?? readOffice('willich'),
    zone: (asked ?? stored?.office ?? readOffice('willich')).zone,
  }
}

/** @throws JournalError */
export async function storeOffice(journal: Journal, office: Office, now: Moment): Promise<void> {
  const stream = officeStream(office.id)
  const facts = await journal.read<Configured>(stream, 1)
  const setup = facts.reduce<Setup | null>(applyConfigured, null)
  const today = dateIn(now, office.zone).toString()
  if (setup && JSON.stringify(officeOn(setup, today)) === JSON.stringify(office)) return
  const fact: Configured = {
    type: 'configured',
    at: latest(now, facts.at(-1)?.at ?? now),
    request: `system-${facts.length + 1}`,
    by: { role: 'system' },
    office,
    from: null,
    tookBack: null,
  }
  await journal.append(stream, facts.length, [fact])
}
