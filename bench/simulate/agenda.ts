/**
 * Simulated time. Everybody in the play is an async function that acts, then rests until a moment, until
 * somebody wakes it, or until there is news. Only one acts at a time, and time goes on when it rests: so
 * the order of what happens follows from the agenda alone and not from the speed of the machine.
 */
import type { Moment } from '#shared/domain/moment.ts'
import type { StageClock } from './stageClock.ts'

type Entry = { at: Moment; goOn: () => void }

export class Agenda {
  readonly #clock: StageClock
  readonly #hasNews: () => boolean
  /** By time; those of the same moment in the order they were made. */
  #entries: Entry[] = []
  #watchers: (() => void)[] = []
  #spoken = false
  #over = false
  #rests = () => {}
  #fails: (error: unknown) => void = () => {}

  /** `hasNews`: has anything happened since it was last asked that is news to who waits for some? */
  constructor(clock: StageClock, hasNews: () => boolean) {
    this.#clock = clock
    this.#hasNews = hasNews
  }

  get now(): Moment {
    return this.#clock.now()
  }

  /** Begins after whoever acts now. */
  start(actor: () => Promise<void>): void {
    this.#add(this.now, () => {
      void actor().then(
        () => this.#rests(),
        (error: unknown) => this.#fails(error),
      )
    })
  }

  /** A moment that is past means now, after the others. */
  until(at: Moment): Promise<void> {
    return this.#rest((goOn) => this.#add(at, goOn))
  }

  /** Rests until somebody calls what `hand` is given. */
  untilWoken(hand: (wake: () => void) => void): Promise<void> {
    return this.#rest((goOn) => hand(() => this.#add(this.now, goOn)))
  }

  /** Rests until something has changed that could be seen or somebody spoke, at the latest until `at`. */
  untilNews(at: Moment | null): Promise<void> {
    return this.#rest((goOn) => {
      const watcher = () => {
        this.#entries = this.#entries.filter((entry) => entry !== limit)
        this.#watchers = this.#watchers.filter((other) => other !== watcher)
        goOn()
      }
      this.#watchers.push(watcher)
      const limit = at === null ? null : this.#add(at, watcher)
    })
  }

  /** Somebody says what no screen shows; whoever waits for news hears it. */
  speak(): void {
    this.#spoken = true
  }

  /** Nothing that is still to come matters any more. */
  end(): void {
    this.#over = true
  }

  /** Plays until somebody ends it. @throws what an actor throws */
  async run(): Promise<void> {
    while (!this.#over) {
      const first = this.#entries[0]
      if (!first) throw new Error('everybody waits for somebody else')
      const alarm = this.#clock.nextWake()
      if (alarm !== null && alarm <= first.at) await this.#clock.ring(alarm)
      else {
        this.#entries.shift()
        if (first.at > this.now) this.#clock.set(first.at)
        await this.#act(first.goOn)
      }
      while (this.#hasNews() || this.#spoken) await this.#tellWatchers()
    }
  }

  /** One after the other: the first who reacts may leave nothing for the next. */
  async #tellWatchers(): Promise<void> {
    this.#spoken = false
    const told = this.#watchers
    this.#watchers = []
    for (const watcher of told) await this.#act(watcher)
  }

  /** Lets one actor go on until it rests again or has ended. */
  #act(goOn: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#rests = resolve
      this.#fails = reject
      goOn()
    })
  }

  #rest(arrange: (goOn: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      arrange(resolve)
      this.#rests()
    })
  }

  #add(at: Moment, goOn: () => void): Entry {
    const entry = { at, goOn }
    const later = this.#entries.findIndex((other) => other.at > at)
    this.#entries.splice(later === -1 ? this.#entries.length : later, 0, entry)
    return entry
  }
}
