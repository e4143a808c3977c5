import { timeOfDay } from '#shared/i18n/format.ts'
import { useDesk } from '../desk/context.ts'
import { placeName } from '../../parts/placeName.ts'
import { ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'

/** To a counter where nobody works; the others are shown with what they are. */
export function ChangePlaceDialog(props: {
  onChoose: (counter: string) => void
  onClose: () => void
}) {
  const { view, language, t } = useDesk()
  const stateOf = ({ is, backAt }: (typeof view.counters)[number]) =>
    backAt
      ? t('pausedUntil', { time: timeOfDay(backAt, language, view.office.zone) })
      : t(`state.${is}`)
  return (
    <DeskDialog title={t('changePlace')} dismiss={t('dismiss')} onClose={props.onClose}>
      <ChoiceList
        question={t('ask.changePlace')}
        choices={view.counters.map((counter) => ({
          value: counter.id,
          label: placeName(counter.name, t),
          ...(counter.is !== 'closed' && { off: true, note: stateOf(counter) }),
        }))}
        onChoose={props.onChoose}
      />
    </DeskDialog>
  )
}
