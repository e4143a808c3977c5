/** What the office has decided about itself: read, changed as a draft, checked, and saved as a whole. */
import './withoutEval.ts'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Head } from '../Head.tsx'
import { texts as managerTexts } from '../texts/index.ts'
import { DraftDesk } from './DraftDesk.tsx'
import { openDraft } from './draftStore.ts'
import type { SetupSource } from './source.ts'
import { texts } from './texts/index.ts'
import './setup.css'

export function Setup(props: {
  view: ManagerView
  link: Pick<ConnectionState<ManagerView>, 'link' | 'downSince' | 'clockOffset'>
  language: Language
  source: SetupSource
  /** Of the address: anything may stand there. */
  shown: string | null
  show: (section: string) => void
}) {
  const { view, link, language, source, shown, show } = props
  const t = texts(language)
  const [{ store, actions }] = useState(() => openDraft(source))
  const opened = useStore(store)
  const isUp = link.link === 'up'
  // Again whenever the server is back: somebody else may have saved meanwhile.
  useEffect(() => {
    if (isUp || store.getState().is === 'loading') void actions.reload()
  }, [isUp, store, actions])
  return (
    <div className="setup">
      <Head page="setup" view={view} language={language} t={managerTexts(language)}>
        <p className="head-fact setup-office">{view.office.name}</p>
      </Head>
      <section aria-label={t('connection')}>
        <Trouble view={view} link={link} language={language} t={t} />
      </section>
      {opened.is === 'loading' && (
        <main className="setup-notice">
          <output>{t('loading')}</output>
        </main>
      )}
      {opened.is === 'refused' && (
        <main className="setup-notice">
          <p role="alert">{t(`refused.${opened.refusal}`)}</p>
          <button
            type="button"
            className="key-button key-button-small"
            onClick={() => void actions.reload()}
          >
            {t('again')}
          </button>
        </main>
      )}
      {opened.is === 'there' && (
        <DraftDesk
          desk={opened.desk}
          actions={actions}
          source={source}
          language={language}
          shown={shown}
          show={show}
        />
      )}
    </div>
  )
}
