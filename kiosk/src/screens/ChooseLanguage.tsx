/** Every language in its own words, for somebody who reads none of the others. */
import type { Language } from '#shared/domain/closedLists.ts'
import { useKiosk } from '../kiosk.ts'
import { EvenGrid } from '../parts/EvenGrid.tsx'
import { LanguageButton } from '../parts/LanguageButton.tsx'
import { Split } from '../parts/Split.tsx'
import { Title } from '../parts/Title.tsx'

const LEAST = { width: 13, height: 4 }

export function ChooseLanguage({ languages }: { languages: Language[] }) {
  const { t } = useKiosk()
  const told = (
    <div className="heading">
      <Title>{t('chooseLanguage')}</Title>
    </div>
  )
  return (
    <Split told={told}>
      <EvenGrid label={t('language')} count={languages.length} ratio={3} least={LEAST}>
        {languages.map((one) => (
          <LanguageButton key={one} language={one} />
        ))}
      </EvenGrid>
    </Split>
  )
}
