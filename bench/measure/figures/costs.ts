/** What a long day costs: the same work on a day with 2,000 numbers and with 20. */
import type { Socket } from 'socket.io-client'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import { decide } from '#shared/domain/day/decide.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import { closeAll, here, issue, next, openCounters, openDisplays, openKiosks } from '../client.ts'
import { type Figure, median, repeat } from '../figure.ts'
import { counterId, DATE, measuredOffice, NOW, SERVICE } from '../office.ts'
import { KIOSK, type Past, pastDay } from '../pastDay.ts'
import { type MeasuredServer, startServer } from '../serverProcess.ts'

/** One in ten still waits, as late in a morning. */
const LONG = { tickets: 2_000, waiting: 200, counters: 10 }
const SHORT = { tickets: 20, waiting: 2, counters: 10 }

const CLERK: Actor = { role: 'counter', counter: counterId(0), device: 'counter-of-bench' }
const COMMANDS: [Actor, CommandBody][] = [
  [KIOSK, { type: 'issue', service: SERVICE, party: 1, priority: null }],
  [CLERK, { type: 'next' }],
]

export const decideCost: Figure = {
  name: 'decide.cost',
  unit: 'µs',
  method:
    'decide and apply of one number and one call, on a day with 2,000 numbers of which 200 wait; against a day with 20 of which 2 wait, in turns.',
  aim: 2,
  atLeast: false,
  async measure({ quick }) {
    const office = measuredOffice()
    const [long, short] = [LONG, SHORT].map((past) => pastDay(office, { date: DATE, ...past }).day)
    if (!long || !short) throw new Error('no day')
    const perCommand = (day: typeof long) => {
      const started = performance.now()
      for (let time = 0; time < TIMES; time++)
        for (const [by, body] of COMMANDS)
          decide(day, { ...body, by, request: 'of-the-bench' }, NOW)
      return ((performance.now() - started) * 1000) / (TIMES * COMMANDS.length)
    }
    const round = async () => ({ value: perCommand(long), reference: perCommand(short) })
    await repeat(10, round)
    return repeat(quick ? 20 : 60, round)
  },
}

const TIMES = 200

/** Longer than the office pauses after a publication. */
const PAUSE_MS = 40

export const viewCost: Figure = {
  name: 'view.cost',
  unit: 'ms',
  method:
    'the server makes and sends all views after one fact (2 kiosks, 10 displays, 10 counters), on a day with 2,000 numbers of which 200 wait; against a day with 20 of which 2 wait, in turns.',
  aim: 4,
  atLeast: false,
  async measure({ quick }) {
    const long = await openHouse(LONG)
    const short = await openHouse(SHORT)
    try {
      const facts = quick ? 8 : 60
      const round = async () => {
        const times = await repeat(facts, async () => ({
          value: await long.oneFact(),
          reference: await short.oneFact(),
        }))
        return {
          value: median(times.map(({ value }) => value)),
          reference: median(times.map(({ reference }) => reference)),
        }
      }
      await round()
      return await repeat(quick ? 2 : 5, round)
    } finally {
      await long.close()
      await short.close()
    }
  },
}

/** The answer may come before the views. */
async function published(server: MeasuredServer): Promise<number> {
  for (;;) {
    const [ms] = await server.ask<number[]>({ is: 'publications' })
    if (ms !== undefined) return ms
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

async function openHouse(past: Omit<Past, 'date'>) {
  const server = await startServer({ past })
  const kiosks = await openKiosks(server, 2)
  const displays = await openDisplays(server.url, 10)
  const counters = await openCounters(server, 10)
  let facts = 0
  return {
    /** A number and a call in turns, so that as many wait as before. Of the views, in ms. */
    async oneFact(): Promise<number> {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      await server.ask({ is: 'publications' })
      const counter = counters[facts % counters.length] as Socket
      facts++
      if (facts % 2 === 1) await issue(kiosks[0] as Socket)
      else await next(counter)
      const ms = await published(server)
      if (facts % 2 === 0) await here(counter)
      return ms
    },
    async close() {
      closeAll(kiosks, displays, counters)
      await server.stop()
    },
  }
}
