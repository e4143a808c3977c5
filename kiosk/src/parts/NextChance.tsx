import type { Localized } from '#shared/domain/config.ts'
import type { SessionInfo } from '#shared/protocol/views.ts'
import { localize } from '#shared/i18n/format.ts'
import { useKiosk } from '../kiosk.ts'
import { dayPhrase, hoursPhrase } from '../phrases.ts'
import { Panel } from './Notice.tsx'

/** When to come again. */
export function NextChance({ next }: { next: SessionInfo | null }) {
  const kiosk = useKiosk()
  const { t, time } = kiosk
  if (!next) {
    return (
      <Panel label={t('nextSession')}>
        <p className="panel-text">{t('nextUnknown')}</p>
      </Panel>
    )
  }
  return (
    <Panel label={t('nextSession')} strong>
      <p className="panel-day">{dayPhrase(kiosk, next.from)}</p>
      <p className="panel-time num">{hoursPhrase(kiosk, next)}</p>
      <p className="panel-text">{t('numbersFrom', { time: time(next.ticketsFrom) })}</p>
    </Panel>
  )
}

/** What somebody can do who gets no number. */
export function Instead({ instead }: { instead: Localized | null }) {
  const { t, language } = useKiosk()
  if (!instead) return null
  return (
    <Panel label={t('instead')} optional>
      <p className="panel-text">{unbroken(localize(instead, language))}</p>
    </Panel>
  )
}

/** Telephone numbers and addresses are not taken apart at the end of a line. */
const unbroken = (text: string) =>
  text
    .replaceAll(/(?<=\d) (?=\d)/g, '\u00a0')
    .replaceAll(/\S*[\d.]\S*-\S+/g, (word) => word.replaceAll('-', '-\u2060'))
