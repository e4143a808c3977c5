/** What a phone fetches, out of the built screens: `npm run build` first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'

const DIST = join(import.meta.dirname, '..', '..', 'dist')
const MOST_BYTES = 40_000

const read = (path: string) => readFileSync(join(DIST, path), 'utf8')
/** As it travels to a phone that takes no brotli. */
const sent = (path: string) => readFileSync(join(DIST, `${path}.gz`)).length

/** The file and all that it imports at its beginning. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const statically = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g
  for (const [, name] of read(file).matchAll(statically)) withImports(`assets/${name}`, found)
  return found
}

const page = read('display/follow/index.html')
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path!)
const first = new Set(named.flatMap((path) => [...withImports(path)]))

/** The files that are fetched for one language: two, of this page's words and of the paper's. */
function filesOf(language: string): string[] {
  const lazily = new RegExp(`import\\(["'\`]\\./(${language}-[\\w-]{8}\\.js)["'\`]\\)`, 'g')
  return [...first].flatMap((file) =>
    [...read(file).matchAll(lazily)].map(([, name]) => `assets/${name}`),
  )
}

const sum = (files: Iterable<string>) => [...files].reduce((bytes, file) => bytes + sent(file), 0)

describe('the ticket on the phone', () => {
  it('finds its files', () => {
    expect(existsSync(join(DIST, 'assets'))).toBe(true)
    expect(named.length).toBeGreaterThan(1)
    expect(readdirSync(join(DIST, 'assets'))).toEqual(
      expect.arrayContaining([...first].map((file) => file.replace('assets/', ''))),
    )
  })

  it.each(LANGUAGES.filter((language) => language !== 'de'))(
    'needs less than 40 kB of script, %s included',
    (language) => {
      const files = filesOf(language)
      expect(files).toHaveLength(2)
      const all = new Set([...first, ...files.flatMap((file) => [...withImports(file)])])
      expect(sum(all)).toBeLessThan(MOST_BYTES)
    },
  )

  it('has neither React nor zod in it', () => {
    const foreign = [...first].filter((file) =>
      /react\.(transitional\.)?element|ZodError|lucide/.test(read(file)),
    )
    expect(foreign).toEqual([])
  })
})
