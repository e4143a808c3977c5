import type { Language } from '#shared/domain/closedLists.ts'
import type { WaitingRoom } from '#shared/domain/config.ts'
import { localize } from '#shared/i18n/format.ts'
import type { Path } from '../fields/context.ts'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import { PictureField } from '../fields/PictureField.tsx'
import { withGiven } from '../given.ts'
import type { WaitingRoomText } from './texts/index.ts'

type Slide = WaitingRoom['slides'][number]

/** As the schema has it: 500 kB of the file are some 670,000 letters. */
const MOST_BYTES = 500_000

export function SlideEditor(props: {
  path: Path
  slide: Slide
  change: (make: (slide: Slide) => Slide) => void
  language: Language
  t: WaitingRoomText
}) {
  const { path, slide, change, language, t } = props
  return (
    <div className="slide-editor">
      <div className="slide-fields">
        <LocalizedField
          path={[...path, 'title']}
          label={t('slideTitle')}
          optional
          value={slide.title}
          onChange={(title) => change((before) => withGiven(before, { title }))}
        />
        <LocalizedField
          path={[...path, 'text']}
          label={t('slideText')}
          optional
          long
          value={slide.text}
          onChange={(text) => change((before) => withGiven(before, { text }))}
        />
        <PictureField
          path={[...path, 'picture']}
          label={t('slidePicture')}
          mostBytes={MOST_BYTES}
          value={slide.picture}
          onChange={(picture) => change((before) => withGiven(before, { picture }))}
        />
      </div>
      <SlidePreview slide={slide} language={language} t={t} />
    </div>
  )
}

/** The proportions of the place for slides on a display of usual size; letters as large as there, to scale. */
function SlidePreview(props: { slide: Slide; language: Language; t: WaitingRoomText }) {
  const { slide, language, t } = props
  const title = slide.title && localize(slide.title, language)
  const text = slide.text && localize(slide.text, language)
  const isBare = !title && !text
  return (
    <figure className="slide-preview">
      <div className="slide-screen" data-bare={isBare && slide.picture !== undefined}>
        {slide.picture && <img src={slide.picture} alt="" />}
        {title && <b dir="auto">{title}</b>}
        {text && <p dir="auto">{text}</p>}
        {isBare && !slide.picture && <p>{t('slideEmpty')}</p>}
      </div>
      <figcaption>{t('slidePreview')}</figcaption>
    </figure>
  )
}
