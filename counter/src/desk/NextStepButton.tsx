import type { Ref } from 'react'
import { barrier } from '../intents.ts'
import { intentOfStep, type NextStep } from '../nextStep.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import './nextStep.css'

/** Always at the same place, whatever it says. */
export function NextStepButton({ step, ref }: { step: NextStep; ref: Ref<HTMLButtonElement> }) {
  const { view, live, running, t, perform } = useDesk()
  const intent = intentOfStep(step)
  const blocked = !live || barrier(intent, view) !== null
  return (
    <button
      ref={ref}
      type="button"
      className="next-step"
      aria-keyshortcuts="Space"
      aria-describedby="step-note"
      aria-disabled={blocked || running !== null}
      aria-busy={'do' in step && running === step.do}
      data-blocked={blocked}
      onClick={() => perform(intent)}
    >
      <span>{t(`step.${step.text}`)}</span>
      <KeyCap letter>{t('key.space')}</KeyCap>
    </button>
  )
}
