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
  const { t } = useDesk()
  const groups = {
    withMe: [
      [t('key.space'), t('help.step')],
      ['E', t('recall')],
      ['N', t('miss')],
      ['F', t('finish')],
      ['G', t('outcome')],
      ['Z', t('park')],
      ['W', t('transfer')],
      ['+', t('addService')],
      ['U', t('split')],
      ['S', t('cancel')],
      [t('key.undo'), t('help.undo')],
    ],
    line: [
      ['↑ ↓', t('help.rows')],
      [t('key.enter'), t('help.call')],
      ['V', t('help.prioritise')],
      [t('key.delete'), t('help.cancelRow')],
      ['A', t('issue')],
      ['R', t('help.resume')],
      ['L', t('help.lastCall')],
    ],
    place: [
      ['P', t('pause')],
      ['T', t('automatic')],
      ['X', t('close')],
      ['C', t('changePlace')],
      ['F12', t('helpCall')],
      [t('key.endHelp'), t('help.endHelp')],
      ['H', t('help.answerHelp')],
      ['?', t('help.help')],
    ],
  } as const
  const keysOf = (group: keyof typeof groups) => (
    <section aria-labelledby={`help-${group}`}>
      <h3 id={`help-${group}`} className="heading">
        {t(`help.${group}`)}
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
