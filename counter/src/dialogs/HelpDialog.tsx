import { useDesk } from '../desk/context.ts'
import type { Switches as SwitchStates } from '../switches.ts'
import { DeskDialog } from './DeskDialog.tsx'
import { type SetSwitch, Switches } from './Switches.tsx'
import './help.css'

/** All keys at one look, and what can be switched off. */
export function HelpDialog(props: {
  switches: SwitchStates
  setSwitch: SetSwitch
  onClose: () => void
}) {
  const { view, t, may } = useDesk()
  const calls = may({ do: 'next' })
  const undo = [t('key.undo'), t('help.undo')]
  const rows = ['↑ ↓', t('help.rows')]
  const ofRow = [
    ['V', t('help.prioritise')],
    [t('key.delete'), t('help.cancelRow')],
    ['A', t('issue')],
  ]
  const ofEverybody = [
    ['F12', t('helpCall')],
    [t('key.endHelp'), t('help.endHelp')],
    ['H', t('help.answerHelp')],
    [t('key.lock'), t('help.lock')],
    ['?', t('help.help')],
  ]
  const groups = calls
    ? {
        withMe: [
          [t('key.space'), t('help.step')],
          ['E', t('recall')],
          ['N', t('miss')],
          ['F', t('finish')],
          ...(view.outcomes.length > 0 ? [['G', t('outcome')]] : []),
          ['Z', t('park')],
          ['W', t('transfer')],
          ['+', t('addService')],
          ['U', t('split')],
          ['S', t('cancel')],
          undo,
        ],
        line: [
          rows,
          [t('key.enter'), t('help.call')],
          ...ofRow,
          ['R', t('help.resume')],
          ['L', t('help.lastCall')],
        ],
        place: [
          ['P', t('pause')],
          ['T', t('automatic')],
          ['X', t('close')],
          ['C', t('changePlace')],
          ...ofEverybody,
        ],
      }
    : {
        withMe: [[t('key.space'), t('step.issue')], undo],
        line: [rows, ...ofRow],
        place: ofEverybody,
      }
  const keysOf = (group: keyof typeof groups) => (
    <section aria-labelledby={`help-${group}`}>
      <h3 id={`help-${group}`} className="heading">
        {t(calls || group === 'line' ? `help.${group}` : `help.desk.${group}`)}
      </h3>
      <dl>
        {groups[group].map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd className="cap">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <DeskDialog title={t('help.title')} dismiss={t('done')} onClose={props.onClose} wide>
      <div className="help" tabIndex={-1} data-first>
        <div>
          {keysOf('withMe')}
          <Switches switches={props.switches} set={props.setSwitch} />
        </div>
        <div>
          {keysOf('line')}
          {keysOf('place')}
        </div>
      </div>
    </DeskDialog>
  )
}
