/**
 * The forecast of what is published. Milliseconds are nothing to whoever waits half an hour, and much to whoever is being
 * called or stands at the kiosk: views of a call go out with the forecast that was made before, and those of a new number
 * with the same one played on to its place. A new one is made shortly after, once a second at most, and told with whatever
 * is told next; where it tells newcomers something else, within a second.
 */
import { isDeepStrictEqual } from 'node:util'
import { aheadOfEach } from '#shared/domain/ahead.ts'
import type { Day, Ticket } from '#shared/domain/day/state.ts'
import { type Forecast, forecast, forecastInSteps } from '#shared/domain/forecast/forecast.ts'
import { likelyWait } from '#shared/domain/forecast/told.ts'
import { type Moment, minutesBetween } from '#shared/domain/moment.ts'
import { dueSecondChances } from '#shared/domain/next.ts'
import type { Office } from '../office/office.ts'

const EVERY_MS = 1_000
/** Until the next one, where the last one is old already: the views of the call have gone out by then. */
const SOON_MS = 50
/** So long another one may wait for something else to tell: two hundred screens take longer to tell than a call may wait. */
const ALONG_MS = 1_000
/** Of a new one between two turns of the event loop: nobody who asks for something meanwhile waits longer for it. */
const PIECE_MS = 1
/** By the office's clock. */
const OLD_MINUTES = 1

type Seen = { day: Day; now: Moment }
type Made = Seen & {
  /** When, by the process's own clock. */
  made: number
  /** Up to where it was played on. */
  seen: Seen
  known: Forecast
}

export class Forecasts {
  private readonly office: Pick<Office, 'snapshot' | 'tellAgainWithin'>
  private last: Made | null = null
  private timer: NodeJS.Timeout | null = null
  private turn: NodeJS.Immediate | null = null

  constructor(office: Pick<Office, 'snapshot' | 'tellAgainWithin'>) {
    this.office = office
  }

  at(day: Day, now: Moment): Forecast {
    const { last } = this
    if (!last || !stillHolds(last, day, now)) return this.make(day, now)
    const comers = comersSince(last.seen, day, now)
    if (comers.length > 0 && !last.known.join(comers)) return this.make(day, now)
    last.seen = { day, now }
    if (last.day === day) return last.known
    const age = performance.now() - last.made
    this.timer ??= setTimeout(this.renew, Math.max(SOON_MS, EVERY_MS - age))
    return broughtForward(last, day, now)
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer)
    if (this.turn) clearImmediate(this.turn)
    this.timer = null
    this.turn = null
  }

  private make(day: Day, now: Moment): Forecast {
    return this.keep({ day, now }, forecast(day, now))
  }

  private keep(seen: Seen, known: Forecast): Forecast {
    this.close()
    this.last = { ...seen, made: performance.now(), seen, known }
    return known
  }

  private readonly renew = (): void => {
    const { day, now } = this.office.snapshot()
    const steps = forecastInSteps(day, now)
    const goOn = () => {
      const begun = performance.now()
      do {
        const step = steps.next()
        if (step.done) return this.replace({ day, now }, step.value)
      } while (performance.now() - begun < PIECE_MS)
      this.turn = setImmediate(goOn)
    }
    goOn()
  }

  private replace(seen: Seen, anew: Forecast): void {
    const { last } = this
    const { day, now } = this.office.snapshot()
    const told = (by: Forecast) => day.plan.services.map(({ id }) => likelyWait(day, now, by, [id]))
    this.keep(seen, anew)
    // With whoever came while it was made.
    const newest = this.at(day, now)
    if (last && !isDeepStrictEqual(told(last.known), told(newest)))
      this.office.tellAgainWithin(ALONG_MS)
  }
}

/** Calls and arrivals were to be expected; a counter that opens or goes changes what is told. */
function stillHolds({ day: before, now: then }: Made, day: Day, now: Moment): boolean {
  const minutes = minutesBetween(then, now)
  return (
    before.plan === day.plan &&
    minutes >= 0 &&
    minutes < OLD_MINUTES &&
    day.plan.counters.every(({ id }) => {
      const [was, is] = [before.counters[id], day.counters[id]]
      return was?.is === is?.is && was?.backAt === is?.backAt
    })
  )
}

/** Whoever may be called now and could not then: new numbers, and those who come back into the line. */
function comersSince({ day: before, now: then }: Seen, day: Day, now: Moment): Ticket[] {
  const wereDue = new Set(dueSecondChances(before, then).map(({ id }) => id))
  const came = day.line.filter((id) => before.tickets[id - 1]?.state !== day.tickets[id - 1]?.state)
  return [
    ...came.flatMap((id) => day.tickets[id - 1] ?? []),
    ...dueSecondChances(day, now).filter(({ id }) => !wereDue.has(id)),
  ]
}

/** How many are ahead is known at once. */
function broughtForward({ known }: Made, day: Day, now: Moment): Forecast {
  const { ticket, newcomer, join } = known
  let ahead: Forecast['ahead'] | null = null
  return {
    get ahead() {
      return (ahead ??= aheadOfEach(day, now))
    },
    ticket,
    newcomer,
    join,
  }
}
