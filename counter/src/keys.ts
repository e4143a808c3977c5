/** Which key asks for what. Pure: the screen says what is shown, the keyboard says what was pressed. */
import type { AccountRole } from '#shared/protocol/rights.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { endable, unanswered } from './helpCalls.ts'
import type { HelpIntent, Intent } from './intents.ts'
import { intentOfStep, nextStep } from './nextStep.ts'
import { mayDo } from './rights.ts'

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & {
  /** A button or link has the focus, and takes Enter and the space bar for itself. */
  onControl: boolean
}

export type KeyState = {
  view: CounterView
  /** Of whoever sits here. */
  role: AccountRole
  /** The view is current. Without a connection only looking around is left. */
  live: boolean
  /** The row selected in the waiting list. */
  picked: number | null
  /** Single letters and the space bar are in use; a person may switch them off. */
  letters: boolean
}

export type Letter =
  | ('+' | 'a' | 'c' | 'e' | 'f' | 'g' | 'h' | 'l' | 'n')
  | ('p' | 'r' | 's' | 't' | 'u' | 'w' | 'x' | 'z')

const LETTERS: Record<Letter, (view: CounterView) => Intent | null> = {
  a: () => ({ ask: 'issue' }),
  c: ({ counters }) => (counters.length > 0 ? { ask: 'changePlace' } : null),
  e: ({ current }) => (current?.is === 'called' ? { do: 'recall' } : null),
  n: ({ current }) => (current?.is === 'called' ? { do: 'miss' } : null),
  f: ({ current }) => (current?.is === 'serving' ? { do: 'finish' } : null),
  g: ({ current, outcomes }) =>
    current?.is === 'serving' && outcomes.length > 0
      ? { ask: 'outcome', ticket: current.id }
      : null,
  l: ({ lastCall }) => (lastCall ? { do: 'lastCall' } : null),
  u: ({ current }) =>
    current?.is === 'serving' && current.party > 1 ? { ask: 'split', ticket: current.id } : null,
  z: ({ current }) => (current?.is === 'serving' ? { ask: 'park', ticket: current.id } : null),
  w: ({ current }) => (current?.is === 'serving' ? { ask: 'transfer', ticket: current.id } : null),
  '+': ({ current }) =>
    current?.is === 'serving' ? { ask: 'addService', ticket: current.id } : null,
  s: ({ current }) => (current ? { ask: 'cancel', ticket: current.id } : null),
  p: ({ me }) => (me.is === 'open' ? { ask: 'pause' } : null),
  x: ({ me }) => (me.is === 'closed' ? null : { do: 'close' }),
  t: ({ me }) => ({ do: 'automatic', on: !me.automatic }),
  h: (view) => {
    const call = unanswered(view)
    return call && { do: 'answerHelp', counter: call.counter }
  },
  r: ({ parked }) => {
    const first = parked.find(({ mine }) => mine)
    return first ? { do: 'resume', ticket: first.id } : null
  },
}

/** What this letter means now, or null where its button is not on the screen. */
export const letterIntent = (letter: Letter, view: CounterView): Intent | null =>
  LETTERS[letter](view)

const isLetter = (key: string): key is Letter => Object.hasOwn(LETTERS, key)

/** With Shift it ends the alarm: pressed again in fear, F12 must not take it back. */
export function helpIntent({ key, shiftKey }: KeyPress, view: CounterView): HelpIntent | null {
  if (key !== 'F12') return null
  if (!shiftKey) return { do: 'callHelp' }
  const call = endable(view)
  return call && { do: 'endHelp', counter: call.counter }
}

/** Null as well for what somebody of this role may not do. */
export function intentOf(press: KeyPress, state: KeyState): Intent | null {
  const intent = meant(press, state)
  return intent && mayDo(state.role, intent) ? intent : null
}

function meant(press: KeyPress, state: KeyState): Intent | null {
  const { view, live, picked, letters } = state
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey)
    return live && key === 'z' && view.undo !== null ? { do: 'undo' } : null

  if (press.onControl && (key === 'Enter' || key === ' ')) return null
  const move = rowIntent(key, view.line, picked)
  if (move) return move
  if (letters && key === '?') return { ask: 'help' }
  if (!live) return null

  const ofRow = pickedIntent(key, view.line, picked, letters)
  if (ofRow) return ofRow
  if (!letters) return null
  if (key === ' ') return intentOfStep(nextStep(view, state.role))
  return isLetter(key) ? letterIntent(key, view) : null
}

function rowIntent(key: string, line: CounterView['line'], picked: number | null): Intent | null {
  const at = line.findIndex(({ id }) => id === picked)
  const row = (index: number): Intent | null => {
    const ticket = line[Math.max(0, Math.min(index, line.length - 1))]
    return ticket ? { pick: ticket.id } : null
  }
  switch (key) {
    case 'ArrowDown':
      return row(at + 1)
    case 'ArrowUp':
      return at === -1 ? null : row(at - 1)
    case 'Home':
      return row(0)
    case 'End':
      return row(line.length - 1)
    case 'Escape':
      return at === -1 ? null : { pick: null }
    default:
      return null
  }
}

function pickedIntent(
  key: string,
  line: CounterView['line'],
  picked: number | null,
  letters: boolean,
): Intent | null {
  const row = line.find(({ id }) => id === picked)
  if (!row) return null
  if (key === 'Enter') return { do: 'call', ticket: row.id }
  if (key === 'Delete') return { ask: 'cancel', ticket: row.id }
  // Somebody whose second chance has come stands in line by that rule, not by a place in time.
  return letters && key === 'v' && !row.secondChance ? { ask: 'prioritise', ticket: row.id } : null
}
