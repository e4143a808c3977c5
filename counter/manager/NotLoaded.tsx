import type { Language } from '#shared/domain/closedLists.ts'
import { texts } from './texts/index.ts'
import '../parts/pages.css'

/** The server has newer pages, or was not reached. */
export function NotLoaded({ language }: { language: Language }) {
  return (
    <main className="page">
      <h1 className="page-status" data-link="down">
        {texts(language)('notLoaded')}
      </h1>
    </main>
  )
}
