import { type ReactNode, useState } from 'react'
import { issuingEnd } from '#shared/domain/day/issuingEnd.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useTime, useToday } from '../context.ts'
import { momentOfTime } from '../momentOfTime.ts'
import { SubmitButton } from './SubmitButton.tsx'
import './sessionDialog.css'

const STEPS = [15, 30, 60] as const

/** A new end for a session, and what follows from it. */
export function SessionDialog(props: {
  session: ManagerView['sessions'][number]
  busy: boolean
  refusal: ReactNode
  onChange: (until: string) => void
  onEndNow: () => void
  onClose: () => void
}) {
  const { session, busy, refusal, onChange, onEndNow, onClose } = props
  const { view, now, t } = useToday()
  const time = useTime()
  const [text, setText] = useState(time(session.until))
  const until = momentOfTime(view.date, text, view.office.zone)
  const isPast = until !== null && (Date.parse(until) < now || until < session.from)
  const ready = until !== null && until !== session.until && !isPast && !busy
  const later = (minutes: number) => {
    const from = until !== null && !isPast ? until : session.until
    setText(time(new Date(Date.parse(from) + minutes * 60_000).toISOString()))
  }
  return (
    <Dialog
      title={t('ask.session', { hours: `${time(session.from)}–${time(session.until)}` })}
      dismiss={t('dismiss')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onChange(until)
        }}
      >
        <label className="session-field">
          {t('ask.sessionField')}
          <input
            data-first
            type="time"
            value={text}
            aria-describedby="session-follows"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="session-steps">
          {STEPS.map((minutes) => (
            <button
              key={minutes}
              type="button"
              className="key-button key-button-small"
              onClick={() => later(minutes)}
            >
              {t('ask.sessionLater', { minutes })}
            </button>
          ))}
        </div>
        <output id="session-follows" className="session-follows">
          {until === null || isPast
            ? t('ask.sessionPast')
            : t('ask.sessionFollows', { time: time(issuingEnd(session.planned, until)) })}
        </output>
        {refusal}
        <SubmitButton label={t('changeSession')} busy={busy} ready={ready} t={t} />
      </form>
      {Date.parse(session.from) <= now && now < Date.parse(session.until) && (
        <button
          type="button"
          className="key-button key-button-small session-end"
          onClick={onEndNow}
        >
          {t('endSession')}
        </button>
      )}
    </Dialog>
  )
}
