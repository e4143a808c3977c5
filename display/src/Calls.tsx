/** @jsxImportSource preact */
import { CallCard } from './CallCard.tsx'
import { CallLine } from './CallLine.tsx'
import { variables } from './ems.ts'
import type { Layout } from './layout.ts'
import { reasonsBelow } from './lines.ts'
import type { Notice } from './notice.ts'
import { NoticeStrip } from './NoticeStrip.tsx'
import type { Sizes } from './sizes.ts'
import type { Stage } from './stage.ts'
import type { Words } from './words.ts'
import './calls.css'

/** The newest call on the card, the others below, and why there are no numbers at the moment. */
export function Calls(props: {
  stage: Stage
  layout: Layout
  sizes: Sizes
  /** The call on the card was announced just now. */
  isFresh: boolean
  hasWaiting: boolean
  notice: Notice | null
  lostAt: number | null
  words: Words
}) {
  const { stage, layout, notice, lostAt, words } = props
  const { call, others } = stage
  const { card, dress } = layout
  const { t } = words
  const mayTakeNumber = !props.hasWaiting && !notice && lostAt === null
  const lines = others.map((other) => ({
    call: other,
    place: words.place(other),
    reason: words.reason(other),
  }))
  const isBelow = lines.some((line) =>
    reasonsBelow(line.call, line.place, line.reason, dress, card.width),
  )
  return (
    <main className="calls">
      <p className="visually-hidden" aria-live="polite">
        {call?.open && lostAt === null && words.spoken(call)}
      </p>
      {call ? (
        <CallCard
          // A new announcement begins its flashing anew.
          key={`${call.call} ${call.announcedAt}`}
          call={call}
          card={card}
          called={props.sizes.called}
          isFresh={props.isFresh}
          lostAt={lostAt}
          words={words}
        />
      ) : (
        <section className="calls-none">
          <h2>{t(mayTakeNumber ? 'takeNumber' : 'waitForCall')}</h2>
          <p>{t('appearsHere')}</p>
        </section>
      )}
      {lines.length > 0 && (
        <ul
          className="calls-lines"
          data-reasons={isBelow ? 'below' : 'beside'}
          style={variables({ columns: dress.columns })}
          aria-label={t('otherCalls')}
        >
          {lines.map((line) => (
            <CallLine key={line.call.call} {...line} dress={dress} width={card.width} />
          ))}
        </ul>
      )}
      {notice && layout.strip && <NoticeStrip notice={notice} sizes={props.sizes} />}
    </main>
  )
}
