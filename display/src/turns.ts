/** What takes turns on one place of the screen, by the office's clock, so that all displays turn together. Pure. */

export function turnOf<T>(all: readonly T[], now: number, seconds: number): T | undefined {
  return all[Math.floor(now / (seconds * 1000)) % all.length]
}

/** The rule is seen again after every slide. Null stands for the rule. */
export const withRule = <T>(slides: readonly T[], hasRule: boolean): (T | null)[] => {
  if (!hasRule) return [...slides]
  return slides.length > 0 ? slides.flatMap((slide) => [null, slide]) : [null]
}

/** All in pages that are as even as can be. */
export function pagesOf<T>(all: readonly T[], perPage: number): T[][] {
  const pages = Math.ceil(all.length / perPage)
  const even = Math.ceil(all.length / pages)
  return Array.from({ length: pages }, (_, page) => all.slice(page * even, (page + 1) * even))
}
