/** @jsxImportSource preact */
import { ArrowRight } from 'lucide'
import type { DisplayCall } from '#shared/protocol/waitingRoomViews.ts'
import { Icon } from './Icon.tsx'
import { variables } from './ems.ts'
import { type Dress, lineFit } from './lines.ts'
import { callMark } from './onScreen.ts'
import type { Place } from './place.ts'
import './callLine.css'

/** The arrow says that this person is still to come. */
export function CallLine(props: {
  call: DisplayCall
  place: Place
  reason: string
  dress: Dress
  width: number
}) {
  const { call, place, reason, dress, width } = props
  const { row, size } = call.open ? dress.open : dress.answered
  const { sign, word } = lineFit({ label: call.label, place, open: call.open }, dress, width)
  return (
    <li
      {...callMark(call)}
      className="call-line"
      data-reason={reason !== ''}
      data-lines={place.sign.length}
      style={variables({ row, size, sign, word })}
    >
      <span className="call-line-number num">{call.label}</span>
      {reason && <span className="call-line-reason">{reason}</span>}
      <span className="call-line-place">
        {call.open && <Icon of={ArrowRight} strokeWidth={2.8} />}
        <span className="call-line-where">
          {place.word && <span>{place.word}</span>}
          <span className="call-line-sign num">{place.sign.join('\n')}</span>
        </span>
      </span>
    </li>
  )
}
