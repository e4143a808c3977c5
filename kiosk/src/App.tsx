/** Chooses the screen: the citizen's own number first, then what the connection and the office allow. */
import './kiosk.css'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import { directionOf } from '#shared/ui/format.ts'
import { useNow } from '#shared/ui/useNow.ts'
import type { KioskActions } from './actions.ts'
import type { Flow } from './flow.ts'
import { KioskContext, kioskIn, type Kiosk } from './kiosk.ts'
import { Footer } from './parts/Footer.tsx'
import { Header } from './parts/Header.tsx'
import { Closed, NotYetOpen, NothingHere, SoldOut, Stopped } from './screens/Closed.tsx'
import { ChooseService } from './screens/ChooseService.tsx'
import { ChoosePeople } from './screens/ChoosePeople.tsx'
import { Refused, Returned } from './screens/Outcome.tsx'
import { Connecting, Fetching, NoConnection, NotIdentified } from './screens/Trouble.tsx'
import { YourNumber } from './screens/YourNumber.tsx'

const TICK_MS = 250
/** Until the office says where it is. */
const DEVICE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

export function App(props: {
  store: StoreApi<ConnectionState<KioskView>>
  flow: StoreApi<Flow>
  actions: KioskActions
}) {
  const connection = useStore(props.store)
  const flow = useStore(props.flow)
  const now = useNow(connection.clockOffset)
  usePresence(props.actions)
  usePageLanguage(flow.language)
  useTitleFocus(flow.settled)

  const { view } = connection
  const zone = view?.office.zone ?? DEVICE_ZONE
  const kiosk = kioskIn(flow.language, zone, now, props.actions)
  // While a wish is on its way nothing else can be pressed; when that takes long, at least the language.
  const locked = !flow.settled || (flow.stage.is === 'asking' && !isLate(connection, flow.stage))

  return (
    <KioskContext value={kiosk}>
      <div className="kiosk" inert={locked}>
        {view && <Header office={view.office} />}
        <main className="screen">
          <Screen connection={connection} flow={flow} />
        </main>
        <Footer languages={view?.office.languages ?? []} secondsLeft={flow.secondsLeft} />
      </div>
      <output className="visually-hidden">{announcement(kiosk, flow)}</output>
    </KioskContext>
  )
}

type Asking = Extract<Flow['stage'], { is: 'asking' }>

const isLate = ({ link }: ConnectionState<KioskView>, { late }: Asking) => late || link !== 'up'

function Screen({ connection, flow }: { connection: ConnectionState<KioskView>; flow: Flow }) {
  const { view, link } = connection
  const { stage } = flow
  if (stage.is === 'number') {
    return <YourNumber stage={stage} rule={view?.secondChance ?? null} connected={link === 'up'} />
  }
  if (stage.is === 'returned') return <Returned label={stage.label} />
  if (connection.refused) return <NotIdentified reason={connection.refused} />
  if (!view) return link === 'down' ? <NoConnection downSince={null} /> : <Connecting />

  const { issuing } = view
  if (stage.is === 'asking' && (isLate(connection, stage) || issuing.is !== 'open')) {
    return <Fetching service={stage.wish.service} />
  }
  if (link !== 'up') {
    const { downSince, clockOffset } = connection
    return <NoConnection downSince={downSince === null ? null : downSince + clockOffset} />
  }
  if (stage.is === 'refused') return <Refused refusal={stage.refusal} />

  switch (issuing.is) {
    case 'open':
      if (stage.is === 'party') return <ChoosePeople service={stage.service} working={null} />
      if (stage.is === 'asking' && stage.wish.service.maxParty > 1) {
        return <ChoosePeople service={stage.wish.service} working={stage.wish.party} />
      }
      if (view.services.length === 0) return <NothingHere />
      return (
        <ChooseService
          view={view}
          left={issuing.left}
          page={flow.page}
          working={stage.is === 'asking' ? stage.wish.service.id : null}
        />
      )
    case 'notYet':
      return <NotYetOpen issuing={issuing} sessions={view.sessions} />
    case 'soldOut':
      return <SoldOut issuing={issuing} instead={view.instead} />
    case 'stopped':
      return <Stopped issuing={issuing} instead={view.instead} />
    case 'closed':
      return <Closed issuing={issuing} instead={view.instead} />
    default:
      return issuing satisfies never
  }
}

/** For those who hear this screen: what happens without a new screen. */
function announcement({ t }: Kiosk, { stage, secondsLeft }: Flow): string {
  if (stage.is === 'asking') return t('working')
  return secondsLeft === null ? '' : t('soonAway')
}

/** Keeps the flow's clock going, and tells it whenever somebody touches anything. */
function usePresence({ touch, tick }: KioskActions) {
  useEffect(() => {
    const timer = setInterval(tick, TICK_MS)
    document.addEventListener('pointerdown', touch)
    document.addEventListener('keydown', touch)
    return () => {
      clearInterval(timer)
      document.removeEventListener('pointerdown', touch)
      document.removeEventListener('keydown', touch)
    }
  }, [touch, tick])
}

function usePageLanguage(language: Flow['language']) {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
}

/** Not before the screen has settled: until then it is inert and takes no focus. */
function useTitleFocus(settled: boolean) {
  useEffect(() => {
    if (settled) document.querySelector<HTMLElement>('.title')?.focus()
  }, [settled])
}
