/**
 * Where the play takes place: a real server with a real journal, and a clock that the play sets.
 *
 * What is done and seen goes through sockets. The play looks into the office for one thing only: whether
 * all that has happened was published already, so that nobody acts on what a slower machine would not
 * have shown yet.
 */
import { join } from 'node:path'
import { pino } from 'pino'
import type { CommandMap } from '#shared/client/connection.ts'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Holidays } from '#shared/domain/hours.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Role } from '#shared/protocol/handshake.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { Stamp } from '#shared/protocol/views.ts'
import { Access } from '../../server/access/access.ts'
import { makeAccount } from '../../server/access/accountChanges.ts'
import { addDevice } from '../../server/access/deviceChanges.ts'
import { newPassword } from '../../server/access/passwords.ts'
import { type App, createServer } from '../../server/app.ts'
import type { Clock } from '../../server/clock.ts'
import { storeOffice } from '../../server/configuration.ts'
import { NO_HURRY } from '../../server/limits/limits.ts'
import { takeLock } from '../../server/journal/lock.ts'
import type { Journal } from '../../server/journal/port.ts'
import { openSqliteJournal } from '../../server/journal/sqlite.ts'
import { createPrinting } from '../../server/printing/printing.ts'
import { Office, type Snapshot } from '../../server/office/office.ts'
import { dayStream } from '../../server/office/plan.ts'
import { openScreen, type Screen } from './screen.ts'
import { StageClock } from './stageClock.ts'

export type StageDeps = {
  configuration: Configuration
  holidays: Holidays
  /** On the day of the play. */
  start: Moment
  folder: string
  seed: number
}

/** A screen that can be looked at once everything that has happened was published. */
export type Seen<View, Events extends CommandMap<Events>> = Screen<View, Events> & {
  look(): Promise<View>
}

const PLAYER = 'Simulation'

export const journalIn = (folder: string) => join(folder, 'wartemarke.db')

export async function openStage(deps: StageDeps): Promise<Stage> {
  const { configuration, holidays, start, folder } = deps
  const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }))
  const lock = await takeLock(folder)
  const journal = await openSqliteJournal({ file: journalIn(folder) })
  await storeOffice(journal, configuration, start)
  const clock = new StageClock(start)
  const report = (error: unknown) => logger.error(error)
  const office = await Office.open({
    id: configuration.id,
    journal,
    clock,
    holidaysOf: () => holidays,
    report,
  })
  const access = await Access.open({
    records: journal.records,
    journal,
    clock,
    office: configuration.id,
    // Somebody who serves for an hour is not away.
    lockMinutes: () => null,
  })
  await makeAccount(access, { name: PLAYER, role: 'manager' }, null, newPassword())
  const screens = join(folder, 'no-screens')
  const app = await createServer({
    office,
    access,
    screens,
    language: 'de',
    logger,
    printing: createPrinting([]),
    publicUrl: null,
    clock: withoutAlarms(clock),
    limits: NO_HURRY,
  })
  const port = await app.listen(0, '127.0.0.1')
  const release = () => lock.release()
  return new Stage(
    { url: `http://127.0.0.1:${port}`, clock, office, access, app, journal, release },
    deps,
  )
}

/** The play rings for the office alone. No display here proves its calls, so that nobody need look after them. */
const withoutAlarms = (clock: Clock): Clock => ({
  now: () => clock.now(),
  wake: () => () => {},
})

type Parts = {
  url: string
  clock: StageClock
  office: Office
  access: Access
  app: App
  journal: Journal
  release: () => Promise<void>
}

export class Stage {
  readonly #parts: Parts
  readonly #seed: number
  readonly #screens: { close(): void }[] = []
  #requests = 0
  #published: Snapshot
  #onPublished = () => {}
  #dayAsked: Day

  constructor(parts: Parts, { seed }: StageDeps) {
    const { office } = parts
    this.#parts = parts
    this.#seed = seed
    this.#published = office.snapshot()
    this.#dayAsked = office.day
    office.follow((snapshot) => {
      this.#published = snapshot
      this.#onPublished()
    })
  }

  get clock(): StageClock {
    return this.#parts.clock
  }

  /** As it is on disk. */
  get day(): Day {
    return this.#parts.office.day
  }

  /** Has anybody joined or left a line since this was asked last? Nothing else is news to who waits for work. */
  hasNews(): boolean {
    const before = this.#dayAsked
    const { day } = this
    this.#dayAsked = day
    return before.line !== day.line || before.missed !== day.missed || before.parked !== day.parked
  }

  async open<View extends Stamp, Events extends CommandMap<Events>>(
    role: Role,
    device: string,
    counter?: string,
  ): Promise<Seen<View, Events>> {
    const who = {
      device,
      ...(counter !== undefined && { counter }),
      ...(await this.#right(role, device)),
    }
    const url = `${this.#parts.url}${NAMESPACES[role]}`
    const screen = await openScreen<View, Events>(url, who, () => this.#newRequest())
    this.#screens.push(screen)
    return { ...screen, look: async () => screen.viewOf(await this.#everythingPublished()) }
  }

  /** The facts of a day, as they lie in the journal. */
  facts(date: string): Promise<Fact[]> {
    const { journal, office } = this.#parts
    return journal.read<Fact>(dayStream(office.configuration.id, date), 1)
  }

  async close(): Promise<void> {
    const { office, app, journal, release } = this.#parts
    for (const screen of this.#screens) screen.close()
    await office.close()
    await app.close()
    await journal.close()
    await release()
  }

  /** What lets it in. */
  async #right(role: Role, device: string): Promise<{ token?: string; session?: string }> {
    const { access } = this.#parts
    switch (role) {
      case 'kiosk':
        return { token: await addDevice(access, { id: device, kind: 'kiosk', name: device }, null) }
      case 'counter':
      case 'manager': {
        // One account for all of them: the play is about the day.
        const account = access.accounts.byName(PLAYER)
        if (!account) throw new Error('nobody plays')
        const letIn = await access.letIn(account, device)
        if ('refusal' in letIn) throw new Error(letIn.refusal)
        return { session: letIn.token }
      }
      default:
        return {}
    }
  }

  #newRequest(): string {
    this.#requests++
    return `simulate-${this.#seed}-${String(this.#requests).padStart(6, '0')}`
  }

  /** Answers with the publication that has it all. */
  async #everythingPublished(): Promise<number> {
    while (this.#published.day !== this.day || this.#published.now < this.clock.lastRing)
      await new Promise<void>((resolve) => (this.#onPublished = resolve))
    return this.#published.revision
  }
}
