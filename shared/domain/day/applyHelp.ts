/** What facts do to calls for help. They stand beside the counters, so that no undo touches them. */
import { helperOf } from './decideHelp.ts'
import type { Fact } from './facts.ts'
import type { Day } from './state.ts'

type HelpFact = Extract<Fact, { type: 'helpCalled' | 'helpAnswered' | 'helpEnded' }>

export function applyHelp(day: Day, fact: HelpFact): Day {
  const { counter, at, by } = fact
  switch (fact.type) {
    case 'helpCalled':
      return { ...day, help: { ...day.help, [counter]: { since: at, answeredBy: [] } } }
    case 'helpAnswered': {
      const call = day.help[counter]
      if (!call) return day
      const answered = { ...call, answeredBy: [...call.answeredBy, helperOf(by)] }
      return { ...day, help: { ...day.help, [counter]: answered } }
    }
    case 'helpEnded':
      return withoutHelp(day, (id) => id !== counter)
    default:
      return fact satisfies never
  }
}

/** Ends the calls of all counters but these. */
export const withoutHelp = (day: Day, stays: (counter: string) => boolean): Day => ({
  ...day,
  help: Object.fromEntries(Object.entries(day.help).filter(([id]) => stays(id))),
})
