/** A page of the shell in a real browser: our files under their content policy, the built preload, and a fake `electron`. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { serveFiles, type Site } from '../../kiosk/electron/files.ts'
import { SCHEME } from '../../kiosk/electron/scheme.ts'

export type Message = { kind: 'invoke' | 'send'; name: string; args: unknown[] }

export type ShellPage = {
  page: Page
  /** In the order of sending. */
  sent: Message[]
  /** As the shell's main process does with `webContents.send`. */
  tell: (name: string, payload: unknown) => Promise<void>
  /** What the browser complained of: a broken policy, an error of the page. */
  complaints: string[]
}

/**
 * Chromium outside of Electron cannot register our scheme: `http://<host>.localhost` stands for `wartemarke://<host>`.
 * It is a secure context too, and everything of it is answered by the shell's own handler.
 */
export async function openShellPage(
  context: BrowserContext,
  options: {
    host: string
    path: string
    site: Site
    /** The built file. */
    preload: string
    answer: (message: Message) => unknown
  },
): Promise<ShellPage> {
  const { host, path, site, preload, answer } = options
  const origin = `http://${host}.localhost`
  const serve = serveFiles({ [host]: site })
  const page = await context.newPage()
  const sent: Message[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  await page.route(`${origin}/**`, async (route) => {
    const url = route.request().url().replace(origin, `${SCHEME}://${host}`)
    const response = await serve({ url, method: route.request().method() })
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  await page.exposeFunction('shellHears', (message: Message) => {
    sent.push(message)
    return answer(message)
  })
  await page.addInitScript(
    `(() => {
      const hears = window.shellHears
      delete window.shellHears
      const listeners = new Map()
      const on = (name) => listeners.get(name) ?? listeners.set(name, new Set()).get(name)
      const electron = {
        contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value } },
        ipcRenderer: {
          invoke: (name, ...args) => hears({ kind: 'invoke', name, args }),
          send: (name, ...args) => void hears({ kind: 'send', name, args }),
          on: (name, listener) => on(name).add(listener),
          removeListener: (name, listener) => on(name).delete(listener),
        },
      }
      window.shellTells = (name, payload) =>
        on(name).forEach((listener) => listener({ sender: 'secret' }, payload))
      const require = (name) => {
        // All that a sandboxed preload may load.
        if (name !== 'electron') throw new Error('a sandboxed preload cannot load ' + name)
        return electron
      }
      const module = { exports: {} }
      ;((require, module, exports) => {${readFileSync(preload, 'utf8')}\n})(require, module, module.exports)
    })()`,
  )
  await page.goto(`${origin}${path}`)
  return {
    page,
    sent,
    complaints,
    tell: (name, payload) =>
      page.evaluate(
        ([to, what]) =>
          (window as unknown as { shellTells: (to: unknown, what: unknown) => void }).shellTells(
            to,
            what,
          ),
        [name, payload] as const,
      ),
  }
}
