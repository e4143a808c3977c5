import { useState } from 'react'
import { PARK_REASONS, type ParkReason } from '#shared/domain/day/facts.ts'
import { useDesk } from '../desk/context.ts'
import { ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'
import { NoteChoice } from './NoteChoice.tsx'

/** First the reason, then a note. */
export function ParkDialog(props: {
  label: string
  onChoose: (reason: ParkReason, note: string | null) => void
  onClose: () => void
}) {
  const { label, onChoose, onClose } = props
  const { view, t } = useDesk()
  const [reason, setReason] = useState<ParkReason | null>(null)
  const choose = (value: ParkReason) =>
    view.notes.length > 0 ? setReason(value) : onChoose(value, null)
  return (
    <DeskDialog title={t('ask.park', { label })} dismiss={t('dismiss')} onClose={onClose}>
      {reason ? (
        <NoteChoice key="note" onChoose={(note) => onChoose(reason, note)} />
      ) : (
        <ChoiceList
          key="reason"
          question={t('ask.parkWhy')}
          choices={PARK_REASONS.map((value) => ({ value, label: t(`park.${value}`) }))}
          onChoose={choose}
        />
      )}
    </DeskDialog>
  )
}
