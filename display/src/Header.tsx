/** @jsxImportSource preact */
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { commonTexts } from '#shared/i18n/common.ts'
import { ems, variables } from './ems.ts'
import { BOLD, fitted, linesOf } from './fit.ts'
import { EDGE, HEADER } from './layout.ts'
import { TrialMark } from './Notices.tsx'
import { Shield } from '../parts/Shield.tsx'
import type { Words } from './words.ts'
import './header.css'

const NAME = { most: 2.35, least: 1.5, line: 1.15, weight: BOLD }
/** Shield, clock and the gaps between. */
const BESIDE_NAME = 19
const TRIAL_SIZE = 2

export function Header(props: { view: DisplayView; now: number; width: number; words: Words }) {
  const { view, now, words } = props
  const { name, shield, trial } = view.office
  const walkIn = view.sessions.length > 0 ? words.t('walkIn') : null
  const trialWidth = trial ? ems(commonTexts(words.language)('trial')) * TRIAL_SIZE + 5 : 0
  const room = { width: props.width - 2 * EDGE - BESIDE_NAME - trialWidth, height: HEADER - 1 }
  const whole = walkIn ? `${name} · ${walkIn}` : name
  const size = fitted(whole, room, NAME)
  const linesIn = (text: string) => linesOf(text, size, room.width, NAME.weight)
  // The dot would be left over at the end of the first line.
  const isBroken = linesIn(whole) > 1 && linesIn(name) === 1
  return (
    <header className="header">
      <Shield colours={shield} className="header-shield" />
      <h1 className="header-name" style={variables({ size })}>
        {name}
        {walkIn && (
          <>
            {isBroken ? <br /> : ' · '}
            <span>{walkIn}</span>
          </>
        )}
      </h1>
      {trial && <TrialMark language={words.language} />}
      <time className="header-clock num">{words.time(now)}</time>
    </header>
  )
}
