/** @jsxImportSource preact */
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import { placeOf, widest } from '../src/place.ts'
import type { Words } from './words.ts'
import './called.css'

/** The whole page is the call: where to go is the largest thing on it. */
export function Called({ view, words }: { view: FollowView; words: Words }) {
  const { t, paper, time } = words
  if (view.standing.is !== 'called') return null
  const { word, sign } = placeOf(view.standing.place, t('place'))
  return (
    <div className="called">
      <h1 className="called-title">{t('calledTitle')}</h1>
      <p className="called-place">
        {word !== null && <span className="called-word">{word} </span>}
        <span className="called-sign num" style={{ '--ems': widest(sign), '--lines': sign.length }}>
          {sign.map((line) => (
            <span key={line} className="called-line">
              {line}{' '}
            </span>
          ))}
        </span>
      </p>
      <p className="called-text">{t('calledText')}</p>
      <p className="called-number">
        {paper('heading')} <bdi className="num">{view.label}</bdi>
      </p>
      <p className="called-at">{t('calledAt', { time: time(view.standing.since) })}</p>
    </div>
  )
}
