/** Where a day and the ledger of the same facts disagree. */
import type { Day } from '../day/state.ts'
import { type Ledger, waitsSince } from './ledger.ts'

export const differences = (ledger: Ledger, day: Day): string[] => [
  ...ticketDifferences(ledger, day),
  ...deskDifferences(ledger, day),
  ...alarmDifferences(ledger, day),
]

function ticketDifferences({ tickets }: Ledger, day: Day): string[] {
  const told = day.tickets.map(
    ({
      id,
      service,
      further,
      party,
      note,
      onlyCounter,
      rank,
      calls: called,
      state,
      lastCalled,
    }) => {
      const places = { waiting: 'line', ended: 'gone' } as const
      const where = state.is === 'waiting' || state.is === 'ended' ? places[state.is] : state.is
      const counter = 'counter' in state ? state.counter : null
      return {
        id,
        where,
        counter,
        service,
        further,
        party,
        note,
        only: onlyCounter,
        called,
        lastCalled,
        since: Date.parse(rank),
      }
    },
  )
  const kept = [...tickets.values()].map((account) => {
    const { id, where, counter, service, further, party, note, only, called, lastCalled } = account
    const since = waitsSince(account)
    return { id, where, counter, service, further, party, note, only, called, lastCalled, since }
  })
  const texts = kept.map((account) => JSON.stringify(account))
  return told
    .map((ticket) => JSON.stringify(ticket))
    .flatMap((text, index) => (text === texts[index] ? [] : [`${text} is ${texts[index]}`]))
}

const deskDifferences = ({ desks }: Ledger, { counters }: Day): string[] =>
  Object.values(counters).flatMap(({ id, is, backAt, automatic, ticket }) => {
    const desk = desks.get(id)
    const expected = backAt === null ? null : Date.parse(backAt)
    return desk?.is === is &&
      desk.backAt === expected &&
      desk.automatic === automatic &&
      desk.ticket === ticket
      ? []
      : [`${id} is ${is} with ${ticket}, and not ${desk?.is} with ${desk?.ticket}`]
  })

function alarmDifferences({ alarms }: Ledger, { help }: Day): string[] {
  const inWords = (calls: [string, readonly (string | null)[]][]) =>
    calls
      .map(([id, helpers]) => `${id}: ${helpers.map((helper) => helper ?? 'manager').join(' ')}`)
      .sort()
      .join(', ')
  const told = inWords(Object.entries(help).map(([id, { answeredBy }]) => [id, answeredBy]))
  const kept = inWords([...alarms])
  return told === kept ? [] : [`help is needed at ${told || 'none'}, and not at ${kept || 'none'}`]
}
