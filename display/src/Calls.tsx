import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Announcement } from './announcements.ts'
import { CallCard } from './CallCard.tsx'
import { CallLine } from './CallLine.tsx'
import { variables } from './ems.ts'
import type { Notice } from './notice.ts'
import { NoticeStrip } from './NoticeStrip.tsx'
import { stageOf } from './stage.ts'
import type { Words } from './words.ts'
import './calls.css'

/** The notice takes the room of a line. */
const LINES = 3

/** The newest call on the card, the others below, and why there are no numbers at the moment. */
export function Calls(props: {
  view: DisplayView
  fresh: Announcement | null
  notice: Notice | null
  lostAt: number | null
  words: Words
}) {
  const { view, fresh, notice, lostAt, words } = props
  const { t } = words
  const { call, others, columns } = stageOf(view, fresh, notice ? LINES - 1 : LINES)
  const mayTakeNumber = view.waiting === 0 && !notice && lostAt === null
  const lines = Math.ceil(others.length / columns)
  return (
    <main className="calls" style={variables({ lines })} data-notice={notice !== null}>
      <p className="visually-hidden" aria-live="polite">
        {call?.open && lostAt === null && words.spoken(call)}
      </p>
      {call ? (
        <CallCard
          // A new announcement begins its flashing anew.
          key={`${call.call} ${call.announcedAt}`}
          call={call}
          isFresh={call === fresh?.call}
          lostAt={lostAt}
          words={words}
        />
      ) : (
        <section className="calls-none">
          <h2>{t(mayTakeNumber ? 'takeNumber' : 'waitForCall')}</h2>
          <p>{t('appearsHere')}</p>
        </section>
      )}
      {others.length > 0 && (
        <ul className="calls-lines" data-columns={columns} aria-label={t('otherCalls')}>
          {others.map((other) => (
            <CallLine key={other.call} call={other} words={words} />
          ))}
        </ul>
      )}
      {notice && <NoticeStrip notice={notice} />}
    </main>
  )
}
