import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPaperTown, type PaperTown } from './testing/paper.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown()
})
afterAll(() => town.close())

const TROUBLES = [
  [{ paper: 'out' }, 'Der Drucker hat kein Papier mehr', 'kein Papier'],
  [{ paper: 'ok', cover: 'open' }, 'Der Drucker ist offen', 'offen'],
  [{ cover: 'closed', cutter: 'jammed' }, 'Im Drucker klemmt das Papier', 'Papier klemmt'],
  [{ cutter: 'ok', fault: true }, 'Der Drucker hat eine Störung', 'Störung'],
] as const

it('17 trouble with the printer is known before a number is taken, at the kiosk and at the counters', async () => {
  const [kiosk, counter] = await Promise.all([town.kiosk(), town.counter('platz-1')])
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  for (const [trouble, atKiosk, atCounter] of TROUBLES) {
    town.paper.set(trouble)
    await kiosk.getByText(atKiosk).waitFor()
    await counter.getByText(atCounter, { exact: true }).waitFor()
  }
  town.paper.set({ fault: false })
  await town.paper.close()
  await kiosk.getByText('Der Drucker antwortet nicht').waitFor()
  await counter.getByText('antwortet nicht', { exact: true }).waitFor()
  await town.plugIn()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  town.paper.set({ paper: 'low' })
  await kiosk.getByText('Das Papier geht bald zu Ende.').waitFor()
  await counter.getByText('Papier fast leer').waitFor()
  expect(town.server.office.day.tickets).toEqual([])
})

it('17 without paper a number can be had all the same, and is confirmed by whoever noted it', async () => {
  const kiosk = await town.kiosk()
  town.paper.set({ paper: 'out' })
  await kiosk.getByRole('button', { name: 'Nummer ohne Zettel ziehen' }).click()
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  await kiosk.getByText('Bitte notieren oder fotografieren Sie Ihre Nummer.').waitFor()
  await kiosk.getByRole('button', { name: 'Ich habe meine Nummer' }).click()
  await kiosk.getByText('Der Drucker hat kein Papier mehr').waitFor()
  await expect.poll(() => town.server.office.day.tickets[0]?.confirmed).toBe(true)
  expect(town.paper.receipts()).toEqual([])
  town.paper.set({ paper: 'ok' })
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
})

it('17 paper runs out in the middle: the same number is printed again, once', async () => {
  const kiosk = await town.kiosk()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  town.paper.runOutAfter(300)
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  await kiosk.getByText('Der Zettel kam nicht heraus.').waitFor()
  const label = await kiosk.locator('.ticket-label').textContent()

  town.paper.set({ paper: 'ok' })
  await kiosk.locator('button:enabled', { hasText: 'Noch einmal drucken' }).click()
  await kiosk.getByText('Bitte nehmen Sie Ihren Zettel.').waitFor()
  expect(await kiosk.locator('.ticket-label').textContent()).toBe(label)

  const { tickets } = town.server.office.day
  expect(tickets.map((ticket) => ticket.label)).toEqual(['1', label])
  await expect.poll(() => town.server.office.day.tickets[1]?.confirmed).toBe(true)
  expect(town.paper.receipts().filter(({ whole }) => whole)).toHaveLength(1)
})

it('17 a number that came out nowhere goes back when whoever pulled it has gone', async () => {
  const kiosk = await town.kiosk()
  await kiosk.clock.install()
  await kiosk.reload()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  const before = town.server.office.day.tickets.length
  town.paper.runOutAfter(300)
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  await kiosk.getByText('Der Zettel kam nicht heraus.').waitFor()
  expect(town.server.office.day.tickets).toHaveLength(before + 1)

  await kiosk.clock.fastForward(45_000)
  await kiosk.getByText(/Nummer verfällt in \d+ Sekunde/).waitFor()
  await kiosk.clock.fastForward(20_000)
  await expect
    .poll(() => town.server.office.day.tickets.at(-1)?.state)
    .toMatchObject({ is: 'ended', how: 'voided' })
  town.paper.set({ paper: 'ok' })
})
