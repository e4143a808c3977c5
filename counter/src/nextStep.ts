/** The one obvious next step: what the space bar does. */
import type { AccountRole } from '#shared/protocol/rights.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import type { Intent } from './intents.ts'
import { mayCall } from './rights.ts'

export type NextStep =
  | {
      do: 'open' | 'next' | 'here' | 'finish'
      text: 'open' | 'continue' | 'next' | 'here' | 'finishNext' | 'finish'
    }
  /** Of whoever calls nobody. */
  | { ask: 'issue'; text: 'issue' }

/** What is asked for; the words are the button's. */
export const intentOfStep = (step: NextStep): Intent =>
  'do' in step ? { do: step.do } : { ask: step.ask }

export function nextStep({ me, current, line }: CounterView, role: AccountRole): NextStep {
  if (!mayCall(role)) return { ask: 'issue', text: 'issue' }
  if (current?.is === 'called') return { do: 'here', text: 'here' }
  if (current) {
    // A clerk may take a break, or stop for today, after the person who is there now.
    if (me.is !== 'open') return { do: 'finish', text: 'finish' }
    return { do: 'next', text: line.some(({ next }) => next) ? 'finishNext' : 'finish' }
  }
  switch (me.is) {
    case 'closed':
      return { do: 'open', text: 'open' }
    case 'paused':
      return { do: 'open', text: 'continue' }
    case 'open':
      return { do: 'next', text: 'next' }
    default:
      return me.is satisfies never
  }
}
