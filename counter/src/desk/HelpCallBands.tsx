import { Siren } from 'lucide-react'
import { timeOfDay } from '#shared/i18n/format.ts'
import type { HelpCallInfo } from '#shared/protocol/views.ts'
import { callsOfOthers, counterName, endable, helpComing, unanswered } from '../helpCalls.ts'
import type { Intent } from '../intents.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import './helpCall.css'

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
    <div className="help-band" data-answered={answeredBy.length > 0}>
      <Siren aria-hidden="true" />
      <p className="help-band-who">
        <b>{t('helpCall.at', { place: counterName(view, counter, t) })}</b>
        <span>
          {t('helpCall.since', { time: timeOfDay(since, language, view.office.zone) })} ·{' '}
          {helpComing(view, call, t, language) ?? t('helpCall.nobody')}
        </span>
      </p>
      <button
        type="button"
        className="help-band-button"
        aria-keyshortcuts={hasKey ? (iCome ? 'Shift+F12' : 'H') : undefined}
        aria-disabled={!live}
        onClick={() => perform(intent)}
      >
        {t(iCome ? 'helpCall.end' : 'helpCall.come')}
        {hasKey && <KeyCap letter={!iCome}>{iCome ? t('key.endHelp') : 'H'}</KeyCap>}
      </button>
    </div>
  )
}
