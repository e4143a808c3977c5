/** What the draft will do, from when it is to hold, and only then: save. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { newRequest } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import { dayAndMonth } from '#shared/i18n/format.ts'
import type { From, SetupFault, SetupState } from '#shared/protocol/setup.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useAsked } from '../../useAsked.ts'
import { FaultList } from '../FaultList.tsx'
import type { SetupSource, SourceRefusal } from '../source.ts'
import type { SetupText } from '../texts/index.ts'
import type { Desk } from '../draftStore.ts'
import { SetupRefusalLine } from './SetupRefusalLine.tsx'
import { TriedShown } from './TriedShown.tsx'
import { WhenField } from './WhenField.tsx'
import './saveDialog.css'

export function SaveDialog(props: {
  desk: Desk
  source: SetupSource
  language: Language
  t: SetupText
  onClose: () => void
  onFault: (fault: SetupFault) => void
  onFaults: (faults: SetupFault[]) => void
  onMeanwhile: () => void
  onSaved: (state: SetupState, notice: string) => void
}) {
  const { desk, source, language, t, onClose, onFault, onFaults, onMeanwhile, onSaved } = props
  const { state, draft } = desk
  const { today, planned } = state
  const [from, setFrom] = useState<From>(planned?.from ?? null)
  const isDate = from === null || from > today
  const [refusal, setRefusal] = useState<SourceRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const tryIt = useCallback(
    () => source.try({ office: draft.office, from: isDate ? from : null }),
    [source, draft.office, from, isDate],
  )
  const [tried, again] = useAsked(tryIt)
  const result = tried && 'value' in tried ? tried.value : null
  const tell = useEffectEvent(onFaults)
  useEffect(() => {
    if (result && !result.ok) tell(result.faults)
  }, [result])

  // A wish of its own for each moment it is to hold from; sent again after a lost answer, it is the same one.
  const [wish, setWish] = useState({ request: newRequest(), from })
  const choose = (next: From) => {
    setFrom(next)
    setRefusal(null)
    setWish({ request: newRequest(), from: next })
  }
  const ready = isDate && result?.ok === true && !busy
  const save = async () => {
    setBusy(true)
    const { revision } = draft.base
    const answer = await source.save({ ...wish, revision, office: draft.office })
    setBusy(false)
    if ('value' in answer)
      return onSaved(
        answer.value,
        from === null ? t('saved') : t('savedFrom', { date: dayAndMonth(from, language, today) }),
      )
    if (answer.refusal === 'changedMeanwhile') return onMeanwhile()
    if (answer.faults) onFaults(answer.faults)
    setRefusal(answer.refusal)
  }
  return (
    <Dialog title={t('save.title')} dismiss={t('dismiss')} wide onClose={onClose}>
      <WhenField
        from={from}
        today={today}
        planned={planned?.from ?? null}
        language={language}
        t={t}
        onChange={choose}
      />
      <div className="save-tried" aria-live="polite" aria-busy={tried === null}>
        {tried === null && <p className="setup-hint">{t('save.checking')}</p>}
        {tried && 'refusal' in tried && (
          <SetupRefusalLine refusal={tried.refusal} t={t} onAgain={again} />
        )}
        {result?.ok === false && (
          <>
            <p className="save-faulty">{t('save.faulty', { count: result.faults.length })}</p>
            <FaultList faults={result.faults} draft={draft.office} t={t} onFault={onFault} />
          </>
        )}
        {result?.ok && <TriedShown tried={result} today={today} language={language} t={t} />}
      </div>
      {refusal && <SetupRefusalLine refusal={refusal} t={t} />}
      <button
        type="button"
        className="dialog-yes"
        aria-busy={busy}
        aria-disabled={!ready}
        data-blocked={!ready}
        onClick={() => ready && void save()}
      >
        {t('save.do')}
      </button>
    </Dialog>
  )
}
