import { useState } from 'react'
import { newRequest } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime, dayAndMonth } from '#shared/i18n/format.ts'
import type { SetupState } from '#shared/protocol/setup.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import type { SetupSource, SourceRefusal } from '../source.ts'
import type { SetupText } from '../texts/index.ts'
import { SetupRefusalLine } from './SetupRefusalLine.tsx'

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
  const [refusal, setRefusal] = useState<SourceRefusal | null>(null)
  const [busy, setBusy] = useState(false)
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
      {refusal && <SetupRefusalLine refusal={refusal} t={t} />}
      <button
        type="button"
        data-first
        className="dialog-yes dialog-danger"
        aria-busy={busy}
        aria-disabled={busy}
        onClick={() => !busy && void takeBack()}
      >
        {t('takeBack.do')}
      </button>
    </Dialog>
  )
}
