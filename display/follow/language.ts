import type { Language } from '#shared/domain/closedLists.ts'

/** The first of the languages that somebody wants, `pl-PL` as Polish, that is offered; else German. Pure. */
export function pickLanguage(wanted: readonly string[], offered: readonly Language[]): Language {
  for (const tag of wanted.map((one) => one.toLowerCase())) {
    const found =
      offered.find((language) => language === tag) ??
      offered.find((language) => language === tag.split('-')[0])
    if (found) return found
  }
  return 'de'
}
