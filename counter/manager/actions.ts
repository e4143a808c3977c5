/** Everything a manager can make happen, by name. */
import type { Connection } from '#shared/client/connection.ts'
import type { NoticeText, StopReason } from '#shared/domain/day/facts.ts'
import type { ManagerEvents } from '#shared/protocol/commands.ts'
import type { ManagerView } from '#shared/protocol/views.ts'

type Send = Connection<ManagerView, ManagerEvents>['send']

export type Actions = ReturnType<typeof managerActions>
export type Deed = keyof Actions

export const managerActions = (send: Send) => ({
  stopIssuing: (reason: StopReason) => send('stopIssuing', { reason }),
  resumeIssuing: () => send('resumeIssuing', {}),
  changeQuota: (session: string, quota: number) => send('changeQuota', { session, quota }),
  changeSession: (session: string, until: string | null) =>
    send('changeSession', { session, until }),
  setNotice: (text: NoticeText, until: string | null) => send('setNotice', { text, until }),
  clearNotice: () => send('clearNotice', {}),
  closeCounter: (counter: string) => send('closeCounter', { counter }),
  closeDay: () => send('closeDay', {}),
  answerHelp: (counter: string) => send('answerHelp', { counter }),
  endHelp: (counter: string) => send('endHelp', { counter }),
})
