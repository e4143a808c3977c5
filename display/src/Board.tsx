import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { LinkNotice } from '#shared/ui/Notices.tsx'
import type { Announcement } from './announcements.ts'
import { Calls } from './Calls.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { noticeOf } from './notice.ts'
import { NoticePage } from './NoticePage.tsx'
import { Side } from './Side.tsx'
import { isQuiet } from './stage.ts'
import type { Words } from './words.ts'

/** `lostAt`: since when all of this may no longer be true, by the office's clock; null while connected. */
export function Board(props: {
  view: DisplayView
  fresh: Announcement | null
  lostAt: number | null
  now: number
  words: Words
}) {
  const { view, fresh, lostAt, now, words } = props
  const notice = noticeOf(view, words, now)
  return (
    <div className="board" data-lost={lostAt !== null}>
      <Header view={view} now={now} words={words} />
      <LinkNotice downSince={lostAt} clockOffset={0} language={words.language} zone={words.zone} />
      {notice && isQuiet(view, fresh) ? (
        <NoticePage notice={notice} lostAt={lostAt} words={words} />
      ) : (
        <div className="board-body">
          <Calls view={view} fresh={fresh} notice={notice} lostAt={lostAt} words={words} />
          <Side view={view} lostAt={lostAt} words={words} />
        </div>
      )}
      <Footer view={view} now={now} words={words} />
    </div>
  )
}
