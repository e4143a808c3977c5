/** Connections cut, held and slowed, and answers lost after the commit: each request has its effect once. */
import { setImmediate } from 'node:timers/promises'
import { newRequest } from '#shared/client/connection.ts'
import type { KioskEvents } from '#shared/protocol/commands.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import { pair } from '../../e2e/testing/accounts.ts'
import { withPlaces } from '../../e2e/testing/offices.ts'
import { type Proxy, startProxy } from '../../e2e/testing/proxy.ts'
import { startServer } from '../../e2e/testing/server.ts'
import type { Chance } from '../simulate/chance.ts'
import { openScreen, type Screen } from '../simulate/screen.ts'
import { type FaultCase, Losses, pause, until } from './case.ts'
import { dayFacts } from './town.ts'

const KIOSKS = ['kiosk-eins', 'kiosk-zwei', 'kiosk-drei']
const EACH = 4
type Kiosk = Screen<KioskView, KioskEvents>

export const network: FaultCase = {
  name: 'network',
  async run({ quick, chance }) {
    const server = await startServer({ configuration: withPlaces(9_000) })
    const line = await startProxy(server.port)
    const kiosks: Kiosk[] = []
    for (const device of KIOSKS) {
      const token = await pair(server.url, 'kiosk', device)
      const url = `${line.url}${NAMESPACES.kiosk}`
      kiosks.push(await openScreen<KioskView, KioskEvents>(url, { device, token }, newRequest))
    }
    const losses = new Losses()
    const held = new Map<string, string>()
    const count = { cut: 0, lost: 0, held: 0, slowed: 0 }
    const rounds = quick ? 12 : 300
    const all = KIOSKS.length * EACH
    for (let round = 0; round < rounds; round++) {
      // Answered before the cut, a kiosk may still be away, and would not come back while answers are held.
      for (const kiosk of kiosks) await kiosk.isLinked('up')
      const before = server.office.day.tickets.length
      const how = chance.pick(['cut', 'lost', 'held', 'slowed'] as const)
      count[how]++
      const pulls = kiosks.flatMap((kiosk) =>
        Array.from({ length: EACH }, async () => {
          const request = newRequest()
          const answer = await kiosk.send('issue', { service: 'abholen', party: 1 }, { request })
          losses.unless(answer.ok, 'abgelehnt')
          if (answer.ok) held.set(request, answer.value.label)
        }),
      )
      const stored = () => until('commits', () => server.office.day.tickets.length === before + all)
      const disturbed =
        how === 'cut' ? cutSometime(line, kiosks, chance) : holdAnswers(line, how, stored())
      // Together: whatever ends one of them ends the case, and nothing else.
      await Promise.all([disturbed, ...pulls])
    }
    for (const kiosk of kiosks) kiosk.close()
    const facts = await dayFacts(server.file)
    const issued = facts.flatMap((fact) => (fact.type === 'issued' ? [fact] : []))
    const wanted = rounds * all
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

async function cutSometime(line: Proxy, kiosks: readonly Kiosk[], chance: Chance): Promise<void> {
  for (let turns = Math.floor(chance.between(0, 6)); turns > 0; turns--) await setImmediate()
  line.cut()
  // Known to all before it is over.
  for (const kiosk of kiosks) await kiosk.isLinked('down')
  await pause(chance.between(0, 100))
  line.mend()
}

async function holdAnswers(
  line: Proxy,
  how: 'lost' | 'held' | 'slowed',
  stored: Promise<void>,
): Promise<void> {
  line.holdAnswers()
  await stored
  if (how === 'lost') line.cut()
  else await pause(how === 'held' ? 200 : 20)
  line.release()
  line.mend()
}
