/** @jsxImportSource preact */
import type { Language } from '#shared/domain/closedLists.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import type { OfficeInfo } from '#shared/protocol/views.ts'
import { Shield } from '../parts/Shield.tsx'
import type { Words } from './words.ts'

export function Header(props: {
  office: OfficeInfo | null
  languages: readonly Language[]
  words: Words
  speak: (language: Language) => void
}) {
  const { office, languages, words, speak } = props
  return (
    <header className="follow-header">
      {office && <Shield colours={office.shield} className="follow-shield" />}
      <p className="follow-office">{office?.name}</p>
      {languages.length > 1 && (
        <select
          className="follow-language"
          aria-label={words.t('language')}
          value={words.language}
          onChange={({ currentTarget }) => speak(currentTarget.value as Language)}
        >
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      )}
      {office?.trial && <p className="follow-trial">{words.paper('trial')}</p>}
    </header>
  )
}
