import { useDesk } from '../desk/context.ts'
import { ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'

/** How many go on with a number of their own. At least one stays. */
export function SplitDialog(props: {
  label: string
  onChoose: (people: number) => Promise<void>
  onClose: () => void
}) {
  const { view, t } = useDesk()
  const party = view.current?.party ?? 0
  const choices = Array.from({ length: Math.max(0, party - 1) }, (_, index) => ({
    value: String(index + 1),
    label: t('splitPeople', { count: index + 1 }),
    note: t('splitStay', { count: party - index - 1 }),
  }))
  return (
    <DeskDialog
      title={t('ask.split', { label: props.label })}
      dismiss={t('dismiss')}
      onClose={props.onClose}
    >
      <ChoiceList
        question={t('ask.splitPeople')}
        choices={choices}
        onChoose={(people) => void props.onChoose(Number(people))}
      />
    </DeskDialog>
  )
}
