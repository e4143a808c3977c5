/**
 * The forecast of what is published. Two milliseconds are nothing to whoever waits half an hour, and much to whoever is being
 * called: views go out with the one that was made before. The next one is made shortly after, once a second at most, and sent
 * on its own where it tells newcomers something else.
 */
import { isDeepStrictEqual } from 'node:util'
import { aheadOfEach } from '#shared/domain/ahead.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Forecast } from '#shared/domain/forecast/forecast.ts'
import { likelyWait } from '#shared/domain/forecast/told.ts'
import { type Moment, minutesBetween } from '#shared/domain/moment.ts'
import type { Office } from '../office/office.ts'
import { forecastAt } from './common.ts'

const EVERY_MS = 1_000
/** Until the next one, where the last one is old already: the views of the call have gone out by then. */
const SOON_MS = 50
/** By the office's clock. */
const OLD_MINUTES = 1

type Made = { day: Day; now: Moment; at: number; forecast: Forecast }

export class Forecasts {
  private readonly office: Pick<Office, 'snapshot' | 'tellAgain'>
  private last: Made | null = null
  private timer: NodeJS.Timeout | null = null

  constructor(office: Pick<Office, 'snapshot' | 'tellAgain'>) {
    this.office = office
  }

  at(day: Day, now: Moment): Forecast {
    const { last } = this
    if (!last || !stillHolds(last, day, now)) return this.make(day, now)
    if (last.day === day) return last.forecast
    const age = performance.now() - last.at
    this.timer ??= setTimeout(() => this.renew(last), Math.max(SOON_MS, EVERY_MS - age))
    return broughtForward(last, day, now)
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private make(day: Day, now: Moment): Forecast {
    this.close()
    const forecast = forecastAt(day, now)
    this.last = { day, now, at: performance.now(), forecast }
    return forecast
  }

  private renew({ forecast }: Made): void {
    const { day, now } = this.office.snapshot()
    const told = (by: Forecast) => day.plan.services.map(({ id }) => likelyWait(day, now, by, [id]))
    if (!isDeepStrictEqual(told(forecast), told(this.make(day, now)))) this.office.tellAgain()
  }
}

/** Calls and arrivals were to be expected; a number more, or a counter that opens or goes, changes what is told. */
function stillHolds({ day: before, now: then }: Made, day: Day, now: Moment): boolean {
  const minutes = minutesBetween(then, now)
  return (
    before.plan === day.plan &&
    minutes >= 0 &&
    minutes < OLD_MINUTES &&
    before.tickets.length === day.tickets.length &&
    day.plan.counters.every(({ id }) => {
      const [was, is] = [before.counters[id], day.counters[id]]
      return was?.is === is?.is && was?.backAt === is?.backAt
    })
  )
}

/** How many are ahead is known at once. */
function broughtForward({ forecast }: Made, day: Day, now: Moment): Forecast {
  let ahead: Forecast['ahead'] | null = null
  return {
    get ahead() {
      return (ahead ??= aheadOfEach(day, now))
    },
    newcomer: forecast.newcomer,
    ticket: forecast.ticket,
  }
}
