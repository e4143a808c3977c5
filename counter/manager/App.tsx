import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Connecting } from '../parts/Connecting.tsx'
import type { Actions } from './actions.ts'
import { texts } from './texts/index.ts'
import { Today } from './Today.tsx'

export function App(props: {
  store: StoreApi<ConnectionState<ManagerView>>
  actions: Actions
  language: Language
}) {
  const { actions, language } = props
  const { view, link, downSince, clockOffset } = useStore(props.store)
  const t = texts(language)
  const waiting = view ? `(${view.counts.waiting}) ` : ''
  const title = link === 'down' ? t('title.down') : `${waiting}${t('title')}`
  useEffect(() => {
    document.title = title
  }, [title])

  if (!view) return <Connecting link={link} t={t} />
  return (
    <Today
      view={view}
      link={{ link, downSince, clockOffset }}
      actions={actions}
      language={language}
    />
  )
}
