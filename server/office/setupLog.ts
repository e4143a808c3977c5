/**
 * The stream of an office's configuration: decides and commits one change at a time. Only the configurations that
 * hold, or are planned, stay in memory; earlier ones are read again when somebody wants one back.
 */
import { checkOffice, type Office } from '#shared/domain/config.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { decideSetup, type SetupCommand } from '#shared/domain/setup/decideSetup.ts'
import {
  applyConfigured,
  type Configured,
  changeBefore,
  type Setup,
  setupOn,
} from '#shared/domain/setup/setup.ts'
import { UserError } from '../declaredOptions.ts'
import { type Journal, RevisionConflict } from '../journal/port.ts'
import { type Report, sameActor } from './dayLog.ts'
import { officeStream } from './plan.ts'

export type SetupRefusal =
  | 'changedMeanwhile'
  | 'invalidFrom'
  | 'cannotTakeBack'
  | 'notAllowed'
  | 'notSaved'
  | 'stopping'
export type SetupResult = { setup: Setup } | { refusal: SetupRefusal }

export type TakeBack = { change: number; revision: number; by: Actor; request: string }

export class SetupLog {
  private readonly journal: Journal
  private readonly stream: string
  private readonly report: Report
  private current: Setup
  private entered = ''
  private mustReload = false
  /** Until what was asked so far is answered. */
  private busy: Promise<unknown> = Promise.resolve()

  private constructor(journal: Journal, stream: string, report: Report, setup: Setup) {
    this.journal = journal
    this.stream = stream
    this.report = report
    this.current = setup
  }

  /** @throws JournalError when the stream cannot be read, Error when the office was never stored. */
  static async open(journal: Journal, office: string, report: Report): Promise<SetupLog> {
    const stream = officeStream(office)
    const setup = await readSetup(journal, stream)
    if (!setup) throw new Error(`there is no configuration of ${office}`)
    return new SetupLog(journal, stream, report, setup)
  }

  /** As it is on disk, and as it was when its date was looked at last. */
  get setup(): Setup {
    return this.current
  }

  /** A plan whose date has come is in force from now on. */
  enter(date: string): void {
    this.entered = date
    this.current = setupOn(this.current, date)
  }

  /** Answers after the commit. The same request again changes nothing. */
  save(command: SetupCommand, now: Moment): Promise<SetupResult> {
    return this.inTurn(() => this.commit(command, now))
  }

  /** Makes the configuration what it was before a change, at once. */
  takeBack({ change, ...asked }: TakeBack, now: Moment): Promise<SetupResult> {
    return this.inTurn(async () => {
      const known = this.known(asked)
      if (known) return known
      if (asked.revision !== this.current.revision) return { refusal: 'changedMeanwhile' }
      const office = await this.officeBefore(change)
      if (!office) return { refusal: 'cannotTakeBack' }
      return this.commit({ ...asked, office, from: null, tookBack: change }, now)
    })
  }

  async settled(): Promise<void> {
    await this.busy
  }

  private inTurn(act: () => Promise<SetupResult>): Promise<SetupResult> {
    const result = this.busy.then(async (): Promise<SetupResult> => {
      try {
        if (this.mustReload) await this.reload()
        return await act()
      } catch (error) {
        this.report(error)
        return { refusal: 'notSaved' }
      }
    })
    this.busy = result
    return result
  }

  private async commit(command: SetupCommand, now: Moment): Promise<SetupResult> {
    const known = this.known(command)
    if (known) return known
    const decision = decideSetup(this.current, command, now)
    if ('refusal' in decision) return decision
    if (decision.fact === null) return { setup: this.current }
    try {
      for (const fact of await this.journal.append(this.stream, this.current.revision, [
        decision.fact,
      ]))
        this.current = applyConfigured(this.current, fact)
      return { setup: this.current }
    } catch (error) {
      this.mustReload = true
      await this.reload()
      // Stored although the disk said no.
      const stored = this.known(command)
      if (stored) return stored
      if (error instanceof RevisionConflict) return { refusal: 'changedMeanwhile' }
      throw error
    }
  }

  /** A request id belongs to whoever used it first. */
  private known({ request, by }: Pick<SetupCommand, 'request' | 'by'>): SetupResult | null {
    const change = this.current.changes.find((one) => one.request === request)
    if (!change) return null
    return sameActor(change.by, by) ? { setup: this.current } : { refusal: 'notAllowed' }
  }

  /** What held before a change; null when that one cannot be taken back. */
  async officeBefore(change: number): Promise<Office | null> {
    const before = changeBefore(this.current, change)
    if (before === null) return null
    const [fact] = await this.journal.read<Configured>(this.stream, before)
    const checked = checkOffice(fact?.office)
    return 'office' in checked ? checked.office : null
  }

  private async reload(): Promise<void> {
    const setup = (await readSetup(this.journal, this.stream)) ?? this.current
    this.current = setupOn(setup, this.entered)
    this.mustReload = false
  }
}

/** Null for a stream without a fact. @throws JournalError */
export async function readSetup(journal: Journal, stream: string): Promise<Setup | null> {
  const facts = await journal.read<Configured>(stream, 1)
  const setup = facts.reduce<Setup | null>(applyConfigured, null)
  if (!setup) return null
  const { office, planned } = setup
  return {
    ...setup,
    office: withDefaults(office, stream),
    planned: planned && { ...planned, office: withDefaults(planned.office, stream) },
  }
}

/** An office that an earlier version stored lacks what has come since; parsing fills in the defaults. */
function withDefaults(office: Office, stream: string): Office {
  const checked = checkOffice(office)
  if ('office' in checked) return checked.office
  const [fault] = checked.faults
  throw new UserError(
    `Das Amt in ${JSON.stringify(stream)} ist fehlerhaft: ${fault?.path.join('.')}: ${fault?.message}.`,
  )
}
