import { letterIntent } from '../keys.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { KeyButton } from './KeyButton.tsx'

/** How my day goes, and what I can do with the counter itself. */
export function MyPlace() {
  const { view, t, may } = useDesk()
  if (!may({ do: 'next' })) return null
  const { served, missed, meanMinutes } = view.me
  return (
    <section className="my-place" aria-labelledby="my-day">
      <h2 id="my-day" className="heading">
        {t('myDay')}
      </h2>
      <dl>
        <dt>{t('served')}</dt>
        <dd>{served}</dd>
        <dt>{t('missedCount')}</dt>
        <dd>{missed}</dd>
        <dt>{t('meanMinutes')}</dt>
        <dd>{meanMinutes === null ? '–' : t('minutes', { n: Math.round(meanMinutes) })}</dd>
      </dl>
      {view.singleCounters && <p className="my-place-told">{t('singleCounters')}</p>}
      <div className="my-place-keys">
        <AutomaticSwitch />
        <KeyButton letter="c" label={t('changePlace')} className="key-button-small" />
        <KeyButton letter="x" deed="close" label={t('close')} className="key-button-small" />
      </div>
    </section>
  )
}

function AutomaticSwitch() {
  const { view, live, running, t, perform } = useDesk()
  const { automatic } = view.me
  const intent = letterIntent('t', view)
  return (
    <button
      type="button"
      role="switch"
      className="key-button key-button-small automatic"
      aria-checked={automatic}
      aria-keyshortcuts="T"
      aria-disabled={!live || running !== null}
      aria-busy={running === 'automatic'}
      data-blocked={!live}
      onClick={() => intent && perform(intent)}
    >
      <span>
        {t('automatic')} <b className="automatic-state">{t(automatic ? 'on' : 'off')}</b>
      </span>
      <KeyCap letter>T</KeyCap>
    </button>
  )
}
