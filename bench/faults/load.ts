/** Ten times Bergkamen's busiest day within an hour of the office's time, as fast as the server takes it. */
import { Temporal } from 'temporal-polyfill'
import { newRequest } from '#shared/client/connection.ts'
import { plusSeconds } from '#shared/domain/moment.ts'
import {
  type CounterClient,
  joinCounter,
  joinKiosk,
  type KioskClient,
} from '../../e2e/testing/clients.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { readOffice } from '../../server/configuration.ts'
import { holidaysOf } from '../../server/holidays.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { usualPeople, walkIns } from '../simulate/staffing.ts'
import { type FaultCase, Losses, median, seconds } from './case.ts'
import { dayFacts } from './town.ts'

const HOUR_MS = 3_600_000
const KIOSKS = 6
const COUNTERS = 6
/** A mean of as many: the busiest of so many days. */
const DAYS = 28

export const load: FaultCase = {
  name: 'load',
  async run({ quick }) {
    const office = readOffice('bergkamen')
    const holidays = holidaysOf(office.state)
    const busiest = busiestDay(office, holidays)
    const people = quick ? busiest.people : 10 * busiest.people
    const configuration = {
      ...office,
      sessions: office.sessions.map((session) => ({ ...session, quota: [{ count: 9_000 }] })),
      rules: { ...office.rules, coolDownSeconds: 0, burst: null },
      access: { ...office.access, lockMinutes: null },
    }
    const server = await startServer({ configuration, at: busiest.from })
    // One after the other: whoever signs in often at once is made to wait.
    const kiosks: KioskClient[] = []
    for (let index = 0; index < KIOSKS; index++)
      kiosks.push(await joinKiosk(server.url, `kiosk-nummer-${index}`))
    const counters: CounterClient[] = []
    for (const { id } of office.counters.slice(0, COUNTERS))
      counters.push(await joinCounter(server.url, id))
    for (const counter of counters) await counter.send('open', {})
    const services = kiosks[0]?.view().services.map(({ id }) => id) ?? []
    const losses = new Losses()
    const held = new Map<string, string>()
    const waits: number[] = []
    const timed = async <T>(command: Promise<T>): Promise<T> => {
      const asked = performance.now()
      const answer = await command
      waits.push(performance.now() - asked)
      return answer
    }
    const begun = performance.now()
    let coming = people
    let leaving = KIOSKS
    const citizens = kiosks.map(async (kiosk) => {
      while (coming-- > 0) {
        const request = newRequest()
        const service = services[coming % services.length] ?? ''
        const answer = await timed(kiosk.send('issue', { service, party: 1 }, request))
        losses.unless(answer.ok, answer.ok ? '' : `abgelehnt: ${answer.refusal}`)
        if (answer.ok) held.set(request, answer.value.label)
        // Within an hour, however long it takes here.
        server.clock.set(plusSeconds(server.clock.now(), HOUR_MS / 1000 / people))
      }
      leaving--
    })
    let calls = 0
    const clerks = counters.map(async (counter) => {
      for (;;) {
        const done = leaving === 0
        const next = await timed(counter.send('next', {}))
        if (next.ok && next.value) {
          calls++
          await timed(counter.send('here', {}))
        } else if (done) return
      }
    })
    await Promise.all([...citizens, ...clerks])
    const took = performance.now() - begun
    for (const client of [...kiosks, ...counters]) client.close()
    const { findings } = await auditFile(server.file)
    for (const { what } of findings) losses.unless(false, what)
    const issued = (await dayFacts(server.file)).filter((fact) => fact.type === 'issued')
    losses.unless(issued.length === people, `${issued.length} von ${people} Nummern gespeichert`)
    losses.unless(new Set(issued.map(({ request }) => request)).size === held.size, 'doppelt')
    losses.unless(took < HOUR_MS, `es dauerte ${seconds(took)}`)
    await server.close()
    const slowest = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0
    losses.unless(slowest < 1_000, '99 von 100 Antworten sollen in einer Sekunde da sein')
    return losses.outcome(
      people,
      `${calls} Aufrufe in ${seconds(took)}; Antworten im Mittel nach ${median(waits).toFixed(1)} ms, 99 von 100 nach ${slowest.toFixed(0)} ms`,
    )
  },
}

function busiestDay(
  office: ReturnType<typeof readOffice>,
  holidays: Parameters<typeof walkIns>[2],
) {
  const first = Temporal.PlainDate.from('2020-11-02')
  const days = Array.from({ length: DAYS }, (_, index) => first.add({ days: index }).toString())
  const open = days
    .map((date) => walkIns(office, date, holidays))
    .filter(({ length }) => length > 0)
  const busiest = open.toSorted((a, b) => usualPeople(b) - usualPeople(a))[0]
  const from = busiest?.[0]?.ticketsFrom
  if (!busiest || from === undefined) throw new Error('no open day')
  return { people: usualPeople(busiest), from }
}
