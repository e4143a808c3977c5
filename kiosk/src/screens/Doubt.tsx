/** The honest horizon: said before a number is taken that may not be called today. */
import { ArrowLeft, Hourglass } from 'lucide-react'
import type { KioskView } from '#shared/protocol/views.ts'
import { useKiosk } from '../kiosk.ts'
import { Instead } from '../parts/NextChance.tsx'
import { Notice, Panel } from '../parts/Notice.tsx'
import { doubtPhrase, waitPhrase } from '../phrases.ts'

export function Doubt({ view, until }: { view: KioskView; until: string }) {
  const kiosk = useKiosk()
  const { t, time, actions } = kiosk
  return (
    <Notice
      icon={Hourglass}
      title={doubtPhrase(kiosk, view.wait)}
      more={t('doubtText')}
      answers={
        <>
          <button type="button" className="button main-button" data-back onClick={actions.back}>
            <ArrowLeft aria-hidden="true" className="icon icon-directed" />
            {t('doubtBack')}
          </button>
          <button type="button" className="button" onClick={actions.allTheSame}>
            {t('allTheSame')}
          </button>
        </>
      }
    >
      {view.wait && (
        <Panel label={t('waitNow')} strong>
          <p className="panel-time num">{waitPhrase(kiosk, view.wait)}</p>
          <p className="panel-text">
            {t('doubtCloses')} <strong>{time(until)}</strong>
          </p>
        </Panel>
      )}
      <Instead instead={view.instead} />
    </Notice>
  )
}
