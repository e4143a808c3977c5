/** Everything a clerk can make happen, by name. */
import type { Answer, Connection } from '#shared/client/connection.ts'
import type { Language, PriorityReason } from '#shared/domain/closedLists.ts'
import type { ParkReason, PauseReason } from '#shared/domain/day/facts.ts'
import type { CounterEvents, IssuedTicket } from '#shared/protocol/commands.ts'
import type { PrintOutcome } from '#shared/protocol/printing.ts'
import { PRINT_PATIENCE_MS } from '#shared/protocol/printPatience.ts'
import type { CounterView } from '#shared/protocol/views.ts'

type Send = Connection<CounterView, CounterEvents>['send']

export type Actions = ReturnType<typeof counterActions>
export type Deed = keyof Actions
export type IssueWish = { service: string; party: number; priority: PriorityReason | null }

export const counterActions = (send: Send) => ({
  open: () => send('open', {}),
  pause: (reason: PauseReason, minutes: number | null) =>
    send('pause', { reason, ...(minutes !== null && { minutes }) }),
  close: () => send('close', {}),
  automatic: (on: boolean) => send('automatic', { on }),
  next: (outcome?: string) => send('next', outcome === undefined ? {} : { outcome }),
  call: (ticket: number) => send('call', { ticket }),
  recall: () => send('recall', {}),
  here: () => send('here', {}),
  miss: () => send('miss', {}),
  lastCall: () => send('lastCall', {}),
  park: (reason: ParkReason, note: string | null) =>
    send('park', { reason, ...(note !== null && { note }) }),
  resume: (ticket: number) => send('resume', { ticket }),
  transfer: (service: string, counter: string | null, note: string | null) =>
    send('transfer', { service, counter, ...(note !== null && { note }) }),
  addService: (service: string) => send('addService', { service }),
  split: (people: number): Promise<Answer<IssuedTicket>> => send('split', { people }),
  finish: (outcome?: string) => send('finish', outcome === undefined ? {} : { outcome }),
  cancel: (ticket: number) => send('cancel', { ticket }),
  prioritise: (ticket: number, reason: PriorityReason) => send('prioritise', { ticket, reason }),
  issue: (wish: IssueWish, request: string): Promise<Answer<IssuedTicket>> =>
    send('issue', wish, { request }),
  /** Never sent twice: it would come out twice. */
  print: async (ticket: number, language: Language): Promise<PrintOutcome> => {
    const options = { patienceMs: PRINT_PATIENCE_MS, once: true }
    const answer = await send('print', { ticket, language }, options)
    if (answer.ok) return answer.value.outcome
    // Without an answer it may have come out all the same; a refusal was given before anything was sent.
    return answer.refusal === 'noAnswer' ? 'unknown' : 'failed'
  },
  undo: () => send('undo', {}),
  callHelp: () => send('callHelp', {}),
  answerHelp: (counter: string) => send('answerHelp', { counter }),
  endHelp: (counter: string) => send('endHelp', { counter }),
})
