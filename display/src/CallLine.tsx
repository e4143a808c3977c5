import { ArrowRight } from 'lucide-react'
import type { DisplayCall } from '#shared/protocol/waitingRoomViews.ts'
import { variables } from './ems.ts'
import { callMark } from './onScreen.ts'
import { widest } from './place.ts'
import type { Words } from './words.ts'
import './callLine.css'

/** The arrow says that this person is still to come. */
export function CallLine({ call, words }: { call: DisplayCall; words: Words }) {
  const { word, sign } = words.place(call)
  const reason = words.reason(call)
  return (
    <li {...callMark(call)} className="call-line">
      <span className="call-line-number num">{call.label}</span>
      {reason && <span className="call-line-reason">{reason}</span>}
      <span className="call-line-place">
        {call.open && <ArrowRight strokeWidth={2.8} aria-hidden="true" />}
        <span>
          {word}
          <span
            className="call-line-sign num"
            data-lines={sign.length}
            style={variables({ ems: widest(sign) })}
          >
            {sign.join('\n')}
          </span>
        </span>
      </span>
    </li>
  )
}
