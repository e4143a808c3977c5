import { Check, Printer, WifiOff } from 'lucide-react'
import { isUnprinted } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'
import type { NumberStage } from '../screens/YourNumber.tsx'
import './numberButtons.css'

export function NumberButtons(props: {
  stage: NumberStage
  connected: boolean
  canPrint: boolean
}) {
  const { t, actions } = useKiosk()
  const { stage, canPrint } = props
  // The paper is on its way and nothing else can happen; the room is kept, so that the number stands still.
  if (stage.is === 'printing') return <div className="number-buttons" />
  switch (stage.givingBack) {
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
          {isUnprinted(stage.delivery) && (
            <button
              type="button"
              className={canPrint ? 'button main-button' : 'button'}
              disabled={!canPrint}
              onClick={actions.printAgain}
            >
              <Printer aria-hidden="true" className="icon" />
              {t('printAgain')}
            </button>
          )}
          {/* Needs no connection: the number is in line already, and that it was seen is told later. */}
          <button
            type="button"
            className={isUnprinted(stage.delivery) && canPrint ? 'button' : 'button main-button'}
            onClick={actions.done}
          >
            <Check aria-hidden="true" className="icon" />
            {t(isUnprinted(stage.delivery) ? 'noted' : 'done')}
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
      return stage.givingBack satisfies never
  }
}
