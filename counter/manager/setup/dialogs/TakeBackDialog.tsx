import { useCallback, useState } from 'react'
import { newRequest } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime, dayAndMonth } from '#shared/i18n/format.ts'
import type { SetupState } from '#shared/protocol/setup.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useAsked } from '../../useAsked.ts'
import type { SetupSource, SourceRefusal } from '../source.ts'
import type { SetupText } from '../texts/index.ts'
import { SetupRefusalLine } from './SetupRefusalLine.tsx'
import { TriedShown } from './TriedShown.tsx'
import './saveDialog.css'

export function TakeBackDialog(props: {
  state: SetupState
  /** Its revision. */
  change: number
  source: SetupSource
  language: Language
  t: SetupText
  onClose: () => void
  onDone: (state: SetupState) => void
  onMeanwhile: () => void
}) {
  const { state, change, source, language, t, onClose, onDone, onMeanwhile } = props
  const [wish] = useState({ request: newRequest(), revision: state.revision, change })
  const [busy, setBusy] = useState(false)
  const tryIt = useCallback(() => source.tryBack({ change }), [source, change])
  const [tried, again] = useAsked(tryIt)
  const ready = tried !== null && 'value' in tried && !busy
  const [refusal, setRefusal] = useState<SourceRefusal | null>(null)
  const { changes, today, office } = state
  const taken = changes.find(({ revision }) => revision === change)
  const takeBack = async () => {
    setBusy(true)
    const answer = await source.takeBack(wish)
    setBusy(false)
    if ('value' in answer) return onDone(answer.value)
    if (answer.refusal === 'changedMeanwhile') return onMeanwhile()
    setRefusal(answer.refusal)
  }
  return (
    <Dialog title={t('takeBack.title')} dismiss={t('dismiss')} wide onClose={onClose}>
      <p className="dialog-text">
        {taken?.planned && taken.from
          ? t('takeBack.planText', { date: dayAndMonth(taken.from, language, today) })
          : t('takeBack.text', {
              when: taken ? dateAndTime(taken.at, language, office.zone) : '',
            })}
      </p>
      <div className="save-tried" aria-live="polite" aria-busy={tried === null}>
        {tried === null && <p className="setup-hint">{t('save.checking')}</p>}
        {tried && 'refusal' in tried && (
          <SetupRefusalLine refusal={tried.refusal} t={t} onAgain={again} />
        )}
        {tried && 'value' in tried && tried.value.ok && (
          <TriedShown tried={tried.value} today={today} language={language} t={t} />
        )}
      </div>
      {refusal && <SetupRefusalLine refusal={refusal} t={t} />}
      <button
        type="button"
        data-first
        className="dialog-yes dialog-danger"
        aria-busy={busy}
        aria-disabled={!ready}
        data-blocked={!ready}
        onClick={() => ready && void takeBack()}
      >
        {t('takeBack.do')}
      </button>
    </Dialog>
  )
}
