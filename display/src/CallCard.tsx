/** @jsxImportSource preact */
import { ArrowRight, BellRing, Unplug } from 'lucide'
import type { DisplayCall } from '#shared/protocol/waitingRoomViews.ts'
import { Icon } from './Icon.tsx'
import { cardFit, markFit } from './card.ts'
import { variables } from './ems.ts'
import type { Area } from './fit.ts'
import { callMark } from './onScreen.ts'
import type { Words } from './words.ts'
import './callCard.css'

/** `stale`: the connection is lost, and whether the call still holds is not known. */
type Tone = 'fresh' | 'open' | 'answered' | 'stale'

export function CallCard(props: {
  call: DisplayCall
  card: Area
  /** The least size of a called number. */
  called: number
  isFresh: boolean
  lostAt: number | null
  words: Words
}) {
  const { call, card, called, isFresh, lostAt, words } = props
  const place = words.place(call)
  const { way, number, sign } = cardFit(card, call.label, place, called)
  const word = <p className="call-card-word">{place.word}</p>
  return (
    <section
      {...callMark(call)}
      className="call-card"
      data-tone={toneOf(call, isFresh, lostAt)}
      data-way={way}
      style={variables({ number, sign })}
    >
      <div className="call-card-head">
        <h2>{words.t('number')}</h2>
        <Mark {...props} beside={[words.t('number'), (way === 'row' && place.word) || '']} />
        {way === 'row' && word}
      </div>
      <div className="call-card-body num">
        <p className="call-card-number">{call.label}</p>
        <div className="call-card-place">
          <Icon of={ArrowRight} strokeWidth={2.6} />
          {way === 'stack' && word}
          <p className="call-card-sign">{place.sign.join('\n')}</p>
        </div>
      </div>
    </section>
  )
}

function toneOf(call: DisplayCall, isFresh: boolean, lostAt: number | null): Tone {
  if (lostAt !== null) return 'stale'
  if (isFresh) return 'fresh'
  return call.open ? 'open' : 'answered'
}

/**
 * In words what the card also says by its colour, and why it was this number's turn: that alone where both have no
 * room, since the bell and the colour say the other.
 */
function Mark(props: Parameters<typeof CallCard>[0] & { beside: string[] }) {
  const { call, card, isFresh, lostAt, words, beside } = props
  const { t, reason, time } = words
  if (lostAt !== null)
    return (
      <p className="call-card-mark">
        <Icon of={Unplug} /> {t('asOf', { time: time(lostAt) })}
      </p>
    )
  if (isFresh) {
    const said = [t(call.recalls > 0 ? 'callAgain' : 'newCall'), reason(call)].filter(Boolean)
    return (
      <p className="call-card-mark">
        <Icon of={BellRing} />
        {markFit(card, beside, [said.join(' · '), ...said.slice(-1)])}
      </p>
    )
  }
  return <p className="call-card-mark">{call.open ? reason(call) : t('lastCall')}</p>
}
