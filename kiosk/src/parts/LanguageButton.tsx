import type { Language } from '#shared/domain/closedLists.ts'
import { useKiosk } from '../kiosk.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'

export function LanguageButton(props: { language: Language }) {
  const { language, actions } = useKiosk()
  return (
    <button
      type="button"
      className="button language"
      lang={props.language}
      aria-pressed={props.language === language}
      onClick={() => actions.speak(props.language)}
    >
      {LANGUAGE_NAMES[props.language]}
    </button>
  )
}
