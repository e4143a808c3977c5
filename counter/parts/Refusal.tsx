import { TriangleAlert } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import { refusalText } from './texts/refusals.ts'
import type { ShownRefusal } from './useCommands.ts'
import './refusal.css'

/** Why not. Always on the page, so that screen readers hear it come. */
export function Refusal(props: { shown: ShownRefusal | null; language: Language }) {
  const { shown, language } = props
  return (
    <div role="alert">
      {shown && (
        <p key={shown.nth} className="refusal">
          <TriangleAlert aria-hidden="true" />
          {refusalText(shown.refusal, language)}
        </p>
      )}
    </div>
  )
}
