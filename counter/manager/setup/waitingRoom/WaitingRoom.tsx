/** Warteraum: what the displays show beside the calls, and how a call is made heard. */
import type { WaitingRoom as Rules } from '#shared/domain/config.ts'
import { localize } from '#shared/i18n/format.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ListEditor } from '../fields/ListEditor.tsx'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import type { SectionProps } from '../section.ts'
import { Announcement } from './Announcement.tsx'
import { SlideEditor } from './SlideEditor.tsx'
import { texts } from './texts/index.ts'
import './waitingRoom.css'

const UPCOMING = ['3', '2', '1', '0'] as const
const MOST_NEWS = 6
const MOST_SLIDES = 12

export function WaitingRoom({ draft, change, language }: SectionProps) {
  const t = texts(language)
  const rules = draft.waitingRoom
  const make = (next: (before: Rules) => Rules) =>
    change((before) => ({ ...before, waitingRoom: next(before.waitingRoom) }))
  return (
    <div className="waiting-room">
      <section className="waiting-part" aria-labelledby="waiting-displays">
        <h3 className="heading" id="waiting-displays">
          {t('onDisplays')}
        </h3>
        <ChoiceField
          path={['waitingRoom', 'upcoming']}
          label={t('upcoming')}
          choices={UPCOMING.map((value) => ({
            value,
            label: value === '0' ? t('upcomingNone') : value,
          }))}
          value={String(rules.upcoming) as (typeof UPCOMING)[number]}
          onChange={(upcoming) => make((before) => ({ ...before, upcoming: Number(upcoming) }))}
        />
        <ListEditor
          path={['waitingRoom', 'news']}
          label={t('news')}
          hint={t('newsHint')}
          items={rules.news}
          change={(next) => make((before) => ({ ...before, news: next(before.news) }))}
          adding={{ label: t('newsAdd'), make: () => ({ de: '' }) }}
          nameOf={(text) => localize(text, language)}
          most={MOST_NEWS}
        >
          {({ item, path, change: changeItem }) => (
            <LocalizedField
              path={path}
              label={t('newsText')}
              value={item}
              onChange={(text) => changeItem(() => text)}
            />
          )}
        </ListEditor>
        <ListEditor
          path={['waitingRoom', 'slides']}
          label={t('slides')}
          hint={t('slidesHint')}
          items={rules.slides}
          change={(next) => make((before) => ({ ...before, slides: next(before.slides) }))}
          adding={{ label: t('slideAdd'), make: () => ({ title: { de: '' } }) }}
          nameOf={({ title, text }, index) => {
            const words = title ?? text
            return (words && localize(words, language)) || t('slide', { n: index + 1 })
          }}
          noteOf={({ picture }) => (picture ? t('slidePicture') : '')}
          most={MOST_SLIDES}
        >
          {({ item, path, change: changeItem }) => (
            <SlideEditor path={path} slide={item} change={changeItem} language={language} t={t} />
          )}
        </ListEditor>
        <NumberField
          path={['waitingRoom', 'slideSeconds']}
          label={t('slideSeconds')}
          unit={t('seconds')}
          value={rules.slideSeconds}
          onChange={(slideSeconds) => make((before) => ({ ...before, slideSeconds }))}
        />
      </section>
      <Announcement draft={draft} change={change} t={t} />
    </div>
  )
}
