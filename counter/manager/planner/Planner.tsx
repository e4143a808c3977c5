/** How many cards to hand out next week, and what one more counter would change. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import type { Plan } from '#shared/domain/planner/plan.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Head } from '../Head.tsx'
import { setupAddress } from '../pages.ts'
import type { ReportSource } from '../reports/source.ts'
import { newestOf } from '../setup/draft.ts'
import { openDraft } from '../setup/draftStore.ts'
import type { SetupSource } from '../setup/source.ts'
import { texts as managerTexts } from '../texts/index.ts'
import { PlannerDesk } from './PlannerDesk.tsx'
import { type PlannedSession, withPlan } from './sessions.ts'
import { texts } from './texts/index.ts'
import { usePlans } from './usePlans.ts'
import type { Play } from './work/player.ts'
import './planner.css'

export function Planner(props: {
  view: ManagerView
  link: Pick<ConnectionState<ManagerView>, 'link' | 'downSince' | 'clockOffset'>
  language: Language
  setup: SetupSource
  report: ReportSource
  play: Play
  /** Opens the set-up's hours, where the draft is. */
  toHours: () => void
}) {
  const { view, link, language, setup, report, play, toHours } = props
  const t = texts(language)
  const [{ store, actions }] = useState(() => openDraft(setup))
  const opened = useStore(store)
  const isUp = link.link === 'up'
  useEffect(() => {
    if (isUp || store.getState().is === 'loading') void actions.reload()
  }, [isUp, store, actions])

  function takeOver(session: PlannedSession, plan: Plan): boolean {
    actions.change((office) => withPlan(office, session, plan))
    const after = store.getState()
    const isKept = after.is === 'there' && after.desk.isKept
    if (isKept) toHours()
    return isKept
  }
  return (
    <div className="planner">
      <Head page="planner" view={view} language={language} t={managerTexts(language)}>
        <p className="head-fact planner-office">{view.office.name}</p>
      </Head>
      <section aria-label={t('connection')}>
        <Trouble view={view} link={link} language={language} t={t} />
      </section>
      {opened.is === 'loading' && (
        <main className="planner-notice">
          <output>{t('loading')}</output>
        </main>
      )}
      {opened.is === 'refused' && (
        <main className="planner-notice">
          <p role="alert">
            {t(opened.refusal === 'noAnswer' ? 'refused.noAnswer' : 'refused.other')}
          </p>
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
        <Plannable
          office={newestOf(opened.desk.state).office}
          today={opened.desk.state.today}
          report={report}
          play={play}
          takeOver={takeOver}
          language={language}
        />
      )}
    </div>
  )
}

function Plannable(props: {
  office: Office
  today: string
  report: ReportSource
  play: Play
  takeOver: (session: PlannedSession, plan: Plan) => boolean
  language: Language
}) {
  const held = usePlans(props.office)
  const t = texts(props.language)
  if (held) {
    const { rule, weekday } = held.plans.session
    // What was played of one session says nothing of another.
    return <PlannerDesk key={`${rule}/${weekday}`} {...props} {...held} />
  }
  return (
    <main className="planner-notice">
      <p>{t('noSession')}</p>
      <a href={setupAddress('hours')}>{t('toHours')}</a>
    </main>
  )
}
