/** One weekly rule. What is typed stands in the draft at once, and in the week above. */
import { useEffect, useRef } from 'react'
import type { SessionRule } from '#shared/domain/config.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { DateField } from '../fields/MomentFields.tsx'
import type { Given } from '../given.ts'
import { useHours } from './context.ts'
import { KindField, ServicesField, SpanFields, TicketFields } from './HoursFields.tsx'
import { changeRule } from './rules.ts'
import { WEEKDAYS } from './week.ts'

const NTH = [1, 2, 3, 4, 5] as const

export function RuleEditor(props: {
  rule: SessionRule
  index: number
  onRemove: () => void
  onDone: () => void
}) {
  const { rule, index, onRemove, onDone } = props
  const { change, words } = useHours()
  const { t } = words
  const path = ['sessions', index]
  const heading = useRef<HTMLHeadingElement>(null)
  const editor = useRef<HTMLElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    const { bottom = 0 } = editor.current?.getBoundingClientRect() ?? {}
    // The week stays in sight above: there one sees what one types.
    if (bottom > window.innerHeight)
      editor.current?.parentElement?.scrollIntoView({ block: 'start' })
  }, [])
  const set = (given: Given<SessionRule>) => change((draft) => changeRule(draft, rule.id, given))
  const fields = { path, hours: rule, set }
  return (
    <section ref={editor} className="rule-editor" aria-labelledby="rule-editor">
      <header className="rule-head">
        <div className="rule-name">
          <h4 id="rule-editor" ref={heading} tabIndex={-1}>
            {words.weekdays(rule.weekdays) || t('rule')}
          </h4>
          <p>{words.hours(rule)}</p>
        </div>
        <button type="button" className="setup-plain rule-remove" onClick={onRemove}>
          {t('remove')}
        </button>
        <button type="button" className="key-button key-button-small rule-done" onClick={onDone}>
          {t('done')}
        </button>
      </header>
      <div className="rule-fields">
        <div>
          <KindField {...fields} />
          <SpanFields {...fields} />
          <div className="hours-pair">
            <DateField
              path={[...path, 'validFrom']}
              label={t('validFrom')}
              optional
              value={rule.validFrom}
              onChange={(validFrom) => set({ validFrom })}
            />
            <DateField
              path={[...path, 'validUntil']}
              label={t('validUntil')}
              optional
              value={rule.validUntil}
              onChange={(validUntil) => set({ validUntil })}
            />
          </div>
        </div>
        <div>
          <CheckList
            path={[...path, 'weekdays']}
            label={t('weekdays')}
            choices={WEEKDAYS.map((day) => ({ value: day as number, label: words.shortDay(day) }))}
            value={rule.weekdays}
            onChange={(weekdays) => set({ weekdays })}
          />
          <CheckList
            path={[...path, 'nth']}
            label={t('rhythm')}
            all={t('everyWeek')}
            choices={NTH.map((n) => ({ value: n as number, label: words.nth([n]) }))}
            value={rule.nth}
            onChange={(nth: number[] | undefined) => set({ nth })}
          />
          <ServicesField {...fields} />
        </div>
        {rule.kind === 'walkIn' && (
          <div>
            <TicketFields {...fields} />
          </div>
        )}
      </div>
    </section>
  )
}
