/** Is there a number left, and how long will it take: before anything is pressed. */
import { TriangleAlert } from 'lucide-react'
import type { KioskView } from '#shared/protocol/views.ts'
import { type Kiosk, useKiosk } from '../kiosk.ts'
import { chancePhrase, waitPhrase } from '../phrases.ts'
import './status.css'

type StatusProps = { view: KioskView; left: number; paperLow: boolean }

export function Status({ view, left, paperLow }: StatusProps) {
  const kiosk = useKiosk()
  const { t } = kiosk
  const { wait, waiting } = view
  const warning = warningFor(kiosk, view, paperLow)
  return (
    <section className="status">
      <dl className="status-facts">
        <div>
          <dt>{t('ticketsLeft')}</dt>
          <dd className="num">{left}</dd>
        </div>
        <div className="status-wait">
          <dt>{t(wait ? 'waitNow' : 'waiting')}</dt>
          <dd className="num">{wait ? waitPhrase(kiosk, wait) : waiting}</dd>
        </div>
      </dl>
      {warning && (
        <p className="status-warning">
          <TriangleAlert aria-hidden="true" className="icon" />
          {warning}
        </p>
      )}
    </section>
  )
}

function warningFor(kiosk: Kiosk, { failing, wait }: KioskView, paperLow: boolean): string | null {
  const { t } = kiosk
  // The server cannot save now; it may again when the next number is asked for.
  if (failing) return t('failing')
  return chancePhrase(kiosk, wait) ?? (paperLow ? t('paperLow') : null)
}
