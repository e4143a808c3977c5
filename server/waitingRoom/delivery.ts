/**
 * Proof of delivery: which calls the displays have shown and sounded. In memory alone, like the health of printers:
 * a display says again what it shows as soon as it is connected.
 */
import type { AnnouncementId, Announced, SoundState } from '#shared/protocol/announcing.ts'
import type { DisplayConfig } from '#shared/domain/config.ts'
import { isOpen } from '#shared/domain/day/calls.ts'
import type { Call, Day } from '#shared/domain/day/state.ts'
import { earliest, type Moment, plusSeconds } from '#shared/domain/moment.ts'
import type { DisplayInfo, NotAnnounced } from '#shared/protocol/views.ts'
import type { Clock } from '../clock.ts'
import type { Office } from '../office/office.ts'

/** A call that no display has shown by then is told to whoever made it. */
const SHOWN_WITHIN_SECONDS = 2
/** After a start the displays come back one by one. */
const BACK_WITHIN_SECONDS = 10
const REMEMBERED = 20

/** `display`: in the configuration. One device may show several, each in a window of its own. */
export type Screen = { device: string; display: string }
/** A display that is not in the configuration, and shows the whole office. */
export const UNNAMED = 'Anzeige'

type Track = { shown: boolean; missedAs: NotAnnounced | null }
type Kept = Omit<DisplayInfo, 'name'> & { display: string }

export class Delivery {
  private readonly office: Office
  private readonly clock: Clock
  private readonly started: Moment
  private readonly displays = new Map<string, Kept>()
  /** By call and recall, for the calls that the day remembers. */
  private tracks = new Map<string, Track>()
  private missed: NotAnnounced[] = []
  private date = ''
  private cancelWake = () => {}
  private readonly unfollow: () => void

  constructor(office: Office, clock: Clock) {
    this.office = office
    this.clock = clock
    this.started = clock.now()
    this.unfollow = office.follow(({ day, now }) => this.look(day, now))
    this.look(office.day, this.started)
  }

  join(screen: Screen): void {
    this.displays.set(nameOf(screen), { ...screen, sound: null, shown: 0, sounded: 0 })
    this.office.tellAgain()
  }

  leave(screen: Screen): void {
    if (this.displays.delete(nameOf(screen))) this.office.tellAgain()
  }

  /** Only what this display can have shown counts. */
  shown(screen: Screen, calls: readonly AnnouncementId[]): void {
    const display = this.displays.get(nameOf(screen))
    if (!display) return
    let news = false
    for (const call of this.known(display, calls)) {
      display.shown++
      const track = this.track(call)
      if (track.shown) continue
      track.shown = true
      news = true
      if (track.missedAs) track.missedAs.shownAt = this.clock.now()
    }
    if (news) this.office.tellAgain()
  }

  sounded(screen: Screen, calls: readonly AnnouncementId[]): void {
    const display = this.displays.get(nameOf(screen))
    if (display) display.sounded += this.known(display, calls).length
  }

  sound(screen: Screen, state: SoundState): void {
    const display = this.displays.get(nameOf(screen))
    if (!display || display.sound === state) return
    display.sound = state
    this.office.tellAgain()
  }

  /** Of a call that nobody has answered. */
  announced(call: Call, now: Moment): Announced {
    if (this.tracks.get(keyOf(call))?.shown) return 'shown'
    return now < this.dueAt(call) ? 'pending' : 'notShown'
  }

  /** Those that are connected. */
  all(): DisplayInfo[] {
    return [...this.displays.values()].map(({ display, ...info }) => ({
      name: this.configured(display)?.name ?? UNNAMED,
      ...info,
    }))
  }

  /** Newest first. */
  notAnnounced(): NotAnnounced[] {
    return this.missed
  }

  close(): void {
    this.unfollow()
    this.cancelWake()
  }

  private look(day: Day, now: Moment): void {
    if (day.plan.date !== this.date) {
      this.date = day.plan.date
      this.tracks.clear()
      this.missed = []
    }
    const keys = new Set(day.calls.map(keyOf))
    this.tracks = new Map([...this.tracks].filter(([key]) => keys.has(key)))

    const unseen = day.calls.filter((call) => isOpen(day, call) && !this.track(call).shown)
    for (const call of unseen) if (this.dueAt(call) <= now) this.miss(day, call)
    this.cancelWake()
    const next = earliest(unseen.map((call) => this.dueAt(call)).filter((due) => due > now))
    if (next) this.cancelWake = this.clock.wake(next, () => this.office.tellAgain())
  }

  private miss(day: Day, call: Call): void {
    const track = this.track(call)
    if (track.missedAs) return
    track.missedAs = {
      label: day.tickets[call.ticket - 1]?.label ?? '',
      counter: day.plan.counters.find(({ id }) => id === call.counter)?.name ?? call.counter,
      at: call.announcedAt,
      shownAt: null,
    }
    this.missed = [track.missedAs, ...this.missed].slice(0, REMEMBERED)
  }

  private dueAt({ announcedAt }: Call): Moment {
    const due = plusSeconds(announcedAt, SHOWN_WITHIN_SECONDS)
    const back = plusSeconds(this.started, BACK_WITHIN_SECONDS)
    return announcedAt < this.started && back > due ? back : due
  }

  private track(call: Pick<Call, 'call' | 'recalls'>): Track {
    const key = keyOf(call)
    const kept = this.tracks.get(key) ?? { shown: false, missedAs: null }
    this.tracks.set(key, kept)
    return kept
  }

  /** As the office has set it up by now. */
  private configured(display: string): DisplayConfig | undefined {
    return this.office.configuration.displays.find(({ id }) => id === display)
  }

  private known({ display }: Kept, told: readonly AnnouncementId[]): AnnouncementId[] {
    const { calls } = this.office.day
    const counters = this.configured(display)?.counters
    return told.filter(({ call: number, recalls }) => {
      const call = calls.find((one) => one.call === number)
      return call && recalls <= call.recalls && (!counters || counters.includes(call.counter))
    })
  }
}

const nameOf = ({ device, display }: Screen): string => JSON.stringify([device, display])

const keyOf = ({ call, recalls }: Pick<Call, 'call' | 'recalls'>) => `${call} ${recalls}`
