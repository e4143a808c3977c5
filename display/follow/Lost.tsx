/** @jsxImportSource preact */
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import { Facts } from './Facts.tsx'
import { Notice } from './Notice.tsx'
import { placeFact } from './standing.ts'
import type { Words } from './words.ts'

/** `since`: by the office's clock. Nothing that may have changed is shown as if it had not. */
export function Lost(props: { view: FollowView | null; since: number; words: Words }) {
  const { view, since, words } = props
  const { t, paper, time } = words
  // A call stays made: whoever is on the way needs its place, with the time it was made.
  const called = view?.standing.is === 'called' ? view.standing : null
  return (
    <Notice title={t('lostTitle', { time: time(since) })} texts={[t('lostText'), t('lostHelp')]}>
      {view && (
        <Facts
          facts={[
            { name: paper('heading'), value: view.label },
            ...(called
              ? [placeFact(t('calledAt', { time: time(called.since) }), called, words)]
              : []),
          ]}
        />
      )}
    </Notice>
  )
}
