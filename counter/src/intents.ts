/** What a key or a button asks for. Keys and buttons ask in the same words, so they cannot differ. */
import type { Refusal } from '#shared/protocol/refusals.ts'
import { addableServices } from './furtherServices.ts'
import type { CounterView, Issuing } from '#shared/protocol/views.ts'

export type Intent =
  | { do: 'open' | 'close' | 'next' | 'here' | 'recall' | 'miss' | 'finish' | 'undo' | 'lastCall' }
  | { do: 'call' | 'resume'; ticket: number }
  | { do: 'automatic'; on: boolean }
  | HelpIntent
  /** Opens a dialog, which asks for the rest. */
  | { ask: 'pause' | 'issue' | 'help' | 'changePlace' }
  | {
      ask: 'park' | 'transfer' | 'addService' | 'split' | 'outcome' | 'cancel' | 'prioritise'
      ticket: number
    }
  /** Selects a row of the waiting list. */
  | { pick: number | null }

const CANNOT_ISSUE: Record<Issuing['is'], Refusal | null> = {
  open: null,
  notYet: 'notYetOpen',
  soldOut: 'soldOut',
  stopped: 'issuingStopped',
  closed: 'issuingClosed',
}

/** About a silent alarm. Nothing holds it up: no other command, no dialog. */
export type HelpIntent = { do: 'callHelp' } | { do: 'answerHelp' | 'endHelp'; counter: string }

export const isHelpIntent = (intent: Intent): intent is HelpIntent =>
  'do' in intent &&
  (intent.do === 'callHelp' || intent.do === 'answerHelp' || intent.do === 'endHelp')

/**
 * Why the server would refuse this now. A button that stands in front of a barrier looks so, and says
 * why when it is pressed: nothing is ever refused in silence.
 */
export function barrier(intent: Intent, view: CounterView): Refusal | null {
  const { current, me } = view
  if ('ask' in intent) {
    if (intent.ask === 'issue') return CANNOT_ISSUE[view.issuing.is]
    if (intent.ask === 'changePlace') return current ? 'ticketAtCounter' : null
    const nothingToAdd = intent.ask === 'addService' && addableServices(view).length === 0
    return nothingToAdd ? 'serviceAlreadyAdded' : null
  }
  if ('pick' in intent) return null
  switch (intent.do) {
    case 'call':
    case 'resume':
      if (me.is !== 'open') return 'counterNotOpen'
      return current ? (current.is === 'called' ? 'answerCallFirst' : 'ticketAtCounter') : null
    case 'next':
      return current || view.line.some(({ next }) => next) ? null : 'nobodyWaiting'
    case 'recall':
      return current && current.recalls >= view.maxRecalls ? 'tooManyRecalls' : null
    case 'close':
      return current ? 'ticketAtCounter' : null
    default:
      return null
  }
}
