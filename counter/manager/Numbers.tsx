/** Are numbers given out, how many of them, and when do more come. */
import type { ManagerView } from '#shared/protocol/views.ts'
import { AskButton } from './AskButton.tsx'
import { useTime, useToday } from './context.ts'
import './numbers.css'

type Session = ManagerView['sessions'][number]

export function Numbers() {
  const { view, t } = useToday()
  const { stopped, dayClosed } = view
  return (
    <section aria-labelledby="numbers" className="numbers">
      <h2 id="numbers" className="heading">
        {t('numbers')}
      </h2>
      <IssuingNow />
      {!dayClosed &&
        (stopped === null ? (
          <AskButton question={{ ask: 'stop' }} label={t('stop')} />
        ) : (
          <AskButton question={{ ask: 'resume' }} label={t('resume')} className="numbers-resume" />
        ))}
      {view.sessions.length === 0 && <p className="numbers-none">{t('noSession')}</p>}
      <ul className="sessions">
        {view.sessions.map((session) => (
          <li key={session.id} className="session">
            {session.kind === 'walkIn' ? <WalkIn session={session} /> : <Hours session={session} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function IssuingNow() {
  const { view, t } = useToday()
  const time = useTime()
  const { issuing } = view
  const words = () => {
    switch (issuing.is) {
      case 'open':
        return t('issuing.open', { count: issuing.left })
      case 'notYet':
        return t('issuing.notYet', { time: time(issuing.opensAt) })
      case 'soldOut':
        return issuing.nextRelease
          ? t('issuing.nextRelease', {
              count: issuing.nextRelease.count,
              time: time(issuing.nextRelease.at),
            })
          : t('issuing.soldOut')
      case 'stopped':
        return t('issuing.stopped', { reason: t(`stop.${issuing.reason}`) })
      case 'closed':
        return t('issuing.closed')
      default:
        return issuing satisfies never
    }
  }
  return (
    <output className="issuing" data-is={issuing.is}>
      {words()}
    </output>
  )
}

function Hours({ session }: { session: Session }) {
  const { t } = useToday()
  const time = useTime()
  const kind = session.kind === 'appointment' || session.kind === 'phone' ? session.kind : 'other'
  return (
    <h3 className="session-hours">
      {time(session.from)}–{time(session.until)} <span>{t(`kind.${kind}`)}</span>
    </h3>
  )
}

function WalkIn({ session }: { session: Session }) {
  const { view, t } = useToday()
  const time = useTime()
  const { id, from, until, planned, quota, issued, left, releases } = session
  const hours = `${time(from)}–${time(until)}`
  return (
    <>
      <h3 className="session-hours">
        {hours}
        {until !== planned.until && <span> {t('insteadOf', { time: time(planned.until) })}</span>}
      </h3>
      <dl className="session-facts">
        <div>
          <dt>{t('quota')}</dt>
          <dd>{quota}</dd>
        </div>
        <div>
          <dt>{t('issued')}</dt>
          <dd>{issued}</dd>
        </div>
        <div>
          <dt>{t('left')}</dt>
          <dd>{left}</dd>
        </div>
      </dl>
      <p className="session-releases">
        {releases.map(({ at, count }) => t('release', { count, time: time(at) })).join(' · ')}
      </p>
      {!view.dayClosed && (
        <div className="session-buttons">
          <AskButton
            question={{ ask: 'quota', session: id }}
            label={t('changeQuota')}
            spoken={t('changeQuotaOf', { hours })}
          />
          <AskButton
            question={{ ask: 'session', session: id }}
            label={t('changeEnd')}
            spoken={t('changeEndOf', { hours })}
          />
        </div>
      )}
    </>
  )
}

/** Last on the column, and red: there is no way back. */
export function CloseDay() {
  const { view, t } = useToday()
  if (view.dayClosed) return null
  return (
    <div className="close-day">
      <AskButton
        question={{ ask: 'closeDay' }}
        label={t('closeDay')}
        className="close-day-button"
      />
    </div>
  )
}
