/** Connections cut, held and slowed, and answers lost after the commit: each request has its effect once. */
import { setImmediate } from 'node:timers/promises'
import { newRequest } from '#shared/client/connection.ts'
import type { KioskEvents } from '#shared/protocol/commands.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import { pair } from '../../e2e/testing/accounts.ts'
import { withPlaces } from '../../e2e/testing/offices.ts'
import { startProxy } from '../../e2e/testing/proxy.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { openScreen } from '../simulate/screen.ts'
import { type FaultCase, Losses, pause, until } from './case.ts'
import { dayFacts } from './town.ts'

const KIOSKS = ['kiosk-eins', 'kiosk-zwei', 'kiosk-drei']
const EACH = 4

export const network: FaultCase = {
  name: 'network',
  async run({ quick, chance }) {
    const server = await startServer({ configuration: withPlaces(9_000) })
    const line = await startProxy(server.port)
    const kiosks = []
    for (const device of KIOSKS) {
      const token = await pair(server.url, 'kiosk', device)
      const url = `${line.url}${NAMESPACES.kiosk}`
      kiosks.push(await openScreen<KioskView, KioskEvents>(url, { device, token }, newRequest))
    }
    const losses = new Losses()
    const held = new Map<string, string>()
    const count = { cut: 0, lost: 0, held: 0, slowed: 0 }
    const rounds = quick ? 12 : 300
    for (let round = 0; round < rounds; round++) {
      const before = server.office.day.tickets.length
      const how = chance.pick(['cut', 'lost', 'held', 'slowed'] as const)
      count[how]++
      if (how !== 'cut') line.holdAnswers()
      const pulls = kiosks.flatMap((kiosk) =>
        Array.from({ length: EACH }, async () => {
          const request = newRequest()
          const answer = await kiosk.send('issue', { service: 'abholen', party: 1 }, { request })
          losses.unless(answer.ok, 'abgelehnt')
          if (answer.ok) held.set(request, answer.value.label)
        }),
      )
      if (how === 'cut') {
        for (let turns = Math.floor(chance.between(0, 6)); turns > 0; turns--) await setImmediate()
        line.cut()
        await pause(chance.between(0, 100))
        line.mend()
      } else {
        const all = KIOSKS.length * EACH
        await until('commits', () => server.office.day.tickets.length === before + all)
        if (how === 'lost') {
          line.cut()
          line.release()
          line.mend()
        } else {
          await pause(how === 'held' ? 200 : 20)
          line.release()
        }
      }
      await Promise.all(pulls)
    }
    for (const kiosk of kiosks) kiosk.close()
    const facts = await dayFacts(server.file)
    const issued = facts.flatMap((fact) => (fact.type === 'issued' ? [fact] : []))
    const wanted = rounds * KIOSKS.length * EACH
    losses.unless(issued.length === wanted, `${issued.length} Nummern für ${wanted} Wünsche`)
    for (const [request, label] of held) {
      const made = issued.filter((fact) => fact.request === request)
      losses.unless(
        made.length === 1 && made[0]?.label === label,
        `Nummer ${label} nicht genau einmal`,
      )
    }
    await line.close()
    await server.close()
    return losses.outcome(
      rounds,
      `${wanted} Wünsche; ${count.cut}-mal getrennt, ${count.lost}-mal die Antwort nach dem Speichern verloren, ${count.held + count.slowed}-mal aufgehalten`,
    )
  },
}
