import { useDesk } from '../desk/context.ts'
import { ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'

/** Does what the space bar would do, and says what came of it; the title tells which. */
export function OutcomeDialog(props: {
  label: string
  onChoose: (then: 'next' | 'finish', outcome: string) => void
  onClose: () => void
}) {
  const { view, step, t } = useDesk()
  const title = `${props.label}: ${t(`step.${step.text}`)}`
  return (
    <DeskDialog title={title} dismiss={t('dismiss')} onClose={props.onClose}>
      <ChoiceList
        question={t('ask.outcome')}
        choices={view.outcomes.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(outcome) =>
          props.onChoose('do' in step && step.do === 'next' ? 'next' : 'finish', outcome)
        }
      />
    </DeskDialog>
  )
}
