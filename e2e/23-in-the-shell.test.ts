/** The screens with the shell's bridge. The bridge is a stand-in: what the real one sends is shell-preload's. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinManager } from './testing/clients.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
let kiosk: Page
beforeAll(async () => {
  town = await openTown()
  kiosk = await town.kiosk()
  await kiosk.addInitScript((server: string) => {
    const told: unknown[] = []
    const health = { trouble: null, paperLow: false, blind: false }
    let tell = (_health: unknown) => {}
    Object.assign(window, {
      told,
      breakPrinter: (trouble: string | null) => tell({ ...health, trouble }),
      wartemarke: {
        info: () =>
          Promise.resolve({ server, device: 'kiosk-of-town-1', screen: null, printer: true }),
        print: (receipt: unknown) => Promise.resolve(void told.push(receipt)).then(() => 'printed'),
        health: () => Promise.resolve(health),
        onHealth: (listener: typeof tell) => {
          tell = listener
          return () => {}
        },
        alive: () => void told.push('alive'),
        leave: (pin: string) => Promise.resolve({ is: pin === '2468' ? 'leaving' : 'wrong' }),
        openSettings: () => Promise.resolve({ is: 'wait', seconds: 30 }),
      },
    })
  }, town.server.url)
  await kiosk.reload()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
})
afterAll(() => town.close())

type InShell = { told: unknown[]; breakPrinter: (trouble: string | null) => void }
const told = () => kiosk.evaluate(() => (window as unknown as InShell).told)

it('23 the shell’s own printer prints what the screen shows, and only then the number is confirmed', async () => {
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  await kiosk.getByText('Bitte nehmen Sie Ihren Zettel.').waitFor()
  const receipts = (await told()).filter((one) => one !== 'alive')
  expect(receipts).toMatchObject([{ label: '1', language: 'de', heading: 'Ihre Nummer' }])
  await expect.poll(() => town.server.office.day.tickets[0]?.confirmed).toBe(true)
  await kiosk.getByRole('button', { name: 'Ich habe meine Nummer' }).click()
})

it('23 trouble with it is known at the kiosk and told to the office', async () => {
  const manager = await joinManager(town.server.url)
  await kiosk.evaluate(() => (window as unknown as InShell).breakPrinter('cutter'))
  await kiosk.getByText('Im Drucker klemmt das Papier').waitFor()
  const troubled = await manager.until(({ printers }) =>
    printers.some(({ health }) => health.trouble !== null),
  )
  expect(troubled.printers).toMatchObject([{ health: { trouble: 'cutter' } }])
  await kiosk.evaluate(() => (window as unknown as InShell).breakPrinter(null))
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  manager.close()
})

it('23 the page says that it lives, and staff leave with five taps and a PIN', async () => {
  await expect.poll(async () => (await told()).includes('alive')).toBe(true)
  const pad = kiosk.getByRole('dialog', { name: 'Nur für Mitarbeitende' })
  for (let tap = 0; tap < 4; tap++) await kiosk.mouse.click(40, 40)
  expect(await pad.count()).toBe(0)
  await kiosk.mouse.click(40, 40)
  await pad.waitFor()

  await kiosk.keyboard.type('1111')
  await pad.getByRole('button', { name: 'Kiosk beenden' }).click()
  await pad.getByText('Diese PIN ist nicht richtig.').waitFor()
  for (const digit of '2468') await pad.getByRole('button', { name: digit, exact: true }).click()
  await pad.getByRole('button', { name: 'Einstellungen' }).click()
  await pad.getByText('Bitte 30 Sekunden warten.', { exact: false }).waitFor()
  await kiosk.screenshot({ path: '.shots/staff-pad.png' })
  await kiosk.keyboard.type('2468')
  await pad.getByRole('button', { name: 'Kiosk beenden' }).click()
  await pad.waitFor({ state: 'detached' })
  expect(town.server.office.day.tickets).toHaveLength(1)
})
