import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { NoticeText } from '#shared/domain/day/facts.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useTime, useToday } from '../context.ts'
import { momentOfTime } from '../momentOfTime.ts'
import { SubmitButton } from './SubmitButton.tsx'
import './messageDialog.css'

/** As the protocol has it. */
const LONGEST = 160

/** One paragraph for everybody in the waiting room. */
export function MessageDialog(props: {
  busy: boolean
  refusal: ReactNode
  onShow: (text: NoticeText, until: string | null) => void
  onClear: () => void
  onClose: () => void
}) {
  const { busy, refusal, onShow, onClear, onClose } = props
  const { view, now, t } = useToday()
  const time = useTime()
  const { notice } = view
  const [german, setGerman] = useState(notice?.text.de ?? '')
  const [english, setEnglish] = useState(notice?.text.en ?? '')
  const [until, setUntil] = useState(notice?.until ? time(notice.until) : '')
  const de = german.trim()
  const en = english.trim()
  const end = until === '' ? null : momentOfTime(view.date, until, view.office.zone)
  const isPast = end !== null && Date.parse(end) <= now
  const ready = de !== '' && !isPast && !busy
  return (
    <Dialog title={t('ask.message')} dismiss={t('dismiss')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onShow({ de, ...(en && { en }) }, end)
        }}
      >
        <p className="dialog-text" id="message-warning">
          {t('ask.messageWarning')}
        </p>
        <Paragraph
          label={t('ask.messageGerman')}
          language="de"
          value={german}
          onChange={setGerman}
          isFirst
        />
        <Paragraph
          label={t('ask.messageEnglish')}
          language="en"
          value={english}
          onChange={setEnglish}
        />
        <label className="message-until">
          {t('ask.messageUntil')}
          <input
            type="time"
            value={until}
            aria-describedby="message-ends"
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
        <output id="message-ends" className="message-ends">
          {isPast && t('ask.sessionPast')}
          {end === null && t('ask.messageAllDay')}
        </output>
        {refusal}
        <SubmitButton label={t('message.show')} busy={busy} ready={ready} t={t} />
      </form>
      {notice && (
        <button
          type="button"
          className="key-button key-button-small message-clear"
          aria-disabled={busy}
          onClick={onClear}
        >
          {t('message.clear')}
        </button>
      )}
    </Dialog>
  )
}

function Paragraph(props: {
  label: string
  language: 'de' | 'en'
  value: string
  onChange: (text: string) => void
  isFirst?: boolean
}) {
  const { label, language, value, onChange, isFirst } = props
  // One paragraph: Enter means "show it", as in every field here.
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <label className="message-field">
      <span>
        {label}
        <small>
          {value.length}/{LONGEST}
        </small>
      </span>
      <textarea
        data-first={isFirst ? '' : undefined}
        lang={language}
        rows={2}
        maxLength={LONGEST}
        value={value}
        aria-describedby="message-warning"
        onKeyDown={onKeyDown}
        // Pasted from elsewhere: what breaks a line becomes a space, what cannot be seen goes.
        onChange={({ target }) =>
          onChange(target.value.replace(/[\s\p{Zl}\p{Zp}]/gu, ' ').replace(/\p{C}/gu, ''))
        }
      />
    </label>
  )
}
