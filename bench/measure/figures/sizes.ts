/** How much script each screen fetches, against what it may. */
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { Figure } from '../figure.ts'
import { scriptBytes } from '../sizes.ts'

type Page = { page: string; kilobytes: number; languages?: readonly string[] }

export const PAGES: Record<string, Page> = {
  kiosk: { page: 'kiosk/index.html', kilobytes: 120 },
  display: { page: 'display/index.html', kilobytes: 90 },
  counter: { page: 'counter/index.html', kilobytes: 160 },
  // The only one that is first shown in a language other than German.
  phone: { page: 'display/follow/index.html', kilobytes: 40, languages: LANGUAGES },
}

export const sizes: Figure[] = Object.entries(PAGES).map(
  ([name, { page, kilobytes, languages = [] }]) => ({
    name: `size.${name}`,
    unit: 'kB',
    method: `the script that ${page} fetches before it can be seen, with gzip${languages.length > 0 ? ', in its largest language' : ''}; against ${kilobytes} kB.`,
    aim: 1,
    atLeast: false,
    measure: async () => [{ value: scriptBytes(page, languages) / 1000, reference: kilobytes }],
  }),
)
