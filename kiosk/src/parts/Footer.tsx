/** Languages; in the last seconds before the screen goes away, the way to stay takes their place. Then the aids. */
import { ArrowLeft, Clock, Languages as LanguagesIcon, VolumeX } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Flow } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'
import { languagesInRow, type TextWidth } from '../layout.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { useTextWidth } from '../textWidth.ts'
import { useArea } from '../useSizes.ts'
import { AidButtons } from './AidButtons.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import './footer.css'

export function Footer(props: {
  languages: Language[]
  flow: Flow
  /** Why nothing is read out although somebody wants it. */
  silence: string | null
}) {
  const { languages, flow, silence } = props
  return (
    <footer className="footer">
      {silence && (
        <output className="silence">
          <VolumeX aria-hidden="true" className="icon" />
          {silence}
        </output>
      )}
      {flow.secondsLeft !== null ? (
        <StayLonger seconds={flow.secondsLeft} voids={isUntaken(flow)} />
      ) : (
        languages.length > 1 && <Languages offered={languages} open={flow.choosingLanguage} />
      )}
      <AidButtons aids={flow.aids} />
    </footer>
  )
}

/** Of a language's button, in rem. */
const FONT = 1.9375
const PADDING = 1.5

const widestWord = (text: string, textWidth: TextWidth) =>
  Math.max(...text.split(' ').map((word) => textWidth(word, 'name')))

/** Whoever goes away now gives the number back. */
const isUntaken = ({ stage }: Flow) => stage.is === 'number' && stage.delivery === 'failed'

function Languages({ offered, open }: { offered: Language[]; open: boolean }) {
  const { t, language, actions } = useKiosk()
  const [ref, area] = useArea<HTMLFieldSetElement>()
  const textWidth = useTextWidth()
  const widthOf = (text: string) => widestWord(text, textWidth) * FONT + PADDING
  const shown =
    area && !open
      ? languagesInRow(offered, language, area.width, {
          widthOf: (one) => widthOf(LANGUAGE_NAMES[one]),
          more: widthOf(t('moreLanguages')),
        })
      : []
  const more = shown.length > 0 ? t('moreLanguages') : LANGUAGE_NAMES[language]
  return (
    <fieldset ref={ref} className="languages" aria-label={t('language')}>
      {shown.map((one) => (
        <LanguageButton key={one} language={one} />
      ))}
      {shown.length < offered.length && (
        <button
          type="button"
          className="button language"
          aria-expanded={open}
          onClick={() => actions.showLanguages(!open)}
        >
          {open ? (
            <ArrowLeft aria-hidden="true" className="mark icon-directed" />
          ) : (
            <LanguagesIcon aria-hidden="true" className="mark" />
          )}
          {open ? t('back') : more}
        </button>
      )}
    </fieldset>
  )
}

function StayLonger({ seconds, voids }: { seconds: number; voids: boolean }) {
  const { t, actions } = useKiosk()
  return (
    <button type="button" className="button stay" onClick={actions.touch}>
      <Clock aria-hidden="true" className="icon" />
      <span className="stay-time">{t(voids ? 'goesBack' : 'secondsLeft', { count: seconds })}</span>
      <strong>{t('stay')}</strong>
    </button>
  )
}
