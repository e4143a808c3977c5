import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Fact } from '#shared/domain/day/facts.ts'
import { auditFile } from '../server/verify/audit.ts'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, press, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const ask = async (counter: Page, key: string, question: string) => {
  await press(counter, key)
  await counter.getByRole('dialog').getByText(question).waitFor()
}
const NOTE = 'Eine Notiz für die Kollegin oder den Kollegen?'

it('40 a clerk leaves a note, says what came of it and splits a family, by keyboard alone', async () => {
  const kiosk = await joinKiosk(town.server.url)
  const pull = async (party: number) =>
    valueOf(await kiosk.send('issue', { service: 'wohnung', party }))
  await pull(4)
  town.server.clock.set(at('09:01'))
  await pull(1)
  const [one, two] = await Promise.all([town.counter('platz-1'), town.counter('platz-2')])
  await take(one, 'Platz öffnen')
  await take(one, 'Nächste Nummer')
  await take(one, 'Ist da')
  await step(one, 'Fertig, nächste Nummer').waitFor()

  // A slip first: too many go on, and the number is used up.
  await ask(one, 'u', 'Wie viele bekommen eine eigene Nummer?')
  expect(await one.getByRole('dialog').getByRole('listitem').count()).toBe(3)
  await press(one, '3')
  await one.getByText('Neue Nummer für 3 Personen').waitFor()
  expect(await one.locator('.issued-number').textContent()).toBe('3')
  await press(one, 'Escape')
  await one.getByText('1 geteilt').waitFor()
  await press(one, 'Control+z')
  await one.locator('.facts', { hasText: 'Personen 4' }).waitFor()

  // Two go on with a number of their own, which keeps the place in time and takes none of the quota.
  await ask(one, 'u', 'Wie viele bekommen eine eigene Nummer?')
  await press(one, '2')
  await one.getByText('Neue Nummer für 2 Personen').waitFor()
  expect(await one.locator('.issued-number').textContent()).toBe('4')
  await one.getByText('Davor wartet niemand.').waitFor()
  await press(one, 'Escape')
  await one.locator('.facts', { hasText: 'Personen 2' }).waitFor()
  await one.locator('.head-fact', { hasText: 'Nummern übrig 38' }).waitFor()

  // Handed over with a note, which stands in the line and with the colleague.
  await ask(one, 'w', 'An welches Anliegen?')
  await press(one, '3')
  await one.getByRole('dialog').getByText('Jeder Platz mit diesem Anliegen').waitFor()
  await press(one, '2')
  await one.getByRole('dialog').getByText(NOTE).waitFor()
  await press(one, '6')
  await two.locator('.row', { hasText: 'Nur noch bezahlen' }).waitFor()
  expect(await two.locator('.row-number').allTextContents()).toEqual(['1', '4', '2'])
  await take(two, 'Platz öffnen')
  await take(two, 'Nächste Nummer')
  await step(two, 'Ist da').waitFor()
  await two.locator('.facts', { hasText: 'Nur noch bezahlen' }).waitFor()
  await take(two, 'Ist da')
  await step(two, 'Fertig, nächste Nummer').waitFor()

  // Done, with what came of it; the next one is called as by the space bar: the other part of the family.
  await ask(two, 'g', 'Mit welchem Ergebnis?')
  await two.getByRole('heading', { name: '1: Fertig, nächste Nummer' }).waitFor()
  await press(two, '1')
  await step(two, 'Ist da').waitFor()
  expect(await withMe(two).textContent()).toBe('4')
  await two.locator('.facts', { hasText: 'Personen 2' }).waitFor()
  await take(two, 'Ist da')
  await step(two, 'Fertig, nächste Nummer').waitFor()

  // Set aside with a note: it is with the number when it comes back.
  await ask(two, 'z', 'Aus welchem Grund?')
  await press(two, '4')
  await two.getByRole('dialog').getByText(NOTE).waitFor()
  await press(two, '5')
  await two.locator('.card', { hasText: 'Unterlagen werden geholt' }).waitFor()
  await step(two, 'Nächste Nummer').waitFor()
  await press(two, 'r')
  await take(two, 'Ist da')
  await step(two, 'Fertig, nächste Nummer').waitFor()
  await two.locator('.facts', { hasText: 'Unterlagen werden geholt' }).waitFor()

  // During a pause nobody is called after it.
  await press(two, 'p')
  await two.getByRole('dialog').getByText('Aus welchem Grund?').waitFor()
  await press(two, '1')
  await two.getByRole('dialog').getByText('Wann sind Sie wieder da?').waitFor()
  await press(two, '1')
  await step(two, 'Fertig').waitFor()
  await ask(two, 'g', 'Mit welchem Ergebnis?')
  await two.getByRole('heading', { name: '4: Fertig', exact: true }).waitFor()
  await press(two, '2')

  // One press still does, without a result.
  await take(two, 'Weiter')
  await take(two, 'Nächste Nummer')
  await take(two, 'Ist da')
  await step(two, 'Fertig').waitFor()
  await press(two, 'Space')
  await step(two, 'Nächste Nummer').waitFor()

  const { tickets } = town.server.office.day
  expect(tickets.map(({ party, note }) => [party, note])).toEqual([
    [2, null],
    [1, null],
    [3, null],
    [2, null],
  ])
  const facts = (await town.server.journal.read('day/willich/2020-11-17', 1)) as readonly Fact[]
  const served = facts.flatMap((fact) =>
    fact.type === 'served' ? [[fact.ticket, fact.outcome]] : [],
  )
  expect(served).toEqual([
    [1, 'erledigt'],
    [4, 'unterlagen'],
    [2, undefined],
  ])

  // What was written is what we write, and every rule holds when it is played again.
  const report = await auditFile(town.server.file)
  expect(report.findings).toEqual([])
  expect(report.tickets).toBe(4)
  kiosk.close()
})
