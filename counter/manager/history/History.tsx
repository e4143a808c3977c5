/** Any day of the past, and of today as far as it has come: the answer to „Ich wurde übergangen“. */
import { useMemo } from 'react'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Head } from '../Head.tsx'
import type { ShownHistory } from '../pages.ts'
import { texts as managerTexts } from '../texts/index.ts'
import { DayBar } from './DayBar.tsx'
import { Past } from './Past.tsx'
import { Refused } from './Refused.tsx'
import type { HistorySource } from './source.ts'
import { texts } from './texts/index.ts'
import { useAsked } from '../useAsked.ts'
import './history.css'

/** Temporal apart, the rules of a day need these; browsers have them since 2023. */
const isModern = 'toSpliced' in Array.prototype

export function History(props: {
  view: ManagerView
  link: Pick<ConnectionState<ManagerView>, 'link' | 'downSince' | 'clockOffset'>
  language: Language
  source: HistorySource
  shown: ShownHistory
  show: (shown: ShownHistory) => void
}) {
  const { view, link, language, source, shown, show } = props
  const t = texts(language)
  const [held, again] = useAsked(source.days)
  const days = held && 'value' in held ? held.value : null
  // Complaints are mostly about yesterday; a new office has today alone.
  const earlier = days?.days.filter((date) => date < days.today) ?? []
  const date = shown.date ?? earlier.at(-1) ?? days?.today ?? null
  return (
    <div className="history">
      <Head page="history" view={view} language={language} t={managerTexts(language)}>
        <DayBar
          days={days?.days ?? []}
          today={days?.today ?? null}
          date={date}
          language={language}
          t={t}
          onChoose={(chosen) => show({ date: chosen, number: null })}
        />
        <p className="head-fact history-office">{view.office.name}</p>
      </Head>
      <main className="history-main">
        <Trouble view={view} link={link} language={language} t={t} />
        {!isModern && <p className="history-notice">{t('tooOld')}</p>}
        {held && 'refusal' in held && <Refused refusal={held.refusal} t={t} onAgain={again} />}
        {isModern && days && date && (
          <OneDay
            key={date}
            source={source}
            date={date}
            number={shown.number}
            onNumber={(number) => show({ date, number })}
            zone={view.office.zone}
            language={language}
          />
        )}
      </main>
    </div>
  )
}

function OneDay(props: {
  source: HistorySource
  date: string
  number: string | null
  onNumber: (number: string) => void
  zone: string
  language: Language
}) {
  const { source, date, language } = props
  const t = texts(language)
  const ask = useMemo(() => () => source.day(date), [source, date])
  const [answer, again] = useAsked(ask)
  if (!answer) return <output className="history-notice">{t('loading')}</output>
  if ('refusal' in answer) return <Refused refusal={answer.refusal} t={t} onAgain={again} />
  return <Past {...props} facts={answer.value.facts} />
}
