/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import type { Announcement } from './announcements.ts'
import { footerFit, stripFit } from './bands.ts'
import { Calls } from './Calls.tsx'
import { Footer, footerParts } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Message } from './Message.tsx'
import { messageHeight, messageTexts } from './message.ts'
import { News } from './News.tsx'
import { noticeOf } from './notice.ts'
import { LinkNotice } from './Notices.tsx'
import { NoticePage } from './NoticePage.tsx'
import { planOf } from './plan.ts'
import { Side } from './Side.tsx'
import type { Sizes } from './sizes.ts'
import { isQuiet } from './stage.ts'
import type { Words } from './words.ts'

/** `lostAt`: since when all of this may no longer be true, by the office's clock; null while connected. */
export function Board(props: {
  view: DisplayView
  fresh: Announcement | null
  lostAt: number | null
  now: number
  sizes: Sizes
  words: Words
}) {
  const { view, fresh, lostAt, now, sizes, words } = props
  const isLost = lostAt !== null
  const notice = noticeOf(view, words, now)
  const footer = footerParts(view, now, words)
  const strip = notice ? stripFit(notice, sizes).height : 0
  const { height: footerHeight } = footerFit(footer, sizes.width)
  // The clock ticks every second; what has room changes only with these.
  const said = useMemo(
    () => messageTexts(view.notice, words.language),
    [view.notice, words.language],
  )
  const message = messageHeight(said, sizes.width)
  const { layout, stage, side, whole } = useMemo(
    () => planOf(view, fresh, { sizes, strip, message, footer: footerHeight, isLost, words }),
    [view, fresh, sizes, strip, message, footerHeight, isLost, words],
  )
  const isAllSaid = notice !== null && isQuiet(view, fresh)
  return (
    <div className="board" data-lost={isLost}>
      {layout.header || isAllSaid ? (
        <Header view={view} now={now} width={sizes.width} words={words} />
      ) : (
        <header className="visually-hidden">
          <h1>{view.office.name}</h1>
        </header>
      )}
      <LinkNotice lostAt={lostAt} language={words.language} zone={words.zone} />
      {(layout.message || isAllSaid) && (
        <Message said={said} now={now} width={sizes.width} words={words} />
      )}
      {isAllSaid ? (
        <NoticePage notice={notice} height={whole} lostAt={lostAt} sizes={sizes} words={words} />
      ) : (
        <div className="board-body" data-side={layout.side}>
          <Calls
            stage={stage}
            layout={layout}
            sizes={sizes}
            isFresh={fresh !== null}
            hasWaiting={view.waiting > 0}
            notice={notice}
            lostAt={lostAt}
            words={words}
          />
          {layout.side !== 'none' && (
            <Side
              view={view}
              plan={side}
              place={layout.side}
              lostAt={lostAt}
              now={now}
              words={words}
            />
          )}
        </div>
      )}
      {(layout.news || isAllSaid) && (
        <News news={view.news} now={now} width={sizes.width} words={words} />
      )}
      {(layout.footer || isAllSaid) && <Footer parts={footer} width={sizes.width} />}
    </div>
  )
}
