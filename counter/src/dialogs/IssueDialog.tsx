import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { newRequest } from '#shared/client/connection.ts'
import type { Language, PriorityReason } from '#shared/domain/closedLists.ts'
import { localize } from '#shared/i18n/format.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import type { IssueWish } from '../actions.ts'
import { useDesk } from '../desk/context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { Refusal } from '../../parts/Refusal.tsx'
import type { ShownRefusal } from '../../parts/useCommands.ts'
import { DeskDialog } from './DeskDialog.tsx'
import { priorityChoices } from './priorities.ts'
import './issue.css'

/** A number for somebody who does not use the kiosk. Nothing is chosen beforehand: a slip would cost a place. */
export function IssueDialog(props: {
  shown: ShownRefusal | null
  /** `paper`: language of what is printed. */
  onIssue: (wish: IssueWish, request: string, paper: Language) => Promise<void>
  onClose: () => void
}) {
  const { view, live, running, language, t } = useDesk()
  const [service, setService] = useState<string | null>(null)
  const [party, setParty] = useState(1)
  const [priority, setPriority] = useState<PriorityReason | null>(null)
  const [paper, setPaper] = useState<Language>('de')

  const requestOf = useRequests()
  const services = useRef<HTMLDivElement>(null)

  const choose = (id: string) => {
    setService(id)
    setParty(1)
  }
  const onKeyDown = useEffectEvent(({ key }: KeyboardEvent) => {
    const chosen = view.services[Number(key) - 1]
    if (!chosen) return
    choose(chosen.id)
    services.current?.querySelectorAll('input')[Number(key) - 1]?.focus()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  const maxParty = view.services.find(({ id }) => id === service)?.maxParty ?? 1
  const ready = live && service !== null && running === null
  return (
    <DeskDialog title={t('ask.issue')} dismiss={t('dismiss')} onClose={props.onClose} wide>
      <form
        className="issue"
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          const wish = { service, party, priority }
          void props.onIssue(wish, requestOf(wish), paper)
        }}
      >
        <fieldset>
          <legend>{t('ask.issueService')}</legend>
          <div className="issue-services" ref={services}>
            {view.services.map(({ id, name }, index) => (
              <Radio
                key={id}
                name="service"
                checked={id === service}
                first={index === 0}
                onCheck={() => choose(id)}
              >
                {index < 9 && <KeyCap>{index + 1}</KeyCap>}
                <span>{localize(name, language)}</span>
              </Radio>
            ))}
          </div>
        </fieldset>
        <fieldset className="issue-row">
          <legend>{t('ask.issueParty')}</legend>
          {Array.from({ length: maxParty }, (_, index) => index + 1).map((n) => (
            <Radio key={n} name="party" checked={n === party} onCheck={() => setParty(n)}>
              {n}
            </Radio>
          ))}
        </fieldset>
        <fieldset className="issue-row">
          <legend>{t('ask.issuePriority')}</legend>
          {[{ value: null, label: t('priority.none') }, ...priorityChoices(t)].map(
            ({ value, label }) => (
              <Radio
                key={value}
                name="priority"
                checked={value === priority}
                onCheck={() => setPriority(value)}
              >
                {label}
              </Radio>
            ),
          )}
        </fieldset>
        {view.printer && view.office.languages.length > 1 && (
          <fieldset className="issue-row issue-paper">
            <legend>{t('ask.issuePaper')}</legend>
            {view.office.languages.map((code) => (
              <Radio
                key={code}
                name="paper"
                checked={code === paper}
                onCheck={() => setPaper(code)}
              >
                <span lang={code}>{LANGUAGE_NAMES[code]}</span>
              </Radio>
            ))}
          </fieldset>
        )}
        <Refusal shown={props.shown} language={language} />
        <button
          type="submit"
          className="dialog-yes"
          aria-disabled={!ready}
          aria-busy={running === 'issue'}
          data-blocked={!ready}
        >
          <span>{t('issue')}</span>
          <KeyCap>{t('key.enter')}</KeyCap>
        </button>
      </form>
    </DeskDialog>
  )
}

/** The same wish, pressed again because no answer came, is the same request: it must not cost a second number. */
function useRequests(): (wish: IssueWish) => string {
  const last = useRef({ wish: '', request: '' })
  return (wish) => {
    const asked = JSON.stringify(wish)
    if (last.current.wish !== asked) last.current = { wish: asked, request: newRequest() }
    return last.current.request
  }
}

function Radio(props: {
  name: string
  checked: boolean
  /** Has the focus when the dialog opens. */
  first?: boolean
  onCheck: () => void
  children: ReactNode
}) {
  const { name, checked, first, onCheck, children } = props
  return (
    <label className="radio" data-checked={checked}>
      <input
        type="radio"
        name={name}
        checked={checked}
        data-first={first ? '' : undefined}
        onChange={onCheck}
      />
      <span>{children}</span>
    </label>
  )
}
