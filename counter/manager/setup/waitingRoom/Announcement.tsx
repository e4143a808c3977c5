/** How a call is made heard. */
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import type { WaitingRoom } from '#shared/domain/config.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { ListEditor } from '../fields/ListEditor.tsx'
import { TimeField } from '../fields/MomentFields.tsx'
import { RangeField } from '../fields/RangeField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { withGiven } from '../given.ts'
import type { SectionProps } from '../section.ts'
import { TemplateField } from './TemplateField.tsx'
import type { WaitingRoomText } from './texts/index.ts'

type Rules = WaitingRoom['announcement']

const PATH = ['waitingRoom', 'announcement'] as const
const MOST_QUIET = 6

export function Announcement({
  draft,
  change,
  t,
}: Pick<SectionProps, 'draft' | 'change'> & { t: WaitingRoomText }) {
  const rules = draft.waitingRoom.announcement
  const make = (next: (before: Rules) => Rules) =>
    change((before) => ({
      ...before,
      waitingRoom: {
        ...before.waitingRoom,
        announcement: next(before.waitingRoom.announcement),
      },
    }))
  const set = (given: Partial<Rules>) => make((before) => ({ ...before, ...given }))
  const setTemplate = (language: Language, words: string | undefined) =>
    make((before) => ({
      ...before,
      template: withGiven(before.template, { [language]: words }),
    }))
  // Words that somebody wrote are shown also while their language is not spoken.
  const written = LANGUAGES.filter(
    (one) => rules.languages.includes(one) || rules.template[one] !== undefined,
  )
  return (
    <section className="waiting-part" aria-labelledby="waiting-announcement">
      <h3 className="heading" id="waiting-announcement">
        {t('announcement')}
      </h3>
      <SwitchField
        path={[...PATH, 'gong']}
        label={t('gong')}
        value={rules.gong}
        onChange={(gong) => set({ gong })}
      />
      <RangeField
        path={[...PATH, 'volume']}
        label={t('volume')}
        hint={t('volumeHint')}
        value={rules.volume}
        onChange={(volume) => set({ volume })}
      />
      <CheckList
        path={[...PATH, 'languages']}
        label={t('languages')}
        hint={t('languagesHint')}
        choices={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        value={rules.languages}
        onChange={(languages) => set({ languages })}
      />
      {written.length > 0 && (
        <div className="waiting-words">
          <h4>{t('words')}</h4>
          <p className="setup-hint">{t('wordsHint')}</p>
          {written.map((one) => (
            <TemplateField
              key={one}
              draft={draft}
              of={one}
              onChange={(words) => setTemplate(one, words)}
              t={t}
            />
          ))}
        </div>
      )}
      <ListEditor
        path={[...PATH, 'quiet']}
        label={t('quiet')}
        hint={t('quietHint')}
        items={rules.quiet}
        change={(next) => make((before) => ({ ...before, quiet: next(before.quiet) }))}
        adding={{ label: t('quietAdd'), make: () => ({ from: '12:00', until: '13:00' }) }}
        nameOf={({ from, until }) => `${from}–${until}`}
        most={MOST_QUIET}
        unordered
      >
        {({ item, path, change: changeItem }) => (
          <div className="waiting-pair">
            <TimeField
              path={[...path, 'from']}
              label={t('from')}
              value={item.from}
              onChange={(from) => changeItem((before) => ({ ...before, from }))}
            />
            <TimeField
              path={[...path, 'until']}
              label={t('to')}
              value={item.until}
              onChange={(until) => changeItem((before) => ({ ...before, until }))}
            />
          </div>
        )}
      </ListEditor>
    </section>
  )
}
