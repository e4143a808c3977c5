import { TriangleAlert } from 'lucide-react'
import { refusalText } from '../texts/refusals.ts'
import { useDesk } from './context.ts'
import type { ShownRefusal } from './useCommands.ts'
import './refusal.css'

/** Why not. Always on the page, so that screen readers hear it come. */
export function Refusal({ shown }: { shown: ShownRefusal | null }) {
  const { language } = useDesk()
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
