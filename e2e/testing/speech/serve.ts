/** Builds a page for tests as the screens are built, and serves it under the server's own content policy. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import config from '../../../vite.config.ts'
import { temporaryFolder } from '../folder.ts'
import { startServer } from '../server.ts'

export const SPEECH_PAGE = 'e2e/testing/speech/index.html'
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
}

export async function buildPage(page = SPEECH_PAGE) {
  const folder = temporaryFolder()
  const { build: options, ...rest } = config
  // As it is shipped: under vitest's own, React would be the one for developers.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({
    ...rest,
    root: join(import.meta.dirname, '..', '..', '..'),
    configFile: false,
    logLevel: 'error',
    build: {
      ...options,
      outDir: folder.path,
      rolldownOptions: { ...options?.rolldownOptions, input: [page] },
    },
  })
  process.env['NODE_ENV'] = before
  return folder
}

/** What the server sends with its pages. */
async function policyOfServer(): Promise<string> {
  const server = await startServer()
  const answer = await fetch(`${server.url}/health`)
  await server.close()
  return answer.headers.get('content-security-policy') ?? ''
}

export const WASM = "script-src 'self' 'wasm-unsafe-eval'"

/**
 * `page` is the policy of the page as the server has it; `assets` that of the worker, which brings its own.
 * Both without what the voice needs, so that a test adds it where it belongs.
 */
export async function servePage(folder: string, wasmIn: 'assets' | 'nowhere', page = SPEECH_PAGE) {
  const strict = (await policyOfServer())
    .split(';')
    .filter((directive) => !directive.trim().startsWith('script-src'))
    .join(';')
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://test').pathname
    const isAsset = path.startsWith('/assets/')
    void readFile(join(folder, path)).then(
      (content) =>
        response
          .writeHead(200, {
            'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
            'content-security-policy':
              isAsset && wasmIn === 'assets' ? `${strict};${WASM}` : strict,
          })
          .end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    strict,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
