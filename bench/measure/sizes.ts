/** How much script a screen fetches, out of the built screens: `npm run build` first. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const DIST = join(import.meta.dirname, '..', '..', 'dist')

export const readBuilt = (path: string): string => readFileSync(join(DIST, path), 'utf8')

/** As it travels: browsers take brotli over https only. */
const sent = (path: string): number => readFileSync(join(DIST, `${path}.gz`)).length

export const sum = (files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + sent(file), 0)

/** The file and all that it imports at its beginning. */
export function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const statically = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g
  for (const [, name] of readBuilt(file).matchAll(statically)) withImports(`assets/${name}`, found)
  return found
}

/** What a page fetches before it can be seen. @throws Error when the screens are not built. */
export function firstFiles(page: string): Set<string> {
  if (!existsSync(join(DIST, page))) throw new Error(`${page} is not built: npm run build`)
  const named = readBuilt(page).matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)
  return new Set([...named].flatMap(([, path = '']) => [...withImports(path)]))
}

/** What is fetched besides for one language. */
export function languageFiles(first: Iterable<string>, language: string): Set<string> {
  const lazily = new RegExp(`import\\(["'\`]\\./(${language}-[\\w-]{8}\\.js)["'\`]\\)`, 'g')
  const files = [...first].flatMap((file) =>
    [...readBuilt(file).matchAll(lazily)].map(([, name]) => `assets/${name}`),
  )
  return new Set(files.flatMap((file) => [...withImports(file)]))
}

/** Before the page can be seen, in the largest of these languages; German is in it from the start. */
export function scriptBytes(page: string, languages: readonly string[]): number {
  const first = firstFiles(page)
  return Math.max(
    ...['', ...languages].map((language) =>
      sum(language === '' ? first : new Set([...first, ...languageFiles(first, language)])),
    ),
  )
}
