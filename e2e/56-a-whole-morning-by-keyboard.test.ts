import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Fact } from '#shared/domain/day/facts.ts'
import { auditFile } from '../server/verify/audit.ts'
import { type CounterClient, joinCounter, joinKiosk, valueOf } from './testing/clients.ts'
import { lockPage, signInPage } from './testing/gate.ts'
import {
  answer,
  fromMenuByTab,
  isWithMe,
  setPinByKeys,
  signInByKeys,
  tabTo,
  watchHands,
} from './testing/keyboard.ts'
import { at } from './testing/offices.ts'
import { openPaperTown, type PaperTown } from './testing/paper.ts'
import { press, step, take, willich } from './testing/town.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown({ at: at('07:50'), configuration: willich({ languages: ['de'] }) })
})
afterAll(() => town.close())

const rowOf = (page: Page, label: string) =>
  page
    .locator('.row')
    .filter({ has: page.locator('.row-number', { hasText: new RegExp(`^${label}$`) }) })

const NOTE = 'Eine Notiz für die Kollegin oder den Kollegen?'

async function takesOver(colleague: CounterClient, label: string): Promise<string | null> {
  valueOf(await colleague.send('next', {}))
  const { current } = await colleague.until((view) => view.current?.label === label)
  valueOf(await colleague.send('here', {}))
  valueOf(await colleague.send('finish', {}))
  return current?.note ?? null
}

it('56 a clerk serves a whole morning by keyboard alone', async () => {
  const { server } = town
  const kiosk = await joinKiosk(server.url)
  const pull = async (service: string, party = 1) =>
    valueOf(await kiosk.send('issue', { service, party }))
  const clerk = await town.stranger('counter', '/counter/')
  const hands = await watchHands(clerk)

  // 07:50: signed in, seated, a PIN for later.
  await signInByKeys(clerk)
  await clerk.getByRole('heading', { name: 'An welchem Platz sitzen Sie?' }).waitFor()
  await clerk.keyboard.press('1')
  await step(clerk, 'Platz öffnen').waitFor()
  await setPinByKeys(clerk, '31415')
  for (const party of [1, 1, 4, 1, 1]) await pull(party > 1 ? 'wohnung' : 'anderes', party)
  await clerk.getByRole('heading', { name: 'Es warten 5' }).waitFor()
  await take(clerk, 'Platz öffnen')

  // Called twice, there, set aside with a note; the next one does not come; the first one is back.
  await take(clerk, 'Nächste Nummer')
  await isWithMe(clerk, '1', 'Ist da')
  await answer(clerk, 'e')
  await clerk.getByRole('button', { name: /1 von/ }).waitFor()
  await take(clerk, 'Ist da')
  await isWithMe(clerk, '1', 'Fertig, nächste Nummer')
  await answer(clerk, 'z', ['Aus welchem Grund?', '4'], [NOTE, '5'])
  await take(clerk, 'Nächste Nummer')
  await isWithMe(clerk, '2', 'Ist da')
  await answer(clerk, 'n')
  await clerk.getByText(/zweite Chance nach 3 Aufrufen/).waitFor()
  await answer(clerk, 'r')
  await isWithMe(clerk, '1', 'Ist da')
  await clerk.locator('.facts', { hasText: 'Unterlagen werden geholt' }).waitFor()
  await take(clerk, 'Ist da')
  await step(clerk, 'Fertig, nächste Nummer').waitFor()

  // One more service; finished by a slip, taken back; then with what was done, and the next one.
  await answer(clerk, '+', ['Welches Anliegen kommt hinzu?', '5'])
  await clerk.locator('.with-me-further', { hasText: '+ Beglaubigung' }).waitFor()
  await answer(clerk, 'f')
  await step(clerk, 'Nächste Nummer').waitFor()
  await answer(clerk, 'Control+z')
  await isWithMe(clerk, '1', 'Fertig, nächste Nummer')
  await answer(clerk, 'g', ['Mit welchem Ergebnis?', '1'])
  await isWithMe(clerk, '3', 'Ist da')

  // Two of the family of four go on by themselves; the others go to the colleague, with a note.
  await take(clerk, 'Ist da')
  await step(clerk, 'Fertig, nächste Nummer').waitFor()
  await press(clerk, 'u')
  await clerk.getByText('Wie viele bekommen eine eigene Nummer?').waitFor()
  await press(clerk, '2')
  await clerk.getByText('Neue Nummer für 2 Personen').waitFor()
  expect(await clerk.locator('.issued-number').textContent()).toBe('6')
  await press(clerk, 'Escape')
  await clerk.locator('.facts', { hasText: 'Personen 2' }).waitFor()
  const colleague = await joinCounter(server.url, 'platz-2', 'pc-of-platz-2', undefined, 'manager')
  valueOf(await colleague.send('open', {}))
  await answer(clerk, 'w', ['An welches Anliegen?', '3'], ['Platz 2', '2'], [NOTE, '6'])
  await step(clerk, 'Nächste Nummer').waitFor()
  expect(await takesOver(colleague, '3')).toBe('bezahlen')

  // 08:10: somebody is given priority, somebody goes home.
  server.clock.set(at('08:10'))
  await press(clerk, 'End')
  await rowOf(clerk, '6').and(clerk.locator('[aria-current=true]')).waitFor()
  await press(clerk, 'ArrowUp')
  await rowOf(clerk, '5').and(clerk.locator('[aria-current=true]')).waitFor()
  await answer(clerk, 'v', ['Aus welchem Grund?', '2'])
  await rowOf(clerk, '5').filter({ hasText: 'Vorrang: Schwangerschaft' }).waitFor()
  await press(clerk, 'End')
  await press(clerk, 'Delete')
  await clerk.getByText('6 stornieren?').waitFor()
  await press(clerk, 'Escape')
  await clerk.getByRole('dialog').waitFor({ state: 'detached' })
  await rowOf(clerk, '6').and(clerk.locator('[aria-current=true]')).waitFor()
  await press(clerk, 'ArrowUp')
  await rowOf(clerk, '4').and(clerk.locator('[aria-current=true]')).waitFor()
  await answer(clerk, 'Delete', ['4 stornieren?', 'Enter'])
  await clerk.getByText('4 storniert').waitFor()
  await take(clerk, 'Nächste Nummer')
  await isWithMe(clerk, '5', 'Ist da')
  await take(clerk, 'Ist da')
  await step(clerk, 'Fertig, nächste Nummer').waitFor()

  // 08:20: a break after this person, and back again.
  server.clock.set(at('08:20'))
  await answer(clerk, 'p', ['Aus welchem Grund?', '1'], ['Wann sind Sie wieder da?', '3'])
  await clerk.locator('.head-state', { hasText: 'Pause bis 08:30' }).waitFor()
  await take(clerk, 'Fertig')
  server.clock.set(at('08:30'))
  await take(clerk, 'Weiter')
  await step(clerk, 'Nächste Nummer').waitFor()

  // Help is called from here, and from the colleague's counter.
  await answer(clerk, 'F12')
  await clerk.getByText('Hilferuf gesendet').waitFor()
  await colleague.until(({ help }) => help.length === 1)
  valueOf(await colleague.send('answerHelp', { counter: 'platz-1' }))
  await clerk.getByText('Platz 2 kommt').waitFor()
  await answer(clerk, 'Shift+F12')
  await clerk.getByRole('button', { name: 'Hilferuf', exact: true }).waitFor()
  valueOf(await colleague.send('callHelp', {}))
  await clerk.getByRole('alert').filter({ hasText: 'Hilferuf: Platz 2' }).waitFor()
  await answer(clerk, 'h')
  await clerk.getByText('Platz 1 kommt').waitFor()
  valueOf(await colleague.send('endHelp', { counter: 'platz-2' }))
  await clerk.getByText('Hilferuf: Platz 2').waitFor({ state: 'detached' })

  // 08:40: somebody who cannot use the kiosk gets a number on paper; then they come by themselves.
  server.clock.set(at('08:40'))
  await press(clerk, 'a')
  await clerk.getByRole('dialog').getByText('Vorrang', { exact: true }).waitFor()
  await press(clerk, '6')
  await press(clerk, 'Enter')
  await clerk.getByText('Gedruckt. Bitte geben Sie den Zettel weiter.').waitFor()
  expect(await clerk.locator('.issued-number').textContent()).toBe('7')
  await town.receipt(1)
  await press(clerk, 'Escape')
  await clerk.getByRole('dialog').waitFor({ state: 'detached' })
  await answer(clerk, 't')
  await isWithMe(clerk, '2', 'Ist da')
  await answer(clerk, 'n')
  await isWithMe(clerk, '6', 'Ist da')
  await take(clerk, 'Ist da')
  await step(clerk, 'Fertig, nächste Nummer').waitFor()
  await answer(clerk, 't')
  await clerk.getByRole('switch', { name: /Automatik aus/ }).waitFor()

  // 09:00: away from the counter, and back with the PIN. Whoever sits there is still there.
  server.clock.set(at('09:00'))
  await clerk.keyboard.press('Control+l')
  await lockPage(clerk).waitFor()
  await tabTo(clerk, clerk.getByLabel('PIN', { exact: true }))
  await clerk.keyboard.type('31415')
  await clerk.keyboard.press('Enter')
  await isWithMe(clerk, '6', 'Fertig, nächste Nummer')
  await take(clerk, 'Fertig, nächste Nummer')
  await isWithMe(clerk, '7', 'Ist da')
  await take(clerk, 'Ist da')
  await take(clerk, 'Fertig')
  await step(clerk, 'Nächste Nummer').waitFor()

  // 12:05: nobody waits any more; who was missed twice is called a last time, and comes.
  server.clock.set(at('12:05'))
  await clerk.getByRole('button', { name: /^Letzter Aufruf: 2/ }).waitFor()
  await answer(clerk, 'l')
  await isWithMe(clerk, '2', 'Ist da')
  await take(clerk, 'Ist da')
  await take(clerk, 'Fertig')
  await step(clerk, 'Nächste Nummer').waitFor()

  // 12:29: two more, who are served after the end: one here, one at another counter.
  server.clock.set(at('12:29'))
  await pull('anderes')
  await pull('anderes')
  server.clock.set(at('12:31'))
  await clerk.locator('.head-fact', { hasText: 'Keine Ausgabe' }).waitFor()
  await take(clerk, 'Nächste Nummer')
  await isWithMe(clerk, '8', 'Ist da')
  await take(clerk, 'Ist da')
  await step(clerk, 'Fertig, nächste Nummer').waitFor()
  await answer(clerk, 'f')
  await step(clerk, 'Nächste Nummer').waitFor()
  await press(clerk, 'c')
  await clerk
    .getByRole('dialog')
    .getByRole('button', { name: /Platz 4/ })
    .waitFor()
  await press(clerk, '3')
  await clerk.getByRole('heading', { name: 'Platz 4' }).waitFor()
  await take(clerk, 'Platz öffnen')
  await take(clerk, 'Nächste Nummer')
  await isWithMe(clerk, '9', 'Ist da')
  await take(clerk, 'Ist da')
  await take(clerk, 'Fertig')
  await step(clerk, 'Nächste Nummer').waitFor()
  await answer(clerk, 'x')
  await step(clerk, 'Platz öffnen').waitFor()
  await fromMenuByTab(clerk, 'Abmelden')
  await signInPage(clerk).waitFor()
  expect(hands).toEqual([])

  // The journal tells this and nothing else.
  const name = (account: string | undefined) =>
    server.access.accounts.get(account ?? '')?.name ?? ''
  const facts = (await server.journal.read('day/willich/2020-11-17', 1)) as readonly Fact[]
  const told = facts.flatMap((fact) =>
    fact.by.role === 'counter' ? [inShort(fact, name(fact.by.account))] : [],
  )
  expect(told).toEqual(MORNING)
  const { tickets, counters } = server.office.day
  expect(tickets.map(({ state }) => state.is)).toEqual(tickets.map(() => 'ended'))
  expect([counters['platz-1']?.is, counters['platz-4']?.is]).toEqual(['closed', 'closed'])
  const report = await auditFile(server.file)
  expect(report.findings).toEqual([])
  expect(report.tickets).toBe(9)
  colleague.close()
  kiosk.close()
}, 240_000)

/** Who did what where, to which number, and what was said about it; the counter only where it is another one. */
function inShort(
  { type, revision: _, at: _at, by, request: _request, ...more }: Fact,
  who: string,
) {
  const place = by.role === 'counter' ? by.counter : ''
  const said = Object.values(more).filter((value) => value !== null && value !== place)
  return [who, place, type, ...said].join(' ')
}

const MORNING = `
clerk platz-1 counterOpened
clerk platz-1 called 1 oldest
clerk platz-1 recalled 1
clerk platz-1 arrived 1
clerk platz-1 parked 1 documents unterlagen
clerk platz-1 called 2 oldest
clerk platz-1 missed 2
clerk platz-1 called 1 resumed
clerk platz-1 arrived 1
clerk platz-1 serviceAdded 1 beglaubigung
clerk platz-1 served 1
clerk platz-1 undone
clerk platz-1 served 1 erledigt
clerk platz-1 called 3 oldest
clerk platz-1 arrived 3
clerk platz-1 split 3 6 6 2 2
manager platz-2 counterOpened
clerk platz-1 transferred 3 wohnung platz-2 bezahlen
manager platz-2 called 3 oldest
manager platz-2 arrived 3
manager platz-2 served 3
clerk platz-1 prioritised 5 pregnancy
clerk platz-1 cancelled 4
clerk platz-1 called 5 priority
clerk platz-1 arrived 5
clerk platz-1 counterPaused break 2020-11-17T07:30:00.000Z
clerk platz-1 served 5
clerk platz-1 counterOpened
clerk platz-1 helpCalled
manager platz-2 helpAnswered platz-1
clerk platz-1 helpEnded
manager platz-2 helpCalled
clerk platz-1 helpAnswered platz-2
manager platz-2 helpEnded
clerk platz-1 issued 7 7 anderes dienstag 1 desk 1
clerk platz-1 automaticSet true
clerk platz-1 called 2 secondChance
clerk platz-1 missed 2
clerk platz-1 called 6 oldest
clerk platz-1 arrived 6
clerk platz-1 automaticSet false
clerk platz-1 served 6
clerk platz-1 called 7 oldest
clerk platz-1 arrived 7
clerk platz-1 served 7
clerk platz-1 called 2 lastCall
clerk platz-1 arrived 2
clerk platz-1 served 2
clerk platz-1 called 8 oldest
clerk platz-1 arrived 8
clerk platz-1 served 8
clerk platz-1 counterClosed
clerk platz-4 counterOpened
clerk platz-4 called 9 oldest
clerk platz-4 arrived 9
clerk platz-4 served 9
clerk platz-4 counterClosed
`
  .trim()
  .split('\n')
