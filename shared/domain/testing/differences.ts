/** Where a day and the ledger of the same facts disagree. */
import type { Day } from '../day/state.ts'
import { turnedAwayInAll } from '../day/turnedAway.ts'
import { endsOf, type Ledger, waitsSince } from './ledger.ts'

export const differences = (ledger: Ledger, day: Day): string[] => [
  ...ticketDifferences(ledger, day),
  ...deskDifferences(ledger, day),
  ...alarmDifferences(ledger, day),
  ...sessionDifferences(ledger, day),
  ...messageDifferences(ledger, day),
  ...refusedDifferences(ledger, day),
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

const sessionDifferences = (ledger: Ledger, { plan }: Day): string[] =>
  plan.sessions.flatMap(({ id, until, ticketsUntil }) => {
    const { session, numbers } = endsOf(ledger, id)
    return session === Date.parse(until) && numbers === Date.parse(ticketsUntil)
      ? []
      : [`${id} ends at ${until}, its numbers at ${ticketsUntil}, not at ${session}, ${numbers}`]
  })

function messageDifferences({ message }: Ledger, { notice }: Day): string[] {
  const told = notice && `${notice.text.de}/${notice.text.en}/${notice.until}`
  return told === message ? [] : [`the message is ${told}, and not ${message}`]
}

function refusedDifferences({ refused }: Ledger, { turnedAway }: Day): string[] {
  const kept = [...refused.values()].flat().length
  const told = turnedAwayInAll(turnedAway)
  return told === kept ? [] : [`${told} are turned away, and not ${kept}`]
}
