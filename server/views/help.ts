import type { Day } from '#shared/domain/day/state.ts'
import type { HelpCallInfo } from '#shared/protocol/views.ts'

/** The calls for help that have not been ended, the oldest first. For staff alone. */
export const helpCalls = ({ help }: Day): HelpCallInfo[] =>
  Object.entries(help)
    .map(([counter, { since, answeredBy }]) => ({ counter, since, answeredBy: [...answeredBy] }))
    .sort((a, b) => (a.since < b.since ? -1 : 1))
