import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPaperTown, type PaperTown } from './testing/paper.ts'
import { at } from './testing/offices.ts'
import { press, step, take, willich } from './testing/town.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown({
    at: at('09:00'),
    // Whoever has no words for it is not asked.
    configuration: willich({ notes: [], outcomes: [] }),
  })
})
afterAll(() => town.close())

it('42 a number is given out and printed at the desk, in the language of whoever stands there', async () => {
  const counter = await town.counter('platz-1')
  await take(counter, 'Platz öffnen')
  await step(counter, 'Nächste Nummer').waitFor()
  const dialog = counter.getByRole('dialog')
  const issue = async () => {
    await press(counter, 'a')
    await dialog.getByText('Sprache des Zettels').waitFor()
    await press(counter, '6')
  }
  await issue()
  await dialog.getByText('English').click()
  await press(counter, 'Enter')
  await dialog.getByText('Gedruckt. Bitte geben Sie den Zettel weiter.').waitFor()
  expect(await counter.locator('.issued-number').textContent()).toBe('1')
  const english = (await town.receipt(1)).text
  expect(english.map((line) => line.trim())).toContain('1')
  expect(english.join('\n')).toContain('Something else')

  // A second one by the clerk's hand, and never by itself.
  await dialog.getByRole('button', { name: 'Noch einmal drucken' }).click()
  await town.receipt(2)
  await dialog.getByText('Gedruckt. Bitte geben Sie den Zettel weiter.').waitFor()
  await press(counter, 'Escape')

  // Without paper the number stands all the same, and is told.
  town.paper.set({ paper: 'out' })
  await counter.locator('.head', { hasText: 'kein Papier' }).waitFor()
  await issue()
  await press(counter, 'Enter')
  await dialog.getByText('Nicht gedruckt. Bitte nennen Sie die Nummer.').waitFor()
  await dialog.getByText('Drucker: kein Papier.').waitFor()
  expect(await counter.locator('.issued-number').textContent()).toBe('2')
  expect(town.server.office.day.tickets[1]).toMatchObject({
    confirmed: true,
    state: { is: 'waiting' },
  })

  town.paper.set({ paper: 'ok' })
  await counter.locator('.head', { hasText: 'kein Papier' }).waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Noch einmal drucken' }).click()
  await dialog.getByText('Gedruckt. Bitte geben Sie den Zettel weiter.').waitFor()
  const german = (await town.receipt(3)).text
  expect(german.map((line) => line.trim())).toContain('2')
  expect(german.join('\n')).toContain('Etwas anderes')
})

it('42 a clerk moves to another counter, and the one left behind is closed', async () => {
  const counter = await town.counter('platz-3')
  await counter.goto(`${town.server.url}/counter/?counter=platz-3&lang=en&printer=drucker`)
  await take(counter, 'Open counter')
  await step(counter, 'Next number').waitFor()

  // Not while somebody is here.
  await take(counter, 'Next number')
  await step(counter, 'Is here').waitFor()
  await press(counter, 'c')
  await counter.getByText('Please finish with the person who is with you first.').waitFor()
  expect(await counter.getByRole('dialog').count()).toBe(0)
  await take(counter, 'Is here')
  await step(counter, 'Done').waitFor()
  expect(await counter.getByRole('button', { name: /^Done with/ }).count()).toBe(0)
  await press(counter, 'z')
  await counter.getByRole('dialog').getByText('For what reason?').waitFor()
  await press(counter, '1')
  await step(counter, 'Next number').waitFor()

  await press(counter, 'c')
  const dialog = counter.getByRole('dialog')
  const open = dialog.getByRole('button', { name: /Counter 1/ })
  await open.waitFor()
  expect(await open.textContent()).toContain('open')
  await press(counter, '1')
  expect(await dialog.count()).toBe(1)
  await press(counter, '3')
  await counter.getByRole('heading', { name: 'Counter 4' }).waitFor()
  expect(new URL(counter.url()).search).toBe('?counter=platz-4&lang=en&printer=drucker')
  await step(counter, 'Open counter').waitFor()
  const { counters } = town.server.office.day
  expect(counters['platz-3']?.is).toBe('closed')
  expect(counters['platz-1']?.is).toBe('open')
})
