/** What happened to accounts and devices, without names: a stream of its own in the journal for each year. */
import type { Moment } from '#shared/domain/moment.ts'
import type { AccessEvent, AccessFact } from '#shared/protocol/access.ts'
import type { Clock } from '../clock.ts'
import type { Journal, Stored } from '../journal/port.ts'

/** An account, and the browser it sat at; null for the program itself. */
export type By = { account: string; device: string } | null

/** As it lies in the journal. */
export type LoggedFact = AccessFact & { at: Moment; by: By; request: string }

/** By year, so that a start after ten years reads no more than after one. */
export const accessStream = (office: string, at: Moment) => `access/${office}/${at.slice(0, 4)}`

/** So many are shown. */
const SHOWN = 200

export class AccessLog {
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #office: string
  #stream: string
  #facts: Stored<LoggedFact>[]
  #mustReload = false

  private constructor(journal: Journal, clock: Clock, office: string, facts: Stored<LoggedFact>[]) {
    this.#journal = journal
    this.#clock = clock
    this.#office = office
    this.#stream = accessStream(office, clock.now())
    this.#facts = facts
  }

  /** @throws JournalError */
  static async open(journal: Journal, clock: Clock, office: string): Promise<AccessLog> {
    const facts = await journal.read<LoggedFact>(accessStream(office, clock.now()), 1)
    return new AccessLog(journal, clock, office, facts)
  }

  /** Callers take turns. @throws JournalError, RevisionConflict when another process was faster. */
  async add(fact: AccessFact, by: By): Promise<void> {
    const at = this.#clock.now()
    const stream = accessStream(this.#office, at)
    if (this.#mustReload || stream !== this.#stream) await this.#reload(stream)
    const revision = this.#facts.at(-1)?.revision ?? 0
    const logged = { ...fact, at, by, request: `system:${fact.type}:${revision}:${at}` }
    try {
      const stored = await this.#journal.append(stream, revision, [logged])
      this.#facts = [...this.#facts.slice(1 - SHOWN), ...stored]
    } catch (error) {
      this.#mustReload = true
      await this.#reload(stream)
      // Stored although the disk said no.
      if (this.#facts.some(({ request }) => request === logged.request)) return
      throw error
    }
  }

  async #reload(stream: string): Promise<void> {
    this.#facts = await this.#journal.read<LoggedFact>(stream, 1)
    this.#stream = stream
    this.#mustReload = false
  }

  /** Newest first. */
  latest(): AccessEvent[] {
    return this.#facts
      .slice(-SHOWN)
      .toReversed()
      .map(({ by, request: _request, ...fact }) => ({
        ...fact,
        by: by?.account ?? null,
      }))
  }
}
