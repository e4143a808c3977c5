/** How the day goes, and what can be done about it. */
import { useEffect, useRef, useState } from 'react'
import type { Answer, ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import { timeOfDay, weekdayDateAndYear } from '#shared/i18n/format.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { useNow } from '#shared/ui/useNow.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { useCommands } from '../parts/useCommands.ts'
import type { Actions, Deed } from './actions.ts'
import { type Asked, stillAsked } from './asked.ts'
import { TodayContext } from './context.ts'
import { Counters } from './Counters.tsx'
import { Counts } from './Counts.tsx'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { BackupLine, Bursts, Displays, Kiosks, Printers } from './Devices.tsx'
import { Head } from './Head.tsx'
import { HelpCalls } from './HelpCalls.tsx'
import { NotAnnounced } from './NotAnnounced.tsx'
import { CloseDay, Numbers } from './Numbers.tsx'
import { Queue } from './Queue.tsx'
import { texts } from './texts/index.ts'
import './today.css'

export function Today(props: {
  view: ManagerView
  link: Pick<ConnectionState<ManagerView>, 'link' | 'downSince' | 'clockOffset'>
  actions: Actions
  language: Language
}) {
  const { view, link, actions, language } = props
  const live = link.link === 'up'
  const clock = useNow(link.clockOffset)
  const { running, shown, run, forget } = useCommands<Deed>()
  const [asked, setAsked] = useState<Asked | null>(null)
  const asker = useRef<Element | null>(null)
  const title = useRef<HTMLHeadingElement>(null)

  if (asked && !stillAsked(asked, view)) setAsked(null)

  function ask(question: Asked) {
    if (!live) return
    // One question may lead to another; the focus goes back to where the first was asked.
    if (!asked) asker.current = document.activeElement
    forget()
    setAsked(question)
  }

  async function send(deed: Deed, command: () => Promise<Answer<unknown>>) {
    const answer = await run(deed, command)
    if (!answer?.ok) return
    // Their buttons go as soon as the view comes, now or in a moment.
    if (deed === 'closeCounter' || deed === 'closeDay') asker.current = title.current
    setAsked(null)
  }

  useEffect(() => {
    if (asked) return
    // The button that asked may be gone with what it was for.
    const { current } = asker
    if (current instanceof HTMLElement && current.isConnected) current.focus()
    else if (current) title.current?.focus()
    asker.current = null
  }, [asked])

  const now = live ? clock : (link.downSince ?? 0) + link.clockOffset
  const t = texts(language)
  return (
    <TodayContext value={{ view, now, live, language, t, ask }}>
      <div className="today" data-live={live}>
        <Head page="today" view={view} language={language} t={t} title={title}>
          <p>{weekdayDateAndYear(`${view.date}T12:00:00Z`, language, 'UTC')}</p>
          {view.dayClosed && <p className="head-state">{t('dayClosed')}</p>}
          <p className="head-fact today-office">{view.office.name}</p>
          <time className="head-fact head-clock">
            {timeOfDay(clock, language, view.office.zone)}
          </time>
        </Head>
        <main className="today-main">
          <HelpCalls
            answer={(counter) => void run('answerHelp', () => actions.answerHelp(counter))}
            end={(counter) => void run('endHelp', () => actions.endHelp(counter))}
          />
          <Trouble view={view} link={link} language={language} t={t} />
          <div className="today-columns">
            <div className="today-column today-queue">
              <Queue />
              <Numbers />
              <CloseDay />
            </div>
            <div className="today-column">
              <Counters />
              <Counts />
            </div>
            <div className="today-column today-devices">
              <NotAnnounced />
              <Displays />
              <Kiosks />
              <Printers />
              <BackupLine />
              <Bursts />
            </div>
          </div>
        </main>
      </div>
      {asked && (
        <Dialogs
          asked={asked}
          actions={actions}
          running={running}
          shown={shown}
          send={(deed, command) => void send(deed, command)}
          onClose={() => setAsked(null)}
        />
      )}
    </TodayContext>
  )
}
