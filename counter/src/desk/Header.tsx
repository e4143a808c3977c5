import { AppWindow } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import { localize, timeOfDay } from '#shared/i18n/format.ts'
import { TrialMark } from '#shared/ui/Notices.tsx'
import type { CounterView } from '#shared/protocol/views.ts'
import type { CounterText } from '../texts/index.ts'
import { placeName } from '../../parts/placeName.ts'
import { useDesk } from './context.ts'
import { AccountMenu } from '../../access/AccountMenu.tsx'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { KeyButton } from './KeyButton.tsx'
import { PrinterFact } from './PrinterFact.tsx'
import '../../parts/header.css'

export function Header({ clock }: { clock: number }) {
  const { view, language, t, may, perform } = useDesk()
  const { me, office, line } = view
  const calls = may({ do: 'next' })
  return (
    <header className="head">
      {office.trial && <TrialMark language={language} />}
      <h1>{placeName(me.name, t)}</h1>
      {calls && (
        <p className="head-state" data-is={me.is}>
          {stateText(view, language, t)}
        </p>
      )}
      {me.automatic && <p className="head-state head-automatic">{t('automatic')}</p>}
      <output className="head-elsewhere">
        {me.pages > 1 && (
          <span className="head-state head-other-tabs">
            <AppWindow aria-hidden="true" />
            {t('openElsewhere')}
          </span>
        )}
      </output>
      <MyServices />
      <p className="head-fact">
        {t('waitingCount')} <b>{line.length}</b>
      </p>
      <IssuingFact />
      <PrinterFact />
      <time className="head-fact head-clock">{timeOfDay(clock, language, office.zone)}</time>
      <KeyButton letter="p" deed="pause" label={t('pause')} className="head-button" />
      <button
        type="button"
        className="key-button head-button"
        aria-label={t('help')}
        onClick={() => perform({ ask: 'help' })}
      >
        <KeyCap>?</KeyCap>
      </button>
      <AccountMenu />
    </header>
  )
}

function stateText({ me, office }: CounterView, language: Language, t: CounterText): string {
  const { is, pauseReason, backAt } = me
  const state = backAt
    ? t('pausedUntil', { time: timeOfDay(backAt, language, office.zone) })
    : t(`state.${is}`)
  return is === 'paused' && pauseReason && pauseReason !== 'break'
    ? `${state} · ${t(`pause.${pauseReason}`)}`
    : state
}

function MyServices() {
  const { view, language, t } = useDesk()
  const mine = view.services.filter(({ id }) => view.me.services.includes(id))
  const names = mine.map(({ name }) => localize(name, language)).join(', ')
  return (
    <p className="head-services" title={names}>
      {mine.length === view.services.length ? t('allServices') : names}
    </p>
  )
}

function IssuingFact() {
  const { view, language, t } = useDesk()
  const { issuing, office } = view
  const at = (moment: string) => <b>{timeOfDay(moment, language, office.zone)}</b>
  switch (issuing.is) {
    case 'open':
      return (
        <p className="head-fact">
          {t('issuing.left')} <b>{issuing.left}</b>
        </p>
      )
    case 'notYet':
      return (
        <p className="head-fact">
          {t('issuing.notYet')} {at(issuing.opensAt)}
        </p>
      )
    case 'soldOut':
      return issuing.nextRelease ? (
        <p className="head-fact">
          {t('issuing.nextRelease')} {at(issuing.nextRelease.at)}
        </p>
      ) : (
        <p className="head-fact">
          <b>{t('issuing.soldOut')}</b>
        </p>
      )
    case 'stopped':
    case 'closed':
      return (
        <p className="head-fact">
          <b>{t(`issuing.${issuing.is}`)}</b>
        </p>
      )
    default:
      return issuing satisfies never
  }
}
