import { WifiOff } from 'lucide-react'
import { useKiosk } from '../kiosk.ts'
import type { NumberStage } from '../screens/YourNumber.tsx'
import './numberButtons.css'

export function NumberButtons(props: {
  givingBack: NumberStage['givingBack']
  connected: boolean
}) {
  const { t, actions } = useKiosk()
  switch (props.givingBack) {
    case 'asked':
      return (
        <fieldset className="number-buttons" aria-label={t('reallyGiveBack')}>
          <button
            type="button"
            className="button give-back"
            disabled={!props.connected}
            onClick={actions.giveBack}
          >
            {t('yesGiveBack')}
          </button>
          {/* Where the first press was: a second one by mistake changes nothing. */}
          <button type="button" className="button quiet-button" onClick={actions.keep}>
            {t('noKeep')}
          </button>
        </fieldset>
      )
    case 'sending':
      return (
        <div className="number-buttons">
          <output className="number-wait">
            <span className="spinner" aria-hidden="true" />
            {t('givingBack')}
          </output>
        </div>
      )
    case 'no':
      return (
        <div className="number-buttons">
          {/* Needs no connection: the number is in line already, and that it was seen is told later. */}
          <button type="button" className="button main-button" onClick={actions.done}>
            {t('done')}
          </button>
          {props.connected ? (
            <button type="button" className="button quiet-button" onClick={actions.askToGiveBack}>
              {t('giveBack')}
            </button>
          ) : (
            <output className="number-wait">
              <WifiOff aria-hidden="true" className="icon" />
              {t('numberOffline')}
            </output>
          )}
        </div>
      )
    default:
      return props.givingBack satisfies never
  }
}
