import type { Answer } from '#shared/client/connection.ts'
import { localize } from '#shared/i18n/format.ts'
import type { Actions, Deed } from '../actions.ts'
import { useDesk } from '../desk/context.ts'
import { addableServices } from '../furtherServices.ts'
import type { Asked } from '../desk/asked.ts'
import type { ShownRefusal } from '../../parts/useCommands.ts'
import type { Switches as SwitchStates } from '../switches.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { ChangePlaceDialog } from './ChangePlaceDialog.tsx'
import { ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { IssuedDialog } from './IssuedDialog.tsx'
import { OutcomeDialog } from './OutcomeDialog.tsx'
import { ParkDialog } from './ParkDialog.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { priorityChoices } from './priorities.ts'
import type { SetSwitch } from './Switches.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { TransferDialog } from './TransferDialog.tsx'

/** The one dialog that is open. */
export function Dialogs(props: {
  asked: Asked
  actions: Actions
  /** Closes the dialog and sends. */
  send: (deed: Deed, command: () => Promise<Answer<unknown>>) => void
  /** Sends, and leaves the dialog open. */
  run: <T>(deed: Deed, command: () => Promise<Answer<T>>) => Promise<Answer<T> | null>
  show: (asked: Asked) => void
  shown: ShownRefusal | null
  switches: SwitchStates
  setSwitch: SetSwitch
  /** Closes this counter and goes to another one. */
  moveTo: (counter: string) => void
  onClose: () => void
}) {
  const { asked, actions, send, run, show, shown, switches, setSwitch, moveTo, onClose } = props
  const { view, language, t } = useDesk()
  const label = 'ticket' in asked ? labelOf(view, asked.ticket) : ''
  switch (asked.ask) {
    case 'help':
      return <HelpDialog switches={switches} setSwitch={setSwitch} onClose={onClose} />
    case 'pause':
      return (
        <PauseDialog
          onChoose={(reason, minutes) => send('pause', () => actions.pause(reason, minutes))}
          onClose={onClose}
        />
      )
    case 'park':
      return (
        <ParkDialog
          label={label}
          onChoose={(reason, note) => send('park', () => actions.park(reason, note))}
          onClose={onClose}
        />
      )
    case 'prioritise':
      return (
        <DeskDialog title={t('ask.prioritise', { label })} dismiss={t('dismiss')} onClose={onClose}>
          <ChoiceList
            question={t('ask.prioritiseWhy')}
            choices={priorityChoices(t)}
            onChoose={(reason) =>
              send('prioritise', () => actions.prioritise(asked.ticket, reason))
            }
          />
        </DeskDialog>
      )
    case 'transfer':
      return (
        <TransferDialog
          label={label}
          onChoose={(service, counter, note) =>
            send('transfer', () => actions.transfer(service, counter, note))
          }
          onClose={onClose}
        />
      )
    case 'addService':
      return (
        <DeskDialog title={t('ask.addService', { label })} dismiss={t('dismiss')} onClose={onClose}>
          <ChoiceList
            question={t('ask.addServiceWhich')}
            choices={addableServices(view).map(({ id, name }) => ({
              value: id,
              label: localize(name, language),
            }))}
            onChoose={(service) => send('addService', () => actions.addService(service))}
          />
        </DeskDialog>
      )
    case 'outcome':
      return (
        <OutcomeDialog
          label={label}
          onChoose={(then, outcome) => send(then, () => actions[then](outcome))}
          onClose={onClose}
        />
      )
    case 'split':
      return (
        <SplitDialog
          label={label}
          onChoose={async (people) => {
            const service = view.current?.service ?? ''
            const answer = await run('split', () => actions.split(people))
            if (answer?.ok)
              show({
                ask: 'issued',
                how: 'split',
                ...answer.value,
                service,
                party: people,
                language: 'de',
              })
            else onClose()
          }}
          onClose={onClose}
        />
      )
    case 'changePlace':
      return <ChangePlaceDialog onChoose={moveTo} onClose={onClose} />
    case 'cancel':
      return (
        <CancelDialog
          label={label}
          onConfirm={() => send('cancel', () => actions.cancel(asked.ticket))}
          onClose={onClose}
        />
      )
    case 'issue':
      return (
        <IssueDialog
          shown={shown}
          onIssue={async (wish, request, paper) => {
            const answer = await run('issue', () => actions.issue(wish, request))
            if (answer?.ok)
              show({ ask: 'issued', how: 'issued', ...answer.value, ...wish, language: paper })
          }}
          onClose={onClose}
        />
      )
    case 'issued':
      return <IssuedDialog issued={asked} print={actions.print} onClose={onClose} />
    default:
      return asked satisfies never
  }
}

type View = ReturnType<typeof useDesk>['view']

const labelOf = ({ current, line }: View, ticket: number): string =>
  [current, ...line].find((held) => held?.id === ticket)?.label ?? ''
