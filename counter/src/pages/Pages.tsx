/** What stands here while there is no counter to show. */
import type { ReactNode } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { texts } from '../texts/index.ts'
import '../../parts/pages.css'

export function UnknownCounter({ counter, language }: { counter: string; language: Language }) {
  const t = texts(language)
  return (
    <Page title={t('unknown.title')} language={language}>
      {t('unknown.text', { counter })}
    </Page>
  )
}

function Page({
  title,
  children,
  language,
}: {
  title: string
  children: ReactNode
  language: Language
}) {
  return (
    <main className="page">
      <h1>{title}</h1>
      <p>{children}</p>
      <a className="page-link" href={language === 'de' ? './' : '?lang=en'}>
        {texts(language)('choose.link')}
      </a>
    </main>
  )
}
