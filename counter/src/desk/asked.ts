import type { Language } from '#shared/domain/closedLists.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import type { Intent } from '../intents.ts'

/** The dialog that is open. */
export type Asked = Extract<Intent, { ask: string }> | ({ ask: 'issued' } & NewNumber)

/** A number that was given out here. `language`: of its paper. */
export type NewNumber = IssuedTicket & {
  how: 'issued' | 'split'
  service: string
  party: number
  language: Language
}

/**
 * Whether the question still makes sense. Another tab or counter may have dealt with the number
 * meanwhile, and the answer must never hit the next person.
 */
export function stillAsked(
  asked: Asked,
  { me, current, line, outcomes }: CounterView,
  live: boolean,
): boolean {
  const serves = (ticket: number) => current?.is === 'serving' && current.id === ticket
  switch (asked.ask) {
    case 'help':
    case 'issue':
    case 'issued':
      return true
    case 'pause':
      return live && me.is === 'open'
    case 'park':
    case 'transfer':
    case 'addService':
      return live && serves(asked.ticket)
    case 'outcome':
      return live && serves(asked.ticket) && outcomes.length > 0
    case 'split':
      return live && serves(asked.ticket) && current !== null && current.party > 1
    case 'changePlace':
      return live && !current
    case 'prioritise':
      return live && line.some(({ id }) => id === asked.ticket)
    case 'cancel':
      return live && (current?.id === asked.ticket || line.some(({ id }) => id === asked.ticket))
    default:
      return asked satisfies never
  }
}
