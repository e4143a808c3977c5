/** Readings of a random day in the words of the ledger, for the properties. */
import type { Fact } from '../day/facts.ts'
import { issuingAt } from '../quota.ts'
import {
  doorsOpen,
  endsOf,
  type Ledger,
  ledgerOf,
  oldestFor,
  placesHeld,
  placesOut,
} from './ledger.ts'
import type { Run, Step } from './randomDay.ts'

/** Each step with all facts up to its end. */
export function withFacts({ steps, facts }: Run): { step: Step; until: Fact[] }[] {
  let made = 0
  return steps.map((step) => {
    made += step.facts.length
    return { step, until: facts.slice(0, made) }
  })
}

/** Each call with the ledger as it was just before. */
export function callsOf({ steps, facts }: Run) {
  return steps.flatMap(({ command, facts: made }) =>
    made.flatMap((fact) => {
      if (fact.type !== 'called') return []
      const picked = ['picked', 'resumed', 'lastCall'].includes(fact.reason)
      const asked = command.type === 'next' && fact.by.role === 'counter'
      const how = picked ? 'byHand' : asked ? 'asked' : 'automatic'
      return [{ fact, how, ledger: ledgerOf(facts.slice(0, fact.revision - 1)) }]
    }),
  )
}

/** Open automatic counters without anybody, and whom each could be given. */
export const freeDesks = (ledger: Ledger, now: string) =>
  [...ledger.desks]
    .filter(([, { is, automatic, ticket }]) => is === 'open' && automatic && ticket === null)
    .map(([id, { idleSince }]) => ({ id, idleSince, first: oldestFor(ledger, id, now, doorsOpen) }))

/** One sentence for each place that is one too many, lost or wrongly promised after a step. */
export function quotaFaults(
  { now, command, decision, after, facts }: Step,
  ledger: Ledger,
): string[] {
  const issuing = issuingAt(after, now)
  const soldOut = 'refusal' in decision && decision.refusal === 'soldOut'
  return ledger.plan.sessions
    .filter(({ kind }) => kind === 'walkIn')
    .flatMap(({ id, ticketsFrom }) => {
      const held = placesHeld(ledger, id, now)
      const out = placesOut(ledger, id, now)
      const issued = facts.some((fact) => fact.type === 'issued' && fact.session === id)
      const isRunning = ticketsFrom <= now && Date.parse(now) < endsOf(ledger, id).numbers
      const promised = issuing.is === 'open' && issuing.session.id === id ? issuing.left : null
      return [
        ...(issued && held > out ? ['one too many'] : []),
        ...(held > placesOut(ledger, id, '9999-12-31') ? ['more than the quota'] : []),
        ...(soldOut && isRunning && held < out ? ['a place is lost'] : []),
        ...(promised !== null && promised !== out - held ? [`${promised} are promised`] : []),
      ].map((fault) => `${command.request}, ${id} with ${held} of ${out}: ${fault}`)
    })
}
