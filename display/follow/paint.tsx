/** @jsxImportSource preact */
import { render } from 'preact'
import { directionOf } from '#shared/i18n/format.ts'
import { Page, type PageProps, tabTitle } from './Page.tsx'
import { wordsIn } from './words.ts'

/** The whole page, from what is known now. */
export function paint(root: Element, known: Omit<PageProps, 'words' | 'now'>): void {
  const { connection, phone } = known
  const zone = connection.view?.office.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const words = wordsIn(phone.language, zone)
  const props = { ...known, words, now: Date.now() + connection.clockOffset }
  document.documentElement.lang = phone.language
  document.documentElement.dir = directionOf(phone.language)
  document.title = tabTitle(props)
  render(<Page {...props} />, root)
}
