import { ArrowLeft } from 'lucide-react'
import type { KioskService } from '#shared/protocol/views.ts'
import { localize } from '#shared/ui/format.ts'
import { SERVICE_ICONS } from '../icons.ts'
import { useKiosk } from '../kiosk.ts'
import { Title } from '../parts/Title.tsx'
import './choosePeople.css'

/** Three only where they come out even, so that no corner stays empty. */
const columnsFor = (maxParty: number) => (maxParty > 6 && maxParty % 3 === 0 ? 3 : 2)

export function ChoosePeople(props: {
  service: KioskService
  /** The number of people whose ticket is on its way. */
  working: number | null
}) {
  const { t, language, actions } = useKiosk()
  const { name, icon, maxParty } = props.service
  const Icon = SERVICE_ICONS[icon]
  return (
    <>
      <div className="heading">
        <p className="pill">
          <Icon aria-hidden="true" className="icon" />
          {localize(name, language)}
        </p>
        <Title>{t('choosePeople')}</Title>
        <p className="lead">{t('peopleHint')}</p>
      </div>
      <div className="people" data-columns={columnsFor(maxParty)} data-roomy={maxParty <= 6}>
        {Array.from({ length: maxParty }, (_, index) => index + 1).map((party) => (
          <button
            key={party}
            type="button"
            className="button people-field"
            aria-busy={party === props.working}
            onClick={() => actions.choosePeople(party)}
          >
            <span className="people-count num">{party}</span>
            {party === props.working ? (
              <span className="people-word">
                <span className="spinner" aria-hidden="true" />
                {t('working')}
              </span>
            ) : (
              <span className="people-word">{t('person', { count: party })}</span>
            )}
          </button>
        ))}
      </div>
      <button type="button" className="button quiet-button" onClick={actions.back}>
        <ArrowLeft aria-hidden="true" className="icon icon-directed" />
        {t('back')}
      </button>
    </>
  )
}
