/** The one obvious next step: what the space bar does. */
import type { CounterView } from '#shared/protocol/views.ts'

export type NextStep = {
  do: 'open' | 'next' | 'here' | 'finish'
  text: 'open' | 'continue' | 'next' | 'here' | 'finishNext' | 'finish'
}

export function nextStep({ me, current, line }: CounterView): NextStep {
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
