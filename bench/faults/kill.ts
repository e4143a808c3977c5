/** SIGKILL at random moments, while numbers are given out, printed and called. */
import { newRequest } from '#shared/client/connection.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { type FaultCase, Losses, median, pause, seconds, within } from './case.ts'
import { dayFacts, journalIn, Town } from './town.ts'

const KIOSKS = ['kiosk-eins', 'kiosk-zwei', 'kiosk-drei', 'kiosk-vier']
/** The others show the number: paper takes its time, and load is wanted. */
const WITH_PAPER = 2
const COUNTERS = ['platz-1', 'platz-2']

export const kill: FaultCase = {
  name: 'kill',
  async run(given) {
    const { quick, chance } = given
    const kills = quick ? 20 : 200
    const town = new Town(given)
    await town.start()
    const screens = await Promise.all(KIOSKS.map((device) => town.kiosk(device)))
    const counters = await Promise.all(COUNTERS.map((counter) => town.counter(counter)))
    /** Label by request: what somebody holds in their hands. */
    const held = new Map<string, string>()
    const called: string[] = []
    /** The clerks go home after the citizens: the last number is called too. */
    const wanted = { citizens: true, clerks: true }
    let onTicket = () => {}

    const citizens = screens.map(async (kiosk, index) => {
      while (wanted.citizens) {
        const request = newRequest()
        const pulled = await kiosk.send('issue', { service: 'abholen', party: 1 }, { request })
        if (!pulled.ok) {
          await pause(20)
          continue
        }
        held.set(request, pulled.value.label)
        onTicket()
        const { ticket } = pulled.value
        let how: 'printed' | 'shown' = 'shown'
        if (index < WITH_PAPER) {
          const paper = { ticket, language: 'de', wait: null } as const
          const printed = await kiosk.send('print', paper, { once: true })
          if (printed.ok && printed.value.outcome === 'printed') how = 'printed'
        }
        await kiosk.send('confirm', { ticket, how })
      }
    })
    for (const counter of counters) await counter.send('open', {})
    const clerks = counters.map(async (counter) => {
      for (;;) {
        const mayBeLast = !wanted.clerks
        const next = await counter.send('next', {})
        if (next.ok && next.value !== null) {
          called.push(next.value.label)
          await counter.send('here', {})
          continue
        }
        const nobody = next.ok || next.refusal === 'nobodyWaiting'
        if (nobody && mayBeLast) return
        await pause(20)
      }
    })

    const everybody = Promise.all([...citizens, ...clerks])
    // Awaited below; until then whoever gives up ends the case at the next kill.
    everybody.catch(() => {})
    const starts: number[] = []
    for (let killed = 0; killed < kills; killed++) {
      await pause(chance.between(5, 250))
      await town.program?.end('SIGKILL')
      const begun = performance.now()
      const ticket = new Promise<void>((resolve) => (onTicket = resolve))
      await town.start()
      await within('a number after the start', Promise.race([ticket, everybody]))
      starts.push(performance.now() - begun)
    }
    const losses = new Losses()
    // Whoever is stuck is counted, and what the journal says of it is told all the same.
    const stuck = (error: Error) => losses.unless(false, error.message)
    wanted.citizens = false
    await within('every citizen has a number', Promise.all(citizens)).catch(stuck)
    wanted.clerks = false
    await within('everybody was called', everybody).catch(stuck)
    for (const screen of [...screens, ...counters]) screen.close()
    await town.program?.end()

    const { findings } = await auditFile(journalIn(town.data))
    for (const { what } of findings) losses.unless(false, what)
    const facts = await dayFacts(journalIn(town.data))
    const issued = facts.flatMap((fact) => (fact.type === 'issued' ? [fact] : []))
    for (const [request, label] of held) {
      const made = issued.filter((fact) => fact.request === request)
      losses.unless(made.length === 1, `Nummer ${label} steht ${made.length}-mal da`)
      losses.unless(made[0]?.label === label, `aus ${label} wurde ${made[0]?.label}`)
    }
    const labels = issued.map(({ label }) => label)
    losses.unless(new Set(labels).size === labels.length, 'eine Nummer gibt es zweimal')
    losses.unless(new Set(called).size === called.length, 'eine Nummer wurde zweimal aufgerufen')
    const ended = new Set(facts.flatMap((fact) => (fact.type === 'served' ? [fact.ticket] : [])))
    for (const { ticket, label } of issued)
      losses.unless(ended.has(ticket), `Nummer ${label} hängt fest`)
    return losses.outcome(
      kills,
      `${held.size} Nummern, ${called.length} Aufrufe; vom Start bis zur ersten Nummer im Mittel ${seconds(median(starts))}, höchstens ${seconds(Math.max(...starts))}`,
    )
  },
}
