/** Answers requests to our scheme out of the folders that were built, and out of nothing else. */
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { SCHEME } from './scheme.ts'

export type Site = {
  folder: string
  /** Content policy of everything below. */
  policy: string
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
}

type Asked = { url: string; method: string }

export function serveFiles(sites: Record<string, Site>): (asked: Asked) => Promise<Response> {
  return async ({ url, method }) => {
    const { protocol, host, pathname } = new URL(url)
    const site = Object.hasOwn(sites, host) ? sites[host] : undefined
    if (!site || protocol !== `${SCHEME}:`) return refusal(404)
    if (method !== 'GET' && method !== 'HEAD') return refusal(405)
    const file = fileBelow(site.folder, pathname)
    const type = file === null ? undefined : TYPES[extname(file)]
    if (file === null || type === undefined) return refusal(404)
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': type,
          'content-security-policy': site.policy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          // The next version of the program brings its own files under the same addresses.
          'cache-control': 'no-store',
        },
      })
    } catch (error) {
      // A folder, or nothing at all. Anything else is a damaged installation and belongs into the log.
      if (isMissing(error)) return refusal(404)
      throw error
    }
  }
}

const refusal = (status: number) => new Response(null, { status })

const isMissing = (error: unknown) =>
  ['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

/** Null for every path that leads out of the folder, however it is written. */
function fileBelow(folder: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // A backslash separates folders on Windows, a colon names drives and streams there.
  if (/[\0\\:]/.test(path)) return null
  const root = resolve(folder)
  const file = resolve(root, `.${path}`)
  return file.startsWith(root + sep) ? file : null
}
