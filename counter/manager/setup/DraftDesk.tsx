/** The list of sections, the one that is open, and what the draft has come to. */
import { Suspense, useMemo, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime } from '#shared/i18n/format.ts'
import type { SetupFault } from '#shared/protocol/setup.ts'
import { changedParts, isBehind, newestOf, withParts } from './draft.ts'
import type { Desk, DraftActions } from './draftStore.ts'
import { DraftSide } from './DraftSide.tsx'
import { type Asking, Questions } from './dialogs/Questions.tsx'
import { faultsOf, partOf } from './faults.ts'
import { FieldsContext } from './fields/context.ts'
import { whoSaved } from './names.ts'
import { PlanBand } from './PlanBand.tsx'
import { SectionList } from './SectionList.tsx'
import { SECTIONS } from './sections.ts'
import type { SetupSource } from './source.ts'
import { texts } from './texts/index.ts'
import { useBeforeLeaving } from './useBeforeLeaving.ts'
import { SoughtNowhere, useSought } from './useSought.ts'

export function DraftDesk(props: {
  desk: Desk
  actions: DraftActions
  source: SetupSource
  language: Language
  shown: string | null
  show: (section: string) => void
}) {
  const { desk, actions, source, language, shown, show } = props
  const { state, draft, returned, isKept } = desk
  const t = texts(language)
  const [asking, ask] = useState<Asking | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  /** What the server finds beyond what is found here, and in which draft. */
  const [told, setTold] = useState<{ of: unknown; faults: SetupFault[] } | null>(null)
  const changed = useMemo(() => changedParts(draft), [draft])
  const isDirty = changed.length > 0
  const own = useMemo(() => faultsOf(draft.office), [draft.office])
  const faults = own.length === 0 && told?.of === draft.office ? told.faults : own
  const section = SECTIONS.find(({ id }) => id === shown) ?? SECTIONS[0]
  const { sought, seek, found, giveUp, heading } = useSought(section.id)
  useBeforeLeaving(isDirty, (address) => ask({ is: 'leave', address }))

  const goTo = (fault: SetupFault) => {
    ask(null)
    const there = partOf(fault) ?? section.id
    show(there)
    seek(there, fault.path)
  }
  const [latest] = state.changes
  const takeBack = (change: number) => ask({ is: 'takeBack', change })
  const fields = { faults, languages: draft.office.languages, language, sought, found }
  return (
    <>
      <div className="setup-columns">
        <SectionList open={section.id} changed={changed} faults={faults} t={t} />
        <main className="setup-main">
          <PlanBand
            state={state}
            language={language}
            isDirty={isDirty}
            t={t}
            onTakeBack={takeBack}
          />
          {isDirty && isBehind(draft, newestOf(state)) && (
            <div className="setup-band" data-tone="warn" role="alert">
              <p>{t('meanwhile.band')}</p>
              <button
                type="button"
                className="key-button key-button-small"
                onClick={() => ask({ is: 'meanwhile' })}
              >
                {t('meanwhile.look')}
              </button>
            </div>
          )}
          <h2 ref={heading} tabIndex={-1} className="setup-title">
            {t(`section.${section.id}`)}
          </h2>
          <Suspense>
            {'form' in section ? (
              <FieldsContext value={fields}>
                <section.form
                  draft={draft.office}
                  change={(make) => {
                    setNotice(null)
                    actions.change(make)
                  }}
                  faults={[...faults]}
                  language={language}
                  today={state.today}
                />
              </FieldsContext>
            ) : (
              <section.page
                state={state}
                source={source}
                language={language}
                isDirty={isDirty}
                take={(office) => actions.replace({ base: newestOf(state), office })}
                takeBack={takeBack}
              />
            )}
            <SoughtNowhere sought={sought} giveUp={giveUp} />
          </Suspense>
        </main>
        <DraftSide
          draft={draft.office}
          changed={changed}
          faults={faults}
          lastSaved={
            latest
              ? t('lastSaved', {
                  when: dateAndTime(latest.at, language, state.office.zone),
                  who: whoSaved(latest),
                })
              : ''
          }
          notice={notice ?? (returned && isDirty ? t('returned') : null)}
          isKept={isKept}
          t={t}
          onFault={goTo}
          onReset={(part) =>
            actions.replace({
              base: draft.base,
              office: withParts(draft.office, draft.base.office, [part]),
            })
          }
          onDiscard={() => ask({ is: 'discard' })}
          onCheck={() => ask({ is: 'save' })}
        />
      </div>
      <Questions
        asking={asking}
        ask={ask}
        desk={desk}
        actions={actions}
        source={source}
        language={language}
        onFault={goTo}
        onFaults={(foundThere) => setTold({ of: draft.office, faults: foundThere })}
        onSaved={setNotice}
      />
    </>
  )
}
