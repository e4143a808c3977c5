import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { TrialMark } from '#shared/ui/Notices.tsx'
import { Shield } from '#shared/ui/Shield.tsx'
import type { Words } from './words.ts'
import './header.css'

export function Header({ view, now, words }: { view: DisplayView; now: number; words: Words }) {
  const { name, shield, trial } = view.office
  return (
    <header className="header">
      <Shield colours={shield} className="header-shield" />
      <h1 className="header-name">
        {name}{' '}
        {view.sessions.length > 0 && (
          <>
            · <span>{words.t('walkIn')}</span>
          </>
        )}
      </h1>
      {trial && <TrialMark language={words.language} />}
      <time className="header-clock num">{words.time(now)}</time>
    </header>
  )
}
