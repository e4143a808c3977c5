/** Which kiosks and displays the desk takes for connected, whatever else their browsers have open. */
import { type EventEmitter, once } from 'node:events'
import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pair } from '../../e2e/testing/accounts.ts'
import { joinDisplay, joinKiosk, joinManager, valueOf } from '../../e2e/testing/clients.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

const display = (id: string) => ({
  id,
  name: id,
  theme: 'dark' as const,
  widthMm: 953,
  heightMm: 536,
  distanceMm: 8_000,
})

let server: TestServer
beforeEach(async () => {
  server = await startServer({
    configuration: smallOffice({ displays: [display('halle'), display('flur')] }),
  })
})
afterEach(() => server.close())

const BROWSER = 'a-browser'

/** As a manager sees it who looks now. */
async function connected(): Promise<boolean | undefined> {
  const { view, close } = await joinManager(server.url)
  close()
  return view().devices.find(({ id }) => id === BROWSER)?.connected
}

/** Until both sides have said goodbye. */
async function leave({ socket }: { socket: Socket }): Promise<void> {
  const wire = socket.io.engine.transport as unknown as { ws: EventEmitter }
  const hungUp = once(wire.ws, 'close')
  socket.close()
  await hungUp
}

test('a kiosk is there until its last connection ends', async () => {
  const windows = [await joinKiosk(server.url, BROWSER), await joinKiosk(server.url, BROWSER)]
  for (const window of windows) {
    expect(await connected()).toBe(true)
    await leave(window)
  }
  expect(await connected()).toBe(false)
})

test('a kiosk is still there when the display of the same browser goes', async () => {
  const kiosk = await joinKiosk(server.url, BROWSER)
  await leave(await joinDisplay(server.url, 'halle', BROWSER))
  expect(await connected()).toBe(true)
  await joinDisplay(server.url, 'halle', BROWSER)
  await leave(kiosk)
  expect(await connected()).toBe(false)
})

test('a kiosk that comes back with another printer before its old connection ends is still there, and so is its own printer', async () => {
  const old = await joinKiosk(server.url, BROWSER)
  const back = await joinKiosk(server.url, BROWSER, 'none')
  const health = { trouble: null, paperLow: true, blind: false }
  valueOf(await back.send('health', { health }))
  await leave(old)
  expect(await connected()).toBe(true)
  const { view } = await joinManager(server.url)
  expect(view().printers).toEqual([{ name: BROWSER, health }])
})

test('a display is still there when another window of its browser goes', async () => {
  await pair(server.url, 'display', BROWSER)
  const hall = await joinDisplay(server.url, 'halle', BROWSER)
  const corridor = await joinDisplay(server.url, 'flur', BROWSER)
  await leave(hall)
  expect(await connected()).toBe(true)
  await leave(corridor)
  expect(await connected()).toBe(false)
})
