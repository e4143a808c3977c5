/** The week, and the rule of it that is being changed. */
import { useRef, useState } from 'react'
import type { SessionRule } from '#shared/domain/config.ts'
import { useFields } from '../fields/context.ts'
import { useHours } from './context.ts'
import { KIND_ICONS, KINDS } from './kindIcons.ts'
import { RuleEditor } from './RuleEditor.tsx'
import { newRule, withoutRule, withRule } from './rules.ts'
import { Week } from './Week.tsx'

export function WeekPart() {
  const { draft, change, words } = useHours()
  const { t } = words
  const { sought } = useFields()
  const [chosen, choose] = useState<string | null>(null)
  const [removed, setRemoved] = useState<SessionRule | null>(null)

  // Somebody comes from a fault: its rule opens, and the field takes the focus.
  const soughtRule = sought?.[0] === 'sessions' ? draft.sessions[Number(sought[1])]?.id : undefined
  if (soughtRule !== undefined && soughtRule !== chosen) choose(soughtRule)

  const index = draft.sessions.findIndex(({ id }) => id === chosen)
  const rule = draft.sessions[index]
  const add = (weekday: number, from: string) => {
    const added = newRule(draft, weekday, from)
    change((before) => withRule(before, added))
    setRemoved(null)
    choose(added.id)
  }
  const restore = useRef<HTMLButtonElement>(null)
  const remove = (gone: SessionRule) => {
    change((before) => withoutRule(before, gone.id))
    setRemoved(gone)
    choose(null)
    requestAnimationFrame(() => restore.current?.focus())
  }
  const close = () => {
    choose(null)
    // The blocks are there in any case: the first one of the rule is where it was opened.
    document.querySelector<HTMLElement>('.week-session[aria-pressed="true"]')?.focus()
  }
  return (
    <section className="hours-part" aria-labelledby="hours-week">
      <div className="hours-title">
        <h3 className="heading" id="hours-week">
          {t('week')}
        </h3>
        <ul className="hours-kinds">
          {KINDS.map((kind) => {
            const Icon = KIND_ICONS[kind]
            return (
              <li key={kind} data-kind={kind}>
                <span>
                  <Icon aria-hidden="true" />
                </span>
                {words.kind(kind)}
              </li>
            )
          })}
        </ul>
      </div>
      <Week chosen={chosen} onChoose={choose} onAdd={add} />
      {removed && (
        <output className="setup-removed">
          {t('removedRule', {
            name: `${words.weekdays(removed.weekdays)} ${removed.from}–${removed.until}`,
          })}
          <button
            ref={restore}
            type="button"
            className="setup-plain"
            onClick={() => {
              change((before) => withRule(before, removed))
              setRemoved(null)
            }}
          >
            {t('restore')}
          </button>
        </output>
      )}
      {rule ? (
        <RuleEditor
          key={rule.id}
          rule={rule}
          index={index}
          onRemove={() => remove(rule)}
          onDone={close}
        />
      ) : (
        draft.sessions.length > 0 && <p className="setup-hint">{t('chooseRule')}</p>
      )}
    </section>
  )
}
