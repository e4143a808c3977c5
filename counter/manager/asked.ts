import type { ManagerView } from '#shared/protocol/views.ts'

/** The question that is open. */
export type Asked =
  | { ask: 'stop' | 'resume' | 'message' | 'closeDay' }
  | { ask: 'quota' | 'session' | 'endSession'; session: string }
  | { ask: 'closeCounter'; counter: string }

/** Whether it still makes sense: another desk may have dealt with it meanwhile. */
export function stillAsked(asked: Asked, view: ManagerView): boolean {
  if (view.dayClosed) return false
  switch (asked.ask) {
    case 'stop':
      return view.stopped === null
    case 'resume':
      return view.stopped !== null
    case 'quota':
    case 'session':
      return view.sessions.some(({ id }) => id === asked.session)
    case 'endSession':
      return view.sessions.some(({ id, until }) => id === asked.session && view.now < until)
    case 'closeCounter':
      return view.counters.some(({ id, is }) => id === asked.counter && is !== 'closed')
    case 'message':
    case 'closeDay':
      return true
    default:
      return asked satisfies never
  }
}
