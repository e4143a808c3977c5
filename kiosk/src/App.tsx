/** Chooses the screen: the citizen's own number first, then what the connection and the office allow. */
import './kiosk.css'
import './contrast.css'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { PairingCode } from '#shared/client/pairing.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import type { ScreenSize } from '#shared/protocol/screenLimits.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import { directionOf } from '#shared/i18n/format.ts'
import { useNow } from '#shared/ui/useNow.ts'
import type { KioskActions } from './actions.ts'
import type { Flow } from './flow.ts'
import { KioskContext, kioskIn, type Kiosk } from './kiosk.ts'
import type { KioskPrinter } from './printer.ts'
import { Footer } from './parts/Footer.tsx'
import { Header } from './parts/Header.tsx'
import { Closed, NotYetOpen, NothingHere, SoldOut, Stopped } from './screens/Closed.tsx'
import { ChooseGroup } from './screens/ChooseGroup.tsx'
import { ChooseLanguage } from './screens/ChooseLanguage.tsx'
import { ChooseService } from './screens/ChooseService.tsx'
import { ChoosePeople } from './screens/ChoosePeople.tsx'
import { Documents } from './screens/Documents.tsx'
import { Doubt } from './screens/Doubt.tsx'
import { NotPaired } from './screens/NotPaired.tsx'
import { PrinterTrouble } from './screens/PrinterTrouble.tsx'
import { Question } from './screens/Question.tsx'
import { Refused, Returned } from './screens/Outcome.tsx'
import { Connecting, Fetching, NoConnection, NotIdentified } from './screens/Trouble.tsx'
import { YourNumber } from './screens/YourNumber.tsx'
import { StaffDoor } from './staff/StaffDoor.tsx'
import type { Staff } from './staff/StaffPad.tsx'
import { useAloud } from './useAloud.ts'
import { useKeypad } from './useKeypad.ts'
import { SizesContext, useSizes } from './useSizes.ts'

const TICK_MS = 250
/** Until the office says where it is. */
const DEVICE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

export function App(props: {
  store: StoreApi<ConnectionState<KioskView>>
  flow: StoreApi<Flow>
  actions: KioskActions
  printer: KioskPrinter['health']
  /** What staff can do with a PIN; null outside of the shell. */
  staff: Staff | null
  /** To be typed at the manager's desk while the office does not know this kiosk. */
  pairing: StoreApi<PairingCode>
  /** Null: its millimetres are not known. */
  screen: ScreenSize | null
}) {
  const health = useStore(props.printer)
  const connection = useStore(props.store)
  const flow = useStore(props.flow)
  const { code } = useStore(props.pairing)
  const now = useNow(connection.clockOffset)
  usePresence(props.actions)
  usePageLanguage(flow.language)
  const sizes = useSizes(props.screen, flow.aids)
  useTitleFocus(flow.settled)

  const { view } = connection
  const zone = view?.office.zone ?? DEVICE_ZONE
  const kiosk = kioskIn(flow.language, zone, now, props.actions)
  // While a wish is on its way nothing else can be pressed; when that takes long, at least the language.
  const locked =
    !flow.settled ||
    flow.stage.is === 'printing' ||
    (flow.stage.is === 'asking' && !isLate(connection, flow.stage))

  const { readAll, silence } = useAloud({
    on: flow.aids.aloud,
    language: flow.language,
    screen: locked ? null : screenName(connection, flow, health),
    keysHelp: kiosk.t('keysHelp'),
    warning: flow.secondsLeft === null ? null : kiosk.t('soonAway'),
    touch: props.actions.touch,
  })
  useKeypad(props.actions, { open: flow.choosingLanguage, aloud: flow.aids.aloud, readAll })

  return (
    <KioskContext value={kiosk}>
      <SizesContext value={sizes}>
        <div className="kiosk" inert={locked}>
          {view && <Header office={view.office} />}
          <main className="screen">
            {flow.choosingLanguage && !isForStaff(connection, flow) ? (
              <ChooseLanguage languages={view?.office.languages ?? []} />
            ) : (
              <Screen connection={connection} flow={flow} health={health} code={code} />
            )}
          </main>
          {!isForStaff(connection, flow) && (
            <Footer languages={view?.office.languages ?? []} flow={flow} silence={silence} />
          )}
        </div>
        {props.staff && <StaffDoor staff={props.staff} />}
        <output className="visually-hidden">{announcement(kiosk, flow)}</output>
      </SizesContext>
    </KioskContext>
  )
}

/** Whoever holds a number already is served first. */
const OF_A_NUMBER: ReadonlySet<Flow['stage']['is']> = new Set([
  'number',
  'printing',
  'question',
  'returned',
])
const isForStaff = ({ refused }: ConnectionState<KioskView>, { stage }: Flow) =>
  refused === 'notPaired' && !OF_A_NUMBER.has(stage.is)

type Asking = Extract<Flow['stage'], { is: 'asking' }>

const isLate = ({ link }: ConnectionState<KioskView>, { late }: Asking) => late || link !== 'up'

function Screen(props: {
  connection: ConnectionState<KioskView>
  flow: Flow
  health: PrinterHealth | null
  code: string | null
}) {
  const { connection, flow, health, code } = props
  const { view, link } = connection
  const { stage } = flow
  if (view && (stage.is === 'number' || stage.is === 'printing')) {
    const canPrint = health !== null && health.trouble === null
    return <YourNumber stage={stage} view={view} connected={link === 'up'} canPrint={canPrint} />
  }
  if (stage.is === 'question') return <Question stage={stage} />
  if (stage.is === 'returned') return <Returned label={stage.label} />
  if (connection.refused === 'notPaired') return <NotPaired code={code} />
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
      return (
        <OnTheWay
          view={view}
          until={issuing.until}
          left={issuing.left}
          flow={flow}
          health={health}
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

/** From the first field to the wish; paper trouble is said before a number is taken. */
function OnTheWay(props: {
  view: KioskView
  until: string
  left: number
  flow: Flow
  health: PrinterHealth | null
}) {
  const { view, flow, health } = props
  const { stage } = flow
  const working = stage.is === 'asking' ? stage.wish : null
  if (health?.trouble && !flow.withoutPaper && !working)
    return <PrinterTrouble trouble={health.trouble} />
  if (stage.is === 'documents') return <Documents stage={stage} />
  if (stage.is === 'doubt') return <Doubt view={view} until={props.until} />
  if (stage.is === 'party') return <ChoosePeople service={stage.choice.service} working={null} />
  if (working && working.service.maxParty > 1)
    return <ChoosePeople service={working.service} working={working.party} />
  if (view.services.length === 0) return <NothingHere />
  if (flow.group === null && view.groups.length > 1 && !working)
    return (
      <ChooseGroup
        view={view}
        left={props.left}
        page={flow.page}
        paperLow={health?.paperLow ?? false}
      />
    )
  return (
    <ChooseService
      view={view}
      left={props.left}
      group={flow.group}
      page={flow.page}
      paperLow={health?.paperLow ?? false}
      working={working?.service.id ?? null}
    />
  )
}

/** Another one is another screen to somebody who hears it. */
function screenName(
  { view, link, refused }: ConnectionState<KioskView>,
  { stage, language, group, page, choosingLanguage, withoutPaper }: Flow,
  health: PrinterHealth | null,
): string {
  const step = stage.is === 'number' ? [stage.delivery, stage.givingBack, stage.refusal] : []
  const missing = stage.is === 'documents' && stage.missing
  const paper = withoutPaper ? null : health?.trouble
  const parts = [stage.is, ...step, missing, language, group, page, choosingLanguage, paper]
  return JSON.stringify([...parts, link, refused, view?.issuing.is])
}

/** For those who hear this screen: what happens without a new screen. */
function announcement({ t }: Kiosk, { stage, secondsLeft }: Flow): string {
  if (stage.is === 'asking') return t('working')
  if (stage.is === 'printing') return t('printing')
  return secondsLeft === null ? '' : t('soonAway')
}

/** Keeps the flow's clock going, and tells it whenever somebody touches anything. */
function usePresence({ touch, touchedInVain, tick }: KioskActions) {
  useEffect(() => {
    const onTouch = ({ target }: Event) => {
      touch()
      // Whoever has the staff's pad open wants no number.
      if (!(target instanceof Element && target.closest('.staff'))) touchedInVain()
    }
    const timer = setInterval(tick, TICK_MS)
    document.addEventListener('pointerdown', onTouch)
    document.addEventListener('keydown', onTouch)
    return () => {
      clearInterval(timer)
      document.removeEventListener('pointerdown', onTouch)
      document.removeEventListener('keydown', onTouch)
    }
  }, [touch, touchedInVain, tick])
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
