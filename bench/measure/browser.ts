/** Pages in a real browser, and when something in them was pressed or painted. */
import type { Browser, Page } from 'playwright-core'
import { SIZES } from '../../e2e/browser.ts'
import { counterId } from './office.ts'
import type { MeasuredServer, Right } from './serverProcess.ts'

export async function openPage(
  browser: Browser,
  size: keyof typeof SIZES,
  url: string,
  kept: Record<string, string> = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[size], locale: 'de-DE' })
  const page = await context.newPage()
  await page.addInitScript(
    (all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)),
    kept,
  )
  await page.goto(url)
  return page
}

export async function openKioskPage(browser: Browser, { url, ask }: MeasuredServer): Promise<Page> {
  const device = 'kiosk-in-a-browser'
  const { token = '' } = await ask<Right>({ is: 'letIn', role: 'kiosk', device })
  const kept = { 'wartemarke.device': device, 'wartemarke.token': token }
  return openPage(browser, 'kiosk', `${url}/kiosk/`, kept)
}

export async function openCounterPage(
  browser: Browser,
  { url, ask }: MeasuredServer,
): Promise<Page> {
  const device = 'counter-in-a-browser'
  const { session = '' } = await ask<Right>({ is: 'letIn', role: 'counter', device })
  const context = await browser.newContext({ viewport: SIZES.counter, locale: 'de-DE' })
  await context.addCookies([{ name: 'wartemarke', value: session, url, sameSite: 'Strict' }])
  const page = await context.newPage()
  await page.goto(`${url}/counter/?counter=${counterId(0)}`)
  return page
}

/** Asked for before it happens; answers when it has happened, by the machine's clock in ms: pages have no other in common. */
type Watch = { moment: () => Promise<number> }

/** The next such event that reaches the page. */
export async function watchPress(page: Page, event: 'keydown' | 'pointerdown'): Promise<Watch> {
  const watch = await page.evaluateHandle(
    (type) => ({
      moment: new Promise<number>((resolve) =>
        addEventListener(type, ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          once: true,
          capture: true,
        }),
      ),
    }),
    event,
  )
  return { moment: () => watch.evaluate(({ moment }) => moment) }
}

/** Such an element, with this text if one is given, has been painted: a task after the frame that it came with. */
export async function watchPaint(page: Page, selector: string, text = ''): Promise<Watch> {
  const watch = await page.evaluateHandle(
    ([which, words]) => {
      const isThere = () =>
        [...document.querySelectorAll(which)].some(
          ({ textContent }) => words === '' || textContent === words,
        )
      const moment = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`never painted: ${which} ${words}`)), 30_000)
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          requestAnimationFrame(() =>
            setTimeout(() => resolve(performance.timeOrigin + performance.now())),
          )
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
      return { moment }
    },
    [selector, text] as const,
  )
  return { moment: () => watch.evaluate(({ moment }) => moment) }
}
