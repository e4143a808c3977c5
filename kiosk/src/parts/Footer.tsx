/** Languages; in the last seconds before the screen goes away, the way to stay takes their place. */
import { Clock } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import { useKiosk } from '../kiosk.ts'
import { LANGUAGE_NAMES } from '../texts/index.ts'
import './footer.css'

export function Footer(props: { languages: Language[]; secondsLeft: number | null }) {
  const offered = props.languages.filter((language) => language in LANGUAGE_NAMES)
  return (
    <footer className="footer">
      {props.secondsLeft !== null ? (
        <StayLonger seconds={props.secondsLeft} />
      ) : (
        offered.length > 1 && <Languages offered={offered} />
      )}
    </footer>
  )
}

function Languages({ offered }: { offered: Language[] }) {
  const { t, language, actions } = useKiosk()
  return (
    <fieldset className="languages" aria-label={t('language')}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          className="button language"
          lang={one}
          aria-pressed={one === language}
          onClick={() => actions.speak(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </fieldset>
  )
}

function StayLonger({ seconds }: { seconds: number }) {
  const { t, actions } = useKiosk()
  return (
    <button type="button" className="button stay" onClick={actions.touch}>
      <Clock aria-hidden="true" className="icon" />
      <span className="stay-time">{t('secondsLeft', { count: seconds })}</span>
      <strong>{t('stay')}</strong>
    </button>
  )
}
