import { TriangleAlert } from 'lucide-react'
import '../parts/refusal.css'
import type { ShownRefused } from './useAsk.ts'
import type { AccessText } from './texts/index.ts'

/** Why not, and how long it takes until it may be tried again. Always there, so that screen readers hear it come. */
export function RefusedLine(props: {
  refused: ShownRefused | null
  secondsLeft?: number
  /** Instead of the usual sentence. */
  text?: string | undefined
  t: AccessText
}) {
  const { refused, secondsLeft = 0, text, t } = props
  return (
    <>
      <div role="alert">
        {refused && (
          <p key={refused.nth} className="refusal">
            <TriangleAlert aria-hidden="true" />
            {text ?? refusedText(refused, t)}
          </p>
        )}
      </div>
      {secondsLeft > 0 && (
        <p role="timer" className="access-wait">
          {t('waiting.seconds', { count: secondsLeft })}
        </p>
      )}
    </>
  )
}

export const refusedText = (
  { refusal, left = 0 }: Pick<ShownRefused, 'refusal' | 'left'>,
  t: AccessText,
): string =>
  refusal === 'wrongPin' ? t('refusal.wrongPin', { count: left }) : t(`refusal.${refusal}`)
