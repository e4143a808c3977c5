import { timeOfDay } from '#shared/i18n/format.ts'
import { endable, helpComing, ownCall } from '../helpCalls.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import './helpCallButton.css'

/**
 * Calls for help. Quiet at this counter, also while help is called: whoever stands in front of it may see
 * the screen.
 */
export function HelpCallButton() {
  const { view, live, language, t, perform } = useDesk()
  const call = ownCall(view)
  return (
    <section className="help-call" aria-label={t('helpCall')}>
      <output>
        {call && (
          <span className="help-call-state">
            <b>{helpComing(view, call, t, language) ?? t('helpCall.sent')}</b>{' '}
            {t('helpCall.since', { time: timeOfDay(call.since, language, view.office.zone) })}
          </span>
        )}
      </output>
      {call ? (
        <button
          type="button"
          className="key-button key-button-small help-call-button"
          aria-keyshortcuts={endable(view) === call ? 'Shift+F12' : undefined}
          aria-disabled={!live}
          data-blocked={!live}
          onClick={() => perform({ do: 'endHelp', counter: call.counter })}
        >
          <span>{t('helpCall.end')}</span>
          <KeyCap>{t('key.endHelp')}</KeyCap>
        </button>
      ) : (
        <button
          type="button"
          className="key-button key-button-small help-call-button"
          aria-keyshortcuts="F12"
          aria-disabled={!live}
          data-blocked={!live}
          onClick={() => perform({ do: 'callHelp' })}
        >
          <span>{t('helpCall')}</span>
          <KeyCap>F12</KeyCap>
        </button>
      )}
    </section>
  )
}
