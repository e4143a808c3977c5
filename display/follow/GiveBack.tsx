/** @jsxImportSource preact */
import { createRef } from 'preact'
import type { Act, Phone } from './phone.ts'
import type { Words } from './words.ts'
import './giveBack.css'

const opener = createRef<HTMLButtonElement>()
/** It appears below the fold of a small phone, and a screen reader must be taken to it. */
const goThere = (element: HTMLElement | null) => element?.focus()

/** Asks first: a number given back by a slip of the thumb is gone. */
export function GiveBack(props: {
  label: string
  giveBack: Phone['giveBack']
  words: Words
  act: Act
}) {
  const { label, giveBack, act } = props
  const { t } = props.words
  const keep = () => {
    act.keep()
    opener.current?.focus()
  }
  const asked = giveBack === 'asked' || giveBack === 'sent' || giveBack === 'failed'
  return (
    <div className="give-back">
      <button
        ref={opener}
        type="button"
        className="button"
        aria-expanded={asked}
        disabled={giveBack === 'sent'}
        onClick={asked ? keep : act.askBack}
      >
        {t('giveBack')}
      </button>
      {asked && (
        <section className="question" tabIndex={-1} ref={goThere} aria-labelledby="question">
          <h2 id="question" className="notice-title">
            {t('reallyGiveBack')}
          </h2>
          <p>{t('reallyGiveBackText', { label })}</p>
          <output className="question-answer">
            {giveBack === 'sent' && t('givingBack')}
            {giveBack === 'failed' && t('notGivenBack')}
          </output>
          <div className="question-buttons">
            <button
              type="button"
              className="button button-main"
              disabled={giveBack === 'sent'}
              onClick={keep}
            >
              {t('noKeep')}
            </button>
            <button
              type="button"
              className="button"
              disabled={giveBack === 'sent'}
              onClick={() => void act.giveBack()}
            >
              {t('yesGiveBack')}
            </button>
          </div>
        </section>
      )}
    </div>
  )
}
