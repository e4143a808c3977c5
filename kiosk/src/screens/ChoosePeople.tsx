import type { KioskService } from '#shared/protocol/views.ts'
import { useKiosk } from '../kiosk.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { EvenGrid } from '../parts/EvenGrid.tsx'
import { ServicePill } from '../parts/ServicePill.tsx'
import { Split } from '../parts/Split.tsx'
import { Title } from '../parts/Title.tsx'
import './choosePeople.css'

/** A large numeral; the word below it gives way. */
const LEAST = { width: 6.5, height: 4 }

export function ChoosePeople(props: {
  service: KioskService
  /** The number of people whose ticket is on its way. */
  working: number | null
}) {
  const { t, actions } = useKiosk()
  const { maxParty } = props.service
  const told = (
    <div className="heading">
      <ServicePill service={props.service} />
      <Title>{t('choosePeople')}</Title>
      <p className="lead">{t('peopleHint')}</p>
    </div>
  )
  return (
    <Split told={told}>
      <EvenGrid label={t('choosePeople')} count={maxParty} ratio={1.5} least={LEAST}>
        {Array.from({ length: maxParty }, (_, index) => index + 1).map((party) => (
          <button
            key={party}
            type="button"
            className="button people-field"
            aria-busy={party === props.working}
            onClick={() => actions.choosePeople(party)}
          >
            <span className="people-count num">{party} </span>
            {party === props.working && <span className="spinner" aria-hidden="true" />}
            <span className="people-word">
              {party === props.working ? t('working') : t('person', { count: party })}
            </span>
          </button>
        ))}
      </EvenGrid>
      <BackButton />
    </Split>
  )
}
