/** Which call for help this counter can do something about. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { CounterView, HelpCallInfo } from '#shared/protocol/views.ts'
import type { CounterText } from './texts/index.ts'
import { placeName } from '../parts/placeName.ts'

export const ownCall = ({ help, me }: CounterView): HelpCallInfo | null =>
  help.find(({ counter }) => counter === me.id) ?? null

export const callsOfOthers = ({ help, me }: CounterView): HelpCallInfo[] =>
  help.filter(({ counter }) => counter !== me.id)

/** The oldest that this counter has not answered. */
export const unanswered = (view: CounterView): HelpCallInfo | null =>
  callsOfOthers(view).find(({ answeredBy }) => !answeredBy.includes(view.me.id)) ?? null

/** The one that this counter may end: its own, or else the oldest that it has answered. */
export const endable = (view: CounterView): HelpCallInfo | null =>
  ownCall(view) ?? view.help.find(({ answeredBy }) => answeredBy.includes(view.me.id)) ?? null

export function counterName({ counters, me }: CounterView, id: string, t: CounterText): string {
  const name = id === me.id ? me.name : counters.find((other) => other.id === id)?.name
  return placeName(name ?? id, t)
}

/** `Platz 1 und Leitung kommen`; null while nobody has answered. */
export function helpComing(
  view: CounterView,
  { answeredBy }: HelpCallInfo,
  t: CounterText,
  language: Language,
): string | null {
  if (answeredBy.length === 0) return null
  const names = answeredBy.map((id) => (id === null ? t('manager') : counterName(view, id, t)))
  const who = new Intl.ListFormat(language).format(names)
  return t('helpCall.coming', { who, count: names.length })
}
