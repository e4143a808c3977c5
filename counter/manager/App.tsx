import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Connecting } from '../parts/Connecting.tsx'
import type { Actions } from './actions.ts'
import { fetchHistory } from './history/source.ts'
import { playInWorker } from './planner/work/player.ts'
import { fetchReport } from './reports/source.ts'
import { NotLoaded } from './NotLoaded.tsx'
import { addressOf, setupAddress, usePage } from './pages.ts'
import { accessSource } from '../access/source.ts'
import { fetchSetup } from './setup/source.ts'
import { withNames } from './setup/withNames.ts'
import { texts } from './texts/index.ts'
import { Today } from './Today.tsx'

/** A chunk of its own, as the set-up is: only there a screen carries the rules, and Temporal with them. */
const History = lazy(() =>
  import('./history/History.tsx')
    .then((module) => ({ default: module.History }))
    .catch(() => ({ default: NotLoaded })),
)

const Reports = lazy(() =>
  import('./reports/Reports.tsx')
    .then((module) => ({ default: module.Reports }))
    .catch(() => ({ default: NotLoaded })),
)

/** Its simulation is in a worker, a file of its own. */
const Planner = lazy(() =>
  import('./planner/Planner.tsx')
    .then((module) => ({ default: module.Planner }))
    .catch(() => ({ default: NotLoaded })),
)

/** With the rules of a configuration, so that a fault is shown while it is typed. */
const Setup = lazy(() =>
  import('./setup/Setup.tsx')
    .then((module) => ({ default: module.Setup }))
    .catch(() => ({ default: NotLoaded })),
)

const setupSource = withNames(fetchSetup, accessSource)

export function App(props: {
  store: StoreApi<ConnectionState<ManagerView>>
  actions: Actions
  language: Language
}) {
  const { actions, language } = props
  const { view, link, downSince, clockOffset } = useStore(props.store)
  const page = usePage()
  const t = texts(language)
  const waiting = view ? `(${view.counts.waiting}) ` : ''
  const title = link === 'down' ? t('title.down') : `${waiting}${t('title')}`
  useEffect(() => {
    document.title = title
  }, [title])

  if (!view) return <Connecting link={link} t={t} />
  if (page.is === 'setup')
    return (
      <Suspense>
        <Setup
          view={view}
          link={{ link, downSince, clockOffset }}
          language={language}
          source={setupSource}
          shown={page.section}
          show={(section) => (location.hash = setupAddress(section))}
        />
      </Suspense>
    )
  if (page.is === 'reports')
    return (
      <Suspense>
        <Reports
          view={view}
          link={{ link, downSince, clockOffset }}
          language={language}
          source={fetchReport}
          parts={page.parts}
          show={(address) => (location.hash = address)}
        />
      </Suspense>
    )
  if (page.is === 'planner')
    return (
      <Suspense>
        <Planner
          view={view}
          link={{ link, downSince, clockOffset }}
          language={language}
          setup={fetchSetup}
          report={fetchReport}
          play={playInWorker}
          toHours={() => (location.hash = setupAddress('hours'))}
        />
      </Suspense>
    )
  if (page.is === 'history')
    return (
      <Suspense>
        <History
          view={view}
          link={{ link, downSince, clockOffset }}
          language={language}
          source={fetchHistory}
          shown={page}
          show={(shown) => (location.hash = addressOf(shown))}
        />
      </Suspense>
    )
  return (
    <Today
      view={view}
      link={{ link, downSince, clockOffset }}
      actions={actions}
      language={language}
    />
  )
}
