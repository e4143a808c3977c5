import { useState } from 'react'
import { PAUSE_REASONS, type PauseReason } from '#shared/domain/day/facts.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import { useDesk } from '../desk/context.ts'
import { type Choice, ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'

const MINUTES = ['5', '10', '15', '30', '45'] as const
type Minutes = (typeof MINUTES)[number]

/** First the reason, then when one is back; who does not know presses the same key twice. */
export function PauseDialog(props: {
  onChoose: (reason: PauseReason, minutes: number | null) => void
  onClose: () => void
}) {
  const { onChoose, onClose } = props
  const { view, now, language, t } = useDesk()
  const [reason, setReason] = useState<PauseReason | null>(null)
  const returns: Choice<Minutes | null>[] = [
    { value: null, label: t('back.unknown') },
    ...MINUTES.map((value) => ({
      value,
      label: t('back.in', { n: value }),
      note: t('back.at', {
        time: timeOfDay(now + Number(value) * 60_000, language, view.office.zone),
      }),
    })),
  ]
  return (
    <DeskDialog title={t('pause')} dismiss={t('dismiss')} onClose={onClose}>
      {reason ? (
        <ChoiceList
          key="back"
          question={t('ask.back')}
          choices={returns}
          onChoose={(minutes) => onChoose(reason, minutes && Number(minutes))}
        />
      ) : (
        <ChoiceList
          key="reason"
          question={t('ask.pause')}
          choices={PAUSE_REASONS.map((value) => ({ value, label: t(`pause.${value}`) }))}
          onChoose={(value) => setReason(value)}
        />
      )}
    </DeskDialog>
  )
}
