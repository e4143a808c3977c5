/** What people see: until a number or a screen is painted in a real browser. */
import type { Socket } from 'socket.io-client'
import { launchBrowser } from '../../../e2e/browser.ts'
import { openCounterPage, openKioskPage, openPage, watchPaint, watchPress } from '../browser.ts'
import { closeAll, here, openCounters, openSocket, send } from '../client.ts'
import { type Figure, median, repeat, timed } from '../figure.ts'
import { startBare, startServer } from '../serverProcess.ts'

const FRAME_MS = 1000 / 60
/** Counter pages pass over what is pressed in the first 0.3 s of a next step, kiosks in the first half second of a screen. */
const SETTLED_MS = 1_000
/** A call has its turn before the next is announced. */
const TURN_OVER = '.call-card:not([data-tone="fresh"])'

export const callPaint: Figure = {
  name: 'call.paint',
  unit: 'ms',
  method:
    "from the key at the counter's page until the number is painted on a display, both real browsers, median; against one frame at 60 Hz and a bare Socket.IO echo.",
  aim: 3,
  atLeast: false,
  async measure({ quick }) {
    const [rounds, calls] = quick ? [1, 1] : [5, 6]
    const waiting = rounds * calls + 5
    const past = { tickets: waiting, waiting, counters: 1 }
    const [server, bare, browser] = await Promise.all([
      startServer({ past }),
      startBare(),
      launchBrowser(),
    ])
    const echo = await openSocket(bare.url)
    const [helper] = await openCounters(server, 1)
    try {
      const display = await openPage(browser, 'display', `${server.url}/display/`)
      const counter = await openCounterPage(browser, server)
      let label = 0
      const one = async () => {
        await counter.locator('.next-step', { hasText: 'Nächste Nummer' }).waitFor()
        await counter.waitForTimeout(SETTLED_MS)
        if (label > 0) await display.locator(TURN_OVER).waitFor()
        const painted = await watchPaint(display, '.call-card-number', `${++label}`)
        const pressed = await watchPress(counter, 'keydown')
        await counter.keyboard.press('Space')
        const value = (await painted.moment()) - (await pressed.moment())
        await here(helper as Socket)
        await send(helper as Socket, 'finish', {})
        const echoed = await timed(() => echo.emitWithAck('echo', {}))
        return { value, reference: FRAME_MS + echoed }
      }
      await repeat(1, one)
      return await repeat(rounds, () => medians(calls, one))
    } finally {
      closeAll(echo, helper ?? [])
      await browser.close()
      await Promise.all([server.stop(), bare.stop()])
    }
  },
}

const SLOWER = 6

export const kioskTap: Figure = {
  name: 'kiosk.tap',
  unit: 'ms',
  method:
    'from the touch of a service until the next screen is painted, and back again, in a real browser whose processor is slowed 6 times, median; against 100 ms.',
  aim: 1,
  atLeast: false,
  async measure({ quick }) {
    const [server, browser] = await Promise.all([startServer(), launchBrowser()])
    try {
      const kiosk = await openKioskPage(browser, server)
      const service = kiosk.getByRole('button', { name: /Wohnung/ })
      await service.waitFor()
      const session = await kiosk.context().newCDPSession(kiosk)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      const tap = async (target: string, next: string) => {
        await kiosk.waitForTimeout(SETTLED_MS)
        const box = await kiosk.locator(target).first().boundingBox()
        if (!box) throw new Error(`nothing to touch: ${target}`)
        const painted = await watchPaint(kiosk, next)
        const pressed = await watchPress(kiosk, 'pointerdown')
        await kiosk.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
        return (await painted.moment()) - (await pressed.moment())
      }
      const one = async () => {
        const there = await tap('.service:has-text("Wohnung")', '[data-back]')
        const back = await tap('[data-back]', '.service')
        return { value: (there + back) / 2, reference: 100 }
      }
      await repeat(1, one)
      return await repeat(quick ? 1 : 5, () => medians(quick ? 1 : 3, one))
    } finally {
      await browser.close()
      await server.stop()
    }
  },
}

async function medians(times: number, one: () => Promise<{ value: number; reference: number }>) {
  const taken = await repeat(times, one)
  return {
    value: median(taken.map(({ value }) => value)),
    reference: median(taken.map(({ reference }) => reference)),
  }
}
