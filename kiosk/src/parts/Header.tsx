import type { OfficeInfo } from '#shared/protocol/views.ts'
import { TrialMark } from '#shared/ui/Notices.tsx'
import { Shield } from '#shared/ui/Shield.tsx'
import { useKiosk } from '../kiosk.ts'
import './header.css'

export function Header({ office }: { office: OfficeInfo }) {
  const { language, now, time } = useKiosk()
  return (
    <header className="header">
      <Shield colours={office.shield} className="header-shield" />
      <p className="header-office">{office.name}</p>
      {office.trial && <TrialMark language={language} />}
      <time className="header-clock num">{time(now)}</time>
    </header>
  )
}
