/**
 * The silent alarm of a counter: called, answered by colleagues or the manager, and ended.
 *
 * A closed counter may call too: whoever sits there may need help all the same.
 */
import type { Command } from './commands.ts'
import type { Outcome } from './decide.ts'
import type { Actor } from './facts.ts'
import type { Day } from './state.ts'

type HelpCommand = Extract<Command, { type: 'callHelp' | 'answerHelp' | 'endHelp' }>

export function decideHelp(day: Day, command: HelpCommand): Outcome {
  const { by } = command
  if (by.role === 'counter' && !Object.hasOwn(day.counters, by.counter)) return 'unknownCounter'
  if (command.type === 'callHelp') {
    if (by.role !== 'counter') return 'notAllowed'
    return day.help[by.counter] ? [] : [{ type: 'helpCalled', counter: by.counter }]
  }

  const { counter } = command
  const isOwn = by.role === 'counter' && by.counter === counter
  // Ids come from outside, and every object inherits a `constructor`.
  const call = Object.hasOwn(day.help, counter) ? day.help[counter] : undefined
  const hasAnswered = call?.answeredBy.includes(helperOf(by)) ?? false
  switch (command.type) {
    case 'answerHelp':
      if (isOwn) return 'notAllowed'
      if (!call) return 'noHelpCalled'
      return hasAnswered ? [] : [{ type: 'helpAnswered', counter }]
    case 'endHelp':
      if (!call) return []
      // Whoever has not been there cannot know that it is over.
      return isOwn || hasAnswered || by.role === 'manager'
        ? [{ type: 'helpEnded', counter }]
        : 'notAllowed'
    default:
      return command satisfies never
  }
}

/** A counter's id; null for the manager. */
export const helperOf = (by: Actor): string | null => (by.role === 'counter' ? by.counter : null)
