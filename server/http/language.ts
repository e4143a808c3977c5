import type { Language } from '#shared/domain/closedLists.ts'

/** The language asked for in the address, if it is one of `offered`. */
export const askedLanguage = (
  wanted: unknown,
  offered: readonly Language[],
): Language | undefined => offered.find((language) => language === wanted)

/** What the browser's `Accept-Language` likes best among `offered`, otherwise German. */
export function likedLanguage(header: string | undefined, offered: readonly Language[]): Language {
  const liked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.find((one) => one.trim().startsWith('q='))
      return { tag, weight: q ? Number(q.trim().slice('q='.length)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of liked) {
    // `fr-CA` is served by `fr`.
    const found =
      offered.find((one) => one === tag) ?? offered.find((one) => one === tag.split('-')[0])
    if (found) return found
  }
  return 'de'
}
