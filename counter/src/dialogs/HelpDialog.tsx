import { useDesk } from '../desk/context.ts'
import { Dialog } from './Dialog.tsx'
import './help.css'

/** All keys at one look. */
export function HelpDialog(props: {
  letters: boolean
  setLetters: (on: boolean) => void
  onClose: () => void
}) {
  const { t } = useDesk()
  const groups = {
    withMe: [
      [t('key.space'), t('help.step')],
      ['E', t('recall')],
      ['N', t('miss')],
      ['F', t('finish')],
      ['Z', t('park')],
      ['W', t('transfer')],
      ['+', t('addService')],
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
    ],
    place: [
      ['P', t('pause')],
      ['T', t('automatic')],
      ['X', t('close')],
      ['F12', t('helpCall')],
      [t('key.endHelp'), t('help.endHelp')],
      ['H', t('help.answerHelp')],
      ['?', t('help.help')],
    ],
  } as const
  return (
    <Dialog title={t('help.title')} dismiss={t('done')} onClose={props.onClose} wide>
      <div className="help" tabIndex={-1} data-first>
        {(['withMe', 'line', 'place'] as const).map((group) => (
          <section key={group} aria-labelledby={`help-${group}`}>
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
        ))}
      </div>
      <label className="help-letters">
        <input
          type="checkbox"
          checked={props.letters}
          onChange={(event) => props.setLetters(event.target.checked)}
        />
        <span>
          {t('help.letters')}
          <small>{t('help.lettersText')}</small>
        </span>
      </label>
    </Dialog>
  )
}
