import type { HelpCallInfo } from '#shared/protocol/views.ts'
import { HelpBand } from '../parts/HelpBand.tsx'
import { placeName } from '../parts/placeName.ts'
import { useTime, useToday } from './context.ts'

/** Counters that need help. The manager may come too, and end a call that she has answered. */
export function HelpCalls(props: {
  answer: (counter: string) => void
  end: (counter: string) => void
}) {
  const { view, live, language, t } = useToday()
  const time = useTime()
  const nameOf = (id: string) =>
    placeName(view.counters.find((counter) => counter.id === id)?.name ?? id, t)
  const coming = ({ answeredBy }: HelpCallInfo) => {
    const names = answeredBy.map((id) => (id === null ? t('manager') : nameOf(id)))
    return names.length === 0
      ? t('helpCall.nobody')
      : t('helpCall.coming', {
          who: new Intl.ListFormat(language).format(names),
          count: names.length,
        })
  }
  return (
    <div role="alert">
      {view.help.map((call) => {
        const iCome = call.answeredBy.includes(null)
        return (
          <HelpBand
            key={call.counter}
            who={t('helpCall.at', { place: nameOf(call.counter) })}
            state={`${t('helpCall.since', { time: time(call.since) })} · ${coming(call)}`}
            answered={call.answeredBy.length > 0}
            button={{
              label: t(iCome ? 'helpCall.end' : 'helpCall.come'),
              key: null,
              live,
              onClick: () => live && (iCome ? props.end : props.answer)(call.counter),
            }}
          />
        )
      })}
    </div>
  )
}
