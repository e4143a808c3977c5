/** Everything a clerk can make happen, by name. */
import type { Answer, Connection } from '#shared/client/connection.ts'
import type { PriorityReason } from '#shared/domain/closedLists.ts'
import type { ParkReason, PauseReason } from '#shared/domain/day/facts.ts'
import type { CounterEvents, IssuedTicket } from '#shared/protocol/commands.ts'
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
  next: () => send('next', {}),
  call: (ticket: number) => send('call', { ticket }),
  recall: () => send('recall', {}),
  here: () => send('here', {}),
  miss: () => send('miss', {}),
  park: (reason: ParkReason) => send('park', { reason }),
  resume: (ticket: number) => send('resume', { ticket }),
  transfer: (service: string, counter: string | null) => send('transfer', { service, counter }),
  addService: (service: string) => send('addService', { service }),
  finish: () => send('finish', {}),
  cancel: (ticket: number) => send('cancel', { ticket }),
  prioritise: (ticket: number, reason: PriorityReason) => send('prioritise', { ticket, reason }),
  issue: (wish: IssueWish): Promise<Answer<IssuedTicket>> => send('issue', wish),
  undo: () => send('undo', {}),
  callHelp: () => send('callHelp', {}),
  answerHelp: (counter: string) => send('answerHelp', { counter }),
  endHelp: (counter: string) => send('endHelp', { counter }),
})
