/** What of a day's facts may leave the server. */
import type { Actor, Fact } from '#shared/domain/day/facts.ts'

/**
 * A request never leaves: with it anybody could work out the secret name of the ticket it made. A number takes its
 * place, the same for facts of one command, which `apply` needs to know what an undo takes back.
 */
export function openFacts(facts: readonly Fact[]): Fact[] {
  const numbers = new Map<string, string>()
  const numberOf = (request: string) => {
    const number = numbers.get(request) ?? String(numbers.size + 1)
    numbers.set(request, number)
    return number
  }
  return facts.map((fact) => ({
    ...openFact(fact),
    by: openActor(fact.by),
    request: numberOf(fact.request),
  }))
}

/** How fast each counter works is nobody's business who looks at the day; the history forecasts nothing. */
const openFact = (fact: Fact): Fact =>
  fact.type === 'timesMeasured'
    ? { ...fact, times: { ...fact.times, counters: {}, worked: {} } }
    : fact

/** Named one by one: whatever an actor carries some day stays here until somebody lets it out. A phone is nobody's business. */
function openActor(by: Actor): Actor {
  switch (by.role) {
    case 'counter': {
      const { role, counter, device, account } = by
      return { role, counter, device, ...(account !== undefined && { account }) }
    }
    case 'manager': {
      const { role, device, account } = by
      return { role, device, ...(account !== undefined && { account }) }
    }
    case 'phone':
      return { role: by.role, ticket: by.ticket, date: by.date, device: '' }
    case 'system':
      return { role: by.role }
    case 'kiosk':
    case 'display':
      return { role: by.role, device: by.device }
    default:
      return by satisfies never
  }
}
