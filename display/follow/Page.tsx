/** @jsxImportSource preact */
/** The page behind a ticket's QR code: one of five things, by what is known and still holds. */
import type { ConnectionState } from '#shared/client/connection.ts'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import { Called } from './Called.tsx'
import { Header } from './Header.tsx'
import { Lost } from './Lost.tsx'
import { Notice } from './Notice.tsx'
import type { Act, Phone } from './phone.ts'
import { sayStanding } from './standing.ts'
import { Ticket } from './Ticket.tsx'
import type { Words } from './words.ts'
import './follow.css'

export type PageProps = {
  connection: ConnectionState<FollowView>
  phone: Phone
  words: Words
  /** The office's clock in ms. */
  now: number
  act: Act
}

export function Page(props: PageProps) {
  const { connection, words, act } = props
  const { view } = connection
  const called = whatIsKnown(props).is === 'called'
  const summary = summaryOf(props)
  return (
    <div className="follow" data-tone={called ? 'call' : 'calm'}>
      <Header
        office={view?.office ?? null}
        languages={view?.office.languages ?? LANGUAGES}
        words={words}
        speak={act.speak}
      />
      <main className="follow-main">
        <output className="visually-hidden">{called ? '' : summary}</output>
        <p className="visually-hidden" role="alert">
          {called ? summary : ''}
        </p>
        <Content {...props} />
      </main>
    </div>
  )
}

type Known =
  | { is: 'connecting' | 'unknown' }
  | { is: 'lost'; since: number }
  | { is: 'called' | 'standing'; view: FollowView }

function whatIsKnown({ connection }: Pick<PageProps, 'connection'>): Known {
  const { view, link, downSince, clockOffset, refused } = connection
  if (refused === 'notIdentified') return { is: 'unknown' }
  // What was true when the connection was lost may be long over.
  if (downSince !== null) return { is: 'lost', since: downSince + clockOffset }
  if (!view || link !== 'up') return { is: 'connecting' }
  return { is: view.standing.is === 'called' ? 'called' : 'standing', view }
}

function Content(props: PageProps) {
  const { connection, words, now, phone, act } = props
  const { t } = words
  const known = whatIsKnown(props)
  switch (known.is) {
    case 'unknown':
      return <Notice title={t('unknownTitle')} texts={[t('unknownText')]} />
    case 'lost':
      return <Lost view={connection.view} since={known.since} words={words} />
    case 'connecting':
      return <h1 className="follow-connecting">{t('connecting')}</h1>
    case 'called':
      return <Called view={known.view} words={words} />
    case 'standing':
      return <Ticket view={known.view} words={words} now={now} phone={phone} act={act} />
    default:
      return known satisfies never
  }
}

function summaryOf(props: PageProps): string {
  const { words, now, phone } = props
  const { t, time } = words
  const known = whatIsKnown(props)
  switch (known.is) {
    case 'unknown':
      return t('unknownTitle')
    case 'lost':
      return t('lostTitle', { time: time(known.since) })
    case 'connecting':
      return t('connecting')
    case 'called':
    case 'standing':
      return sayStanding(known.view, words, now, phone.giveBack === 'done').summary
    default:
      return known satisfies never
  }
}

/** `45 · noch 4 vor Ihnen`: seen while another page is in front. */
export function tabTitle(props: PageProps): string {
  const label = props.connection.refused ? undefined : props.connection.view?.label
  return [label, summaryOf(props)].filter(Boolean).join(' · ')
}
