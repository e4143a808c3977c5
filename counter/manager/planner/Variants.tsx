/** The plans side by side: which is open, and what each has otherwise. */
import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { changesOf } from './changes.ts'
import { usePlanner } from './context.ts'
import type { Plans } from './kept.ts'
import type { PlansActions } from './usePlans.ts'

export function Variants({ plans, actions }: { plans: Plans; actions: PlansActions }) {
  const { t, language } = usePlanner()
  const { variants, open } = plans
  const [base] = variants
  const list = useRef<HTMLUListElement>(null)
  /** What was pressed may be gone. */
  const thenToOpen = (deed: () => void) => {
    deed()
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus(),
    )
  }
  const { add } = actions
  const and = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'de')
  const told = (n: number) => {
    const plan = variants[n]
    if (n === 0 || !base || !plan) return null
    const changes = changesOf(base, plan, t)
    return changes.length === 0 ? t('with.none') : t('with', { changes: and.format(changes) })
  }
  return (
    <ul ref={list} className="planner-variants" aria-label={t('variants')}>
      {variants.map((_, n) => {
        const name = t(`variant.${n as 0 | 1 | 2}`)
        return (
          // A variant has nothing of its own but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={n} data-open={n === open}>
            <button
              type="button"
              className="planner-variant"
              aria-pressed={n === open}
              onClick={() => actions.open(n)}
            >
              <b>{name}</b>
              {n > 0 && <small>{told(n)}</small>}
            </button>
            {n > 0 && (
              <button
                type="button"
                className="setup-icon-button"
                aria-label={t('removeVariant', { variant: name })}
                title={t('removeVariant', { variant: name })}
                onClick={() => thenToOpen(() => actions.remove(n))}
              >
                <X aria-hidden="true" />
              </button>
            )}
          </li>
        )
      })}
      {add && (
        <li>
          <button type="button" className="setup-plain" onClick={() => thenToOpen(add)}>
            <Plus aria-hidden="true" />
            {t('addVariant')}
          </button>
        </li>
      )}
    </ul>
  )
}
