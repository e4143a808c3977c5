import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { AccountRole } from '#shared/protocol/rights.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { useNow } from '#shared/ui/useNow.ts'
import { Connecting } from '../parts/Connecting.tsx'
import type { Actions } from './actions.ts'
import { Desk } from './desk/Desk.tsx'
import { UnknownCounter } from './pages/Pages.tsx'
import { tabIcon, tabLook } from './signals/tabIcon.ts'
import { documentTitle } from './titles.ts'
import { texts } from './texts/index.ts'

export function App(props: {
  store: StoreApi<ConnectionState<CounterView>>
  actions: Actions
  /** As asked for in the address. */
  counter: string
  role: AccountRole
  language: Language
  /** To the page of another counter. */
  goTo: (counter: string) => void
}) {
  const { actions, counter, role, language, goTo } = props
  const connection = useStore(props.store)
  const t = texts(language)
  const clock = useNow(connection.clockOffset)
  const title = documentTitle(connection, t, clock)
  const icon = tabIcon(tabLook(connection, clock))
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    document.querySelector('link[rel=icon]')?.setAttribute('href', icon)
  }, [icon])

  const { view, link, downSince, clockOffset, refused } = connection
  if (refused === 'notIdentified') return <UnknownCounter counter={counter} language={language} />
  if (!view) return <Connecting link={link} t={t} />
  return (
    <Desk
      view={view}
      clock={clock}
      link={{ link, downSince, clockOffset }}
      actions={actions}
      role={role}
      language={language}
      goTo={goTo}
    />
  )
}
