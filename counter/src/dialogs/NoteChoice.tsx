import { useDesk } from '../desk/context.ts'
import { ChoiceList } from '../../parts/ChoiceList.tsx'

/** The last question before a number goes to a colleague. Who has nothing to say presses 1. */
export function NoteChoice({ onChoose }: { onChoose: (note: string | null) => void }) {
  const { view, t } = useDesk()
  const notes = view.notes.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ChoiceList
      question={t('ask.note')}
      choices={[{ value: null, label: t('note.none') }, ...notes]}
      onChoose={onChoose}
    />
  )
}
