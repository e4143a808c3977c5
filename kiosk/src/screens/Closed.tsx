/** No numbers now: each reason with the next chance, and what to do meanwhile. */
import { CalendarX2, CirclePause, Clock, Info, Tickets, TriangleAlert } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Localized } from '#shared/domain/config.ts'
import type { Issuing, SessionInfo } from '#shared/protocol/views.ts'
import { localize } from '#shared/i18n/format.ts'
import { useKiosk } from '../kiosk.ts'
import { Instead, NextChance } from '../parts/NextChance.tsx'
import { Notice, Panel } from '../parts/Notice.tsx'
import { countdownPhrase, hoursPhrase } from '../phrases.ts'
import './closed.css'

type IssuingThat<Is extends Issuing['is']> = Extract<Issuing, { is: Is }>

const SOON_MS = 60 * 60_000

export function NotYetOpen(props: { issuing: IssuingThat<'notYet'>; sessions: SessionInfo[] }) {
  const kiosk = useKiosk()
  const { t, time, now } = kiosk
  const { opensAt, quota } = props.issuing
  const toGo = Date.parse(opensAt) - now
  return (
    <Notice icon={Clock} title={t(toGo < SOON_MS ? 'notYetTitle' : 'notYetLaterTitle')}>
      <section className="countdown">
        <h2 className="countdown-label">{t('numbersFrom', { time: time(opensAt) })}</h2>
        <Countdown toGo={toGo} />
        <p className="panel-text">{t('numbersToday', { count: quota })}</p>
      </section>
      <Panel label={t('sessionsToday')}>
        {props.sessions.map((session) => (
          <p key={session.from} className="panel-time num">
            {hoursPhrase(kiosk, session)}
          </p>
        ))}
      </Panel>
    </Notice>
  )
}

function Countdown({ toGo }: { toGo: number }) {
  const { t } = useKiosk()
  const text = countdownPhrase(toGo)
  return toGo > 0 ? (
    <p
      role="timer"
      className="countdown-time"
      style={{ '--letters': text.length } as CSSProperties}
    >
      <span className="num">{text}</span>
    </p>
  ) : (
    <p role="timer" className="countdown-now">
      {t('now')}
    </p>
  )
}

export function SoldOut(props: { issuing: IssuingThat<'soldOut'>; instead: Localized | null }) {
  const { t, time, now, sameDay } = useKiosk()
  const { nextRelease, next } = props.issuing
  const moreToday = nextRelease !== null || (next !== null && sameDay(next.from, now))
  return (
    <Notice
      icon={Tickets}
      title={t(moreToday ? 'soldOutForNowTitle' : 'soldOutTitle')}
      text={t('numberStaysValid')}
    >
      {nextRelease ? (
        <Panel label={t('nextRelease')} strong>
          <p className="panel-time num">{t('releaseAt', { time: time(nextRelease.at) })}</p>
          <p className="panel-text">{t('releaseCount', { count: nextRelease.count })}</p>
        </Panel>
      ) : (
        <NextChance next={next} />
      )}
      <Instead instead={props.instead} />
    </Notice>
  )
}

export function Stopped(props: { issuing: IssuingThat<'stopped'>; instead: Localized | null }) {
  const { t } = useKiosk()
  const { reason, next } = props.issuing
  return (
    <Notice
      icon={reason === 'emergency' ? TriangleAlert : CirclePause}
      title={t('stoppedTitle')}
      text={t(`stopped.${reason}`)}
    >
      <NextChance next={next} />
      <Instead instead={props.instead} />
    </Notice>
  )
}

export function Closed(props: { issuing: IssuingThat<'closed'>; instead: Localized | null }) {
  const { t, language } = useKiosk()
  const { because, next } = props.issuing
  return (
    <Notice
      icon={CalendarX2}
      title={t(because ? 'closedTitle' : 'closedNowTitle')}
      text={because && localize(because, language)}
    >
      <NextChance next={next} />
      <Instead instead={props.instead} />
    </Notice>
  )
}

/** Open, but every service of this session is served without a kiosk. */
export function NothingHere() {
  const { t } = useKiosk()
  return <Notice icon={Info} title={t('nothingHereTitle')} text={t('nothingHereText')} />
}
