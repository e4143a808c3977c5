/** The receipt as the draft makes it, drawn by the server as the printer would print it. */
import { useCallback, useMemo, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import { localize } from '#shared/i18n/format.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { SelectField } from '../fields/ChoiceField.tsx'
import { useFields } from '../fields/context.ts'
import type { Previews } from '../previews.ts'
import { usePreview } from '../usePreview.ts'
import type { ReceiptText } from './texts/index.ts'

/** Fields that belong to no part of the configuration. */
const NO_PATH = ['receiptPreview'] as const

export function Paper(props: {
  draft: Office
  previews: Previews
  language: Language
  t: ReceiptText
}) {
  const { draft, previews, language, t } = props
  const [wantedLanguage, setLanguage] = useState<Language>('de')
  const [wantedService, setService] = useState<string | null>(null)
  // What is chosen may be taken out of the draft.
  const shownLanguage = draft.languages.includes(wantedLanguage) ? wantedLanguage : 'de'
  const service =
    draft.services.find(({ id }) => id === wantedService)?.id ?? draft.services[0]?.id ?? ''
  const nameOf = (id: string) => {
    const found = draft.services.find((one) => one.id === id)
    return found ? localize(found.name, language) : id
  }

  // Slides are most of what a draft weighs, and no part of a receipt.
  const wish = useMemo(
    () => ({
      office: { ...draft, waitingRoom: { ...draft.waitingRoom, slides: [] } },
      language: shownLanguage,
      service,
    }),
    [draft, shownLanguage, service],
  )
  const { last, state, again } = usePreview(
    wish,
    useFields().faults.length > 0,
    useCallback((of: typeof wish) => previews.receipt(of), [previews]),
  )
  return (
    <section className="paper" aria-labelledby="paper">
      <h3 className="heading" id="paper">
        {t('paper')}
      </h3>
      <div className="paper-choices">
        <SelectField
          path={[...NO_PATH, 'language']}
          label={t('language')}
          choices={draft.languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          value={shownLanguage}
          onChange={setLanguage}
        />
        <SelectField
          path={[...NO_PATH, 'service']}
          label={t('service')}
          choices={draft.services.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={service}
          onChange={setService}
        />
      </div>
      <output className="paper-state" data-state={state}>
        {state === 'working' && t('working')}
        {state === 'faulty' && t(last ? 'stale' : 'neverValid')}
        {state === 'noAnswer' && t('noAnswer')}
      </output>
      {state === 'noAnswer' && (
        <button type="button" className="setup-plain" onClick={again}>
          {t('again')}
        </button>
      )}
      {last && (
        <img
          className="paper-picture"
          src={last.value}
          data-old={state !== 'current'}
          alt={t('picture', {
            service: nameOf(last.of.service),
            language: LANGUAGE_NAMES[last.of.language],
          })}
        />
      )}
    </section>
  )
}
