import type { ReactNode, Ref } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { TrialMark } from '#shared/ui/Notices.tsx'
import type { ManagerText } from './texts/index.ts'
import { AccountMenu } from '../access/AccountMenu.tsx'
import '../parts/header.css'
import './head.css'

const PAGES = [
  { page: 'today', address: '#' },
  { page: 'history', address: '#history' },
  { page: 'reports', address: '#reports' },
  { page: 'planner', address: '#planner' },
  { page: 'setup', address: '#setup' },
] as const

/** The page's name, what it is about, and the way to the other pages. */
export function Head(props: {
  page: (typeof PAGES)[number]['page']
  view: ManagerView
  language: Language
  t: ManagerText
  title?: Ref<HTMLHeadingElement>
  children: ReactNode
}) {
  const { page: here, view, language, t, title, children } = props
  return (
    <header className="head">
      {view.office.trial && <TrialMark language={language} />}
      <h1 ref={title} tabIndex={-1}>
        {t(here)}
      </h1>
      {children}
      <nav className="head-pages" aria-label={t('pages')}>
        {PAGES.filter(({ page }) => page !== here).map(({ page, address }) => (
          <a key={page} href={address}>
            {t(page)}
          </a>
        ))}
      </nav>
      <AccountMenu />
    </header>
  )
}
