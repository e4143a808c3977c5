/** Which kiosks and displays the desk takes for connected, whatever else their browsers have open. */
import { type EventEmitter, once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pair } from '../../e2e/testing/accounts.ts'
import { joinDisplay, joinKiosk, joinManager, valueOf } from '../../e2e/testing/clients.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { renameDevice, revokeDevice } from '../access/deviceChanges.ts'

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

test('a manager who looks on is told when a kiosk is paired, comes, is renamed, goes and is revoked', async () => {
  const manager = await joinManager(server.url)
  const told = (wanted: { name: string; connected: boolean }[]) =>
    manager.until(({ devices }) =>
      isDeepStrictEqual(
        devices.map(({ name, connected }) => ({ name, connected })),
        wanted,
      ),
    )
  await pair(server.url, 'kiosk', BROWSER)
  await told([{ name: BROWSER, connected: false }])
  const kiosk = await joinKiosk(server.url, BROWSER)
  await told([{ name: BROWSER, connected: true }])
  await renameDevice(server.access, { device: BROWSER, name: 'Eingang' }, null)
  await told([{ name: 'Eingang', connected: true }])
  kiosk.close()
  await told([{ name: 'Eingang', connected: false }])
  await revokeDevice(server.access, BROWSER, null)
  expect((await told([])).devices).toEqual([])
})

test('kiosks that come back and go together do not have everybody told once for each', async () => {
  const crowd = Array.from({ length: 10 }, (_, n) => `${BROWSER}-${n}`)
  const manager = await joinManager(server.url)
  const are = (wanted: boolean) =>
    manager.until(({ devices }) => {
      const those = devices.filter(({ connected }) => connected === wanted)
      return those.length === crowd.length
    })
  // Paired by their first visit.
  for (const device of crowd) await leave(await joinKiosk(server.url, device))
  await are(false)
  const atOnce = vi.spyOn(server.office, 'tellAgain')
  const kiosks = await Promise.all(crowd.map((device) => joinKiosk(server.url, device)))
  await are(true)
  for (const kiosk of kiosks) kiosk.close()
  await are(false)
  expect(atOnce).not.toHaveBeenCalled()
})

/** As a manager sees it who looks now. */
async function isConnected(): Promise<boolean | undefined> {
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
    expect(await isConnected()).toBe(true)
    await leave(window)
  }
  expect(await isConnected()).toBe(false)
})

test('a kiosk is still there when the display of the same browser goes', async () => {
  const kiosk = await joinKiosk(server.url, BROWSER)
  await leave(await joinDisplay(server.url, 'halle', BROWSER))
  expect(await isConnected()).toBe(true)
  await joinDisplay(server.url, 'halle', BROWSER)
  await leave(kiosk)
  expect(await isConnected()).toBe(false)
})

test('a kiosk that comes back with another printer before its old connection ends is still there, and so is its own printer', async () => {
  const old = await joinKiosk(server.url, BROWSER)
  const back = await joinKiosk(server.url, BROWSER, 'none')
  const health = { trouble: null, paperLow: true, blind: false }
  valueOf(await back.send('health', { health }))
  await leave(old)
  expect(await isConnected()).toBe(true)
  const { view } = await joinManager(server.url)
  expect(view().printers).toEqual([{ name: BROWSER, health }])
})

test('a display is still there when another window of its browser goes', async () => {
  await pair(server.url, 'display', BROWSER)
  const hall = await joinDisplay(server.url, 'halle', BROWSER)
  const corridor = await joinDisplay(server.url, 'flur', BROWSER)
  await leave(hall)
  expect(await isConnected()).toBe(true)
  await leave(corridor)
  expect(await isConnected()).toBe(false)
})
