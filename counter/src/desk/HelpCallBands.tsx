import { timeOfDay } from '#shared/i18n/format.ts'
import type { HelpCallInfo } from '#shared/protocol/views.ts'
import { callsOfOthers, counterName, endable, helpComing, unanswered } from '../helpCalls.ts'
import type { Intent } from '../intents.ts'
import { useDesk } from './context.ts'
import { HelpBand } from '../../parts/HelpBand.tsx'
import { KeyCap } from '../../parts/KeyCap.tsx'

/** Colleagues who need help: across the whole page, and across an open dialog. */
export function HelpCallBands({ inDialog = false }: { inDialog?: boolean }) {
  const { view } = useDesk()
  return (
    <div role="alert">
      {callsOfOthers(view).map((call) => (
        <HelpCallBand key={call.counter} call={call} inDialog={inDialog} />
      ))}
    </div>
  )
}

function HelpCallBand({ call, inDialog }: { call: HelpCallInfo; inDialog: boolean }) {
  const { view, live, language, t, perform } = useDesk()
  const { counter, since, answeredBy } = call
  const iCome = answeredBy.includes(view.me.id)
  const intent: Intent = { do: iCome ? 'endHelp' : 'answerHelp', counter }
  // A dialog has the letters for itself.
  const hasKey = iCome ? endable(view) === call : unanswered(view) === call && !inDialog
  return (
    <HelpBand
      who={t('helpCall.at', { place: counterName(view, counter, t) })}
      state={`${t('helpCall.since', { time: timeOfDay(since, language, view.office.zone) })} · ${
        helpComing(view, call, t, language) ?? t('helpCall.nobody')
      }`}
      answered={answeredBy.length > 0}
      button={{
        label: t(iCome ? 'helpCall.end' : 'helpCall.come'),
        key: hasKey && <KeyCap letter={!iCome}>{iCome ? t('key.endHelp') : 'H'}</KeyCap>,
        ...(hasKey && { shortcut: iCome ? 'Shift+F12' : 'H' }),
        live,
        onClick: () => perform(intent),
      }}
    />
  )
}
