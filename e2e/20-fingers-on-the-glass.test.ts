import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type Town, willich } from './testing/town.ts'

let town: Town
let kiosk: Page
let glass: CDPSession
beforeAll(async () => {
  const office = willich()
  const services = office.services.map((service) => ({ ...service, documents: [], maxParty: 1 }))
  town = await openTown({ configuration: { ...office, services } })
  kiosk = await town.kiosk()
  glass = await kiosk.context().newCDPSession(kiosk)
  await glass.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
})
afterAll(() => town.close())

type Point = { x: number; y: number }
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
  glass.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((p, id) => ({ ...p, id })),
  })

async function centre(name: RegExp): Promise<Point> {
  const box = await kiosk.getByRole('button', { name }).boundingBox()
  if (!box) throw new Error(`${name} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

it('20 pinching and holding do nothing; two fingers and a double tap get one number', async () => {
  // A pinch over the fields.
  await touch('touchStart', [
    { x: 400, y: 900 },
    { x: 600, y: 900 },
  ])
  for (let spread = 20; spread <= 300; spread += 40)
    await touch('touchMove', [
      { x: 400 - spread, y: 900 },
      { x: 600 + spread, y: 900 },
    ])
  await touch('touchEnd', [])
  expect(await kiosk.evaluate(() => visualViewport?.scale)).toBe(1)

  // A finger that stays, then leaves beside the field: no menu, nothing selected, nothing taken.
  const field = await centre(/Etwas anderes/)
  const menu = kiosk.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('contextmenu', (event) => resolve(event.defaultPrevented))
        document.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
      }),
  )
  await touch('touchStart', [field])
  await touch('touchMove', [{ x: field.x, y: field.y + 600 }])
  await touch('touchEnd', [])
  expect(await menu).toBe(true)
  expect(await kiosk.evaluate(() => getSelection()?.toString())).toBe('')
  expect(town.server.office.day.tickets).toEqual([])

  // Two fingers on two fields at once, and each of them twice.
  const fingers = [field, await centre(/Beglaubigung/)]
  for (let n = 0; n < 2; n++) {
    for (const finger of fingers) {
      await touch('touchStart', [finger])
      await touch('touchEnd', [])
    }
    await touch('touchStart', fingers)
    await touch('touchEnd', [])
  }
  await kiosk.getByText('Ihre Nummer', { exact: true }).waitFor()
  expect(town.server.office.day.tickets).toHaveLength(1)
})
