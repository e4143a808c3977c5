/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { PairingCode } from '#shared/client/pairing.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Announcer } from './announcer.ts'
import { FOOTER_HEIGHT, footerFit } from './bands.ts'
import { Board } from './Board.tsx'
import { Connecting } from './Connecting.tsx'
import { variables } from './ems.ts'
import { footerParts } from './Footer.tsx'
import { NotPaired } from './NotPaired.tsx'
import type { Sound } from './sound/sound.ts'
import { TouchNotice } from './TouchNotice.tsx'
import { useNow } from './useNow.ts'
import { useSizes } from './useSizes.ts'
import { type DisplayLanguage, wordsOf } from './words.ts'
import { useStored } from './useStored.ts'
import './app.css'

/** Before the first view nobody knows the office's zone. */
const ZONE_OF_DEVICE = Intl.DateTimeFormat().resolvedOptions().timeZone

export type AppProps = {
  store: StoreApi<ConnectionState<DisplayView>>
  announcer: Announcer
  /** Left out where only a picture is wanted. */
  sound?: Pick<Sound, 'state'>
  /** To be typed at the manager's desk while the office does not know this display. */
  pairing: StoreApi<PairingCode>
  language: DisplayLanguage
}

export function App(props: AppProps) {
  const { view, downSince, clockOffset, refused } = useStored(props.store)
  const { code } = useStored(props.pairing)
  const { fresh } = useStored(props.announcer)
  const now = useNow(clockOffset)
  const zone = view?.office.zone ?? ZONE_OF_DEVICE
  const words = useMemo(() => wordsOf(props.language, zone), [props.language, zone])

  const sizes = useSizes(view?.display ?? null)

  const lostAt = downSince === null ? null : downSince + clockOffset
  // Numbers begin at 1 every day: what was called yesterday says nothing today.
  const isOfAnotherDay = view !== null && lostAt !== null && !words.isSameDay(view.now, now)
  // The missing touch is told in its place, and covers it whole.
  const footer = view ? footerFit(footerParts(view, now, words), sizes.width).height : FOOTER_HEIGHT
  return (
    <div
      className="screen"
      data-theme={view?.display.theme ?? 'dark'}
      style={variables({ footer })}
    >
      {refused === 'notPaired' ? (
        <NotPaired code={code} />
      ) : !view || isOfAnotherDay ? (
        <Connecting lostAt={lostAt} notAdmitted={refused !== null} words={words} />
      ) : (
        <Board
          view={view}
          fresh={lostAt === null ? fresh : null}
          lostAt={lostAt}
          now={now}
          sizes={sizes}
          words={words}
        />
      )}
      {props.sound && <TouchNotice sound={props.sound} words={words} />}
    </div>
  )
}
