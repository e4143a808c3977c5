import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, pullNumber, take, type Town, withMe } from './testing/town.ts'

/** A name of the town's own network: to the browser an address that is not secure and not this machine. */
const HOST = 'wartemarke.rathaus.test'

let town: Town
beforeAll(async () => {
  town = await openTown({ args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] })
})
afterAll(() => town.close())

it('09 another machine opens the start page by its network name and works from there', async () => {
  const base = `http://${HOST}:${town.server.port}`
  const kiosk = await town.kiosk(base)
  expect(await kiosk.evaluate(() => isSecureContext)).toBe(false)
  const asked: string[] = []
  kiosk.on('request', (request) => asked.push(request.url()))

  await kiosk.goto(`${base}/`)
  await kiosk.getByRole('link', { name: /Kiosk/ }).click()
  expect(await pullNumber(kiosk)).toBe('1')

  const clerk = await town.counter('platz-1', base)
  clerk.on('request', (request) => asked.push(request.url()))
  await clerk.goto(`${base}/`)
  await clerk.getByRole('link', { name: '2', exact: true }).click()
  await take(clerk, 'Platz öffnen')
  await take(clerk, 'Nächste Nummer')
  await withMe(clerk).waitFor()
  expect(await withMe(clerk).textContent()).toBe('1')

  const elsewhere = asked.filter((url) => new URL(url).host !== `${HOST}:${town.server.port}`)
  expect(elsewhere).toEqual([])
})
