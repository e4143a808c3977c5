/** What somebody of this role may do here: what the server would refuse is not on the screen. */
import { type AccountRole, COUNTER_RIGHTS, isAtLeast } from '#shared/protocol/rights.ts'
import type { Deed } from './actions.ts'
import type { Intent } from './intents.ts'

const deedOf = (intent: Intent): Deed | null => {
  if ('do' in intent) return intent.do
  if ('pick' in intent || intent.ask === 'help') return null
  switch (intent.ask) {
    case 'outcome':
      return 'finish'
    case 'changePlace':
      return 'close'
    default:
      return intent.ask
  }
}

export function mayDo(role: AccountRole, intent: Intent): boolean {
  const deed = deedOf(intent)
  return deed === null || isAtLeast(role, COUNTER_RIGHTS[deed])
}

/** Nobody is called by this role: there is no place to open. */
export const mayCall = (role: AccountRole): boolean => mayDo(role, { do: 'next' })
