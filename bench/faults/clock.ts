/** Clocks that jump, zones that differ, nights with people waiting: nobody overtakes, nobody is lost. */
import type { Moment } from '#shared/domain/moment.ts'
import { plusMinutes } from '#shared/domain/moment.ts'
import { joinCounter, joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { type FaultCase, Losses, until } from './case.ts'
import { dayFacts } from './town.ts'

type Jump = {
  name: string
  /** Ten people pull a number from here on, a minute apart. */
  from: Moment
  /** After the fifth of them. */
  jump: (now: Moment) => Moment
  /** Of the machine, which must not matter. */
  zone?: string
  /** Numbers begin again on the other side, and what becomes of those who wait. */
  nextDay?: 'served' | 'told'
}

const later = (minutes: number) => (now: Moment) => plusMinutes(now, minutes)

const JUMPS: readonly Jump[] = [
  { name: 'Sommerzeit', from: '2020-03-29T00:55:00.000Z', jump: later(10) },
  { name: 'Winterzeit', from: '2020-10-25T00:55:00.000Z', jump: later(10) },
  { name: 'Stunde zurück', from: '2020-11-17T08:00:00.000Z', jump: later(-60) },
  { name: 'Tag vor', from: '2020-11-17T08:00:00.000Z', jump: later(24 * 60), nextDay: 'told' },
  { name: 'fremde Zone', from: '2020-11-17T08:00:00.000Z', jump: later(5), zone: 'America/Adak' },
  { name: 'Mitternacht', from: '2020-11-17T22:50:00.000Z', jump: later(10), nextDay: 'served' },
  { name: '29. Februar', from: '2020-02-29T22:50:00.000Z', jump: later(10), nextDay: 'served' },
  { name: 'Jahreswechsel', from: '2020-12-31T22:50:00.000Z', jump: later(10), nextDay: 'served' },
]

/** Open round the clock, so that every hour of a change of clocks is one in which numbers are given out; or from the morning. */
const openFrom = (from: string) =>
  smallOffice({
    sessions: [
      {
        id: 'immer',
        kind: 'walkIn',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from,
        until: '23:59',
        ticketsFrom: from,
        quota: [{ count: 60 }],
      },
    ],
  })

export const clock: FaultCase = {
  name: 'clock',
  async run() {
    const losses = new Losses()
    const own = process.env['TZ']
    for (const jump of JUMPS) {
      process.env['TZ'] = jump.zone ?? 'Pacific/Auckland'
      await live(jump, losses)
    }
    if (own === undefined) delete process.env['TZ']
    else process.env['TZ'] = own
    return losses.outcome(JUMPS.length, JUMPS.map(({ name }) => name).join(', '))
  },
}

async function live({ name, from, jump, nextDay }: Jump, losses: Losses): Promise<void> {
  const server = await startServer({
    at: from,
    configuration: openFrom(nextDay ? '06:00' : '00:00'),
  })
  const kiosk = await joinKiosk(server.url)
  const counter = await joinCounter(server.url)
  valueOf(await counter.send('open', {}))
  const pulled: string[] = []
  const pull = async () => {
    pulled.push(valueOf(await kiosk.send('issue', { service: 'abholen', party: 1 })).label)
    server.clock.set(plusMinutes(server.clock.now(), 1))
  }
  const called: string[] = []
  const callAll = async () => {
    for (;;) {
      const next = valueOf(await counter.send('next', {}))
      if (!next) return
      called.push(next.label)
      valueOf(await counter.send('here', {}))
    }
  }

  for (let person = 0; person < 5; person++) await pull()
  const day = server.office.day.plan.date
  server.clock.set(jump(server.clock.now()))
  if (nextDay) {
    if (nextDay === 'served') {
      // Nobody else can come yet, and who waits at midnight is served before the day ends.
      await callAll()
      await counter.send('finish', {})
      losses.unless(called.join() === '1,2,3,4,5', `${name}: ${called.join()} aufgerufen`)
      server.clock.set(plusMinutes(server.clock.now(), 9 * 60))
    }
    await until('the next day', () => server.office.day.plan.date > day)
    const before = (await dayFacts(server.file)).filter((fact) => fact.type === 'closed')
    losses.unless(before.length === 1, `${name}: der Tag davor ist nicht geschlossen`)
    pulled.length = 0
    called.length = 0
    await counter.send('open', {})
  }
  for (let person = 0; person < 5; person++) await pull()
  await callAll()
  await counter.send('finish', {})
  const wanted = Array.from({ length: nextDay ? 5 : 10 }, (_, index) => String(index + 1))
  losses.unless(pulled.join() === wanted.join(), `${name}: Nummern ${pulled.join()}`)
  losses.unless(called.join() === wanted.join(), `${name}: aufgerufen ${called.join()}`)
  const { findings } = await auditFile(server.file)
  for (const { what } of findings) losses.unless(false, `${name}: ${what}`)
  kiosk.close()
  counter.close()
  await server.close()
}
