import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinCounter, joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ at: at('07:50') })
})
afterAll(() => town.close())

it('36 somebody says: I was skipped; the next day the manager reads why', async () => {
  await playTuesday(town)
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Verlauf' }).click()
  const number = manager.getByRole('textbox', { name: 'Nummer' })
  await number.waitFor()
  await manager.getByRole('button', { name: 'Dienstag, 17. November 2020' }).waitFor()
  // What is looked for stands in the address; of Today nothing is left on the page.
  await number.fill('3')
  await manager.keyboard.press('Enter')

  const before = manager.getByRole('region', { name: 'Vor 3 aufgerufen' })
  await before.waitFor()
  expect(await rowsOf(before.getByRole('table'))).toEqual([
    '08:05 | 5Platz 1 | hatte Vorrang: zählt wie 30 Minuten früher gezogen',
    '08:11 | 2Platz 1 | früher gezogen, von einem anderen Platz weitergeleitet',
    '08:16 | 1Platz 2 | früher gezogen, beim ersten Aufruf nicht da: zweite Chance',
    '08:20 | 4Platz 3 | am Platz von Hand aufgerufen, außer der Reihe',
  ])
  await before.getByText('Auch die 2 früher gezogenen zeigen').click()
  expect((await rowsOf(before.getByRole('table'))).slice(0, 2)).toEqual([
    '08:00 | 1Platz 1 | früher gezogen (07:50)',
    '08:00 | 2Platz 2 | früher gezogen (07:51)',
  ])
  const way = manager.getByRole('region', { name: 'Der Weg von 3' }).getByRole('listitem')
  expect(await way.allTextContents()).toEqual([
    '07:52Nummer 3 gezogen: Wohnung an- oder ummelden2 Nummern warteten davor',
    '08:30Nummer 3 aufgerufen, Platz 3clerk',
    '08:30Nummer 3 ist da, Platz 3clerk',
    '08:40Nummer 3 fertig, Platz 3clerk',
  ])

  // The slider goes there, and shows who waited.
  const slider = manager.getByRole('slider', { name: 'Zeitpunkt' })
  const says = (text: string) =>
    manager.locator(`input[type=range][aria-valuetext="${text}"]`).waitFor()
  const line = manager.getByRole('region', { name: 'Warteschlange' }).getByRole('table')
  const waiting = async () => (await rowsOf(line)).map((row) => row.split(' | ')[0])
  await before.getByRole('button', { name: '08:05' }).click()
  await says('08:05:00, Nummer 5 aufgerufen, Platz 1: Vorrang')
  expect(await waiting()).toEqual(['3', '4'])
  await manager.getByRole('row', { name: /Platz 1 offen 5 aufgerufen/ }).waitFor()

  // By keyboard: one fact back it was still the turn of 5; a quarter of an hour later 1 has its second chance.
  await slider.focus()
  await manager.keyboard.press('ArrowLeft')
  await says('08:00:00, Nummer 5 bekommt Vorrang: Schwangerschaft')
  expect(await waiting()).toEqual(['5', '3', '4'])
  await manager.keyboard.press('PageUp')
  await says('08:15:00, Nummer 2 ist da, Platz 1')
  expect(await rowsOf(line)).toEqual([
    '1 | Wohnung an- oder ummeldenzweite Chance | 25 min',
    '3 | Wohnung an- oder ummelden | 23 min',
    '4 | Wohnung an- oder ummelden | 22 min',
  ])
  await manager.keyboard.press('End')
  await says('12:30:00, Tag abgeschlossen')
  await manager.keyboard.press('Home')
  await says('07:45:00, Noch nichts geschehen')
  await manager.getByText('Niemand wartet.').waitFor()

  // Played, the day goes on by itself until somebody stops it.
  await manager.getByRole('button', { name: 'Abspielen' }).click()
  await line.getByRole('button', { name: '2', exact: true }).waitFor()
  await manager.getByRole('button', { name: 'Anhalten' }).click()
  // Who does not want motion sees few large steps; one lasts long enough to be read.
  await manager.emulateMedia({ reducedMotion: 'reduce' })
  await slider.focus()
  await manager.keyboard.press('Home')
  await manager.getByRole('button', { name: 'Abspielen' }).click()
  await says('07:50:00, Nummer 1 gezogen: Wohnung an- oder ummelden')
  await says('07:55:00, Nummer 5 gezogen: Wohnung an- oder ummelden')
  await manager.getByRole('button', { name: 'Anhalten' }).click()

  // Wednesday has no session; the address leads back to the answer.
  await manager.getByRole('button', { name: 'Späterer Tag' }).click()
  await manager.getByText('An diesem Tag war keine Sprechzeit').waitFor()
  await manager.goBack()
  await manager.reload()
  await before.waitFor()
  await manager.getByRole('button', { name: 'Dienstag, 17. November 2020' }).click()
  await manager
    .getByRole('dialog')
    .getByRole('button', { name: /^Mittwoch, 18/ })
    .click()
  await manager.getByText('An diesem Tag war keine Sprechzeit').waitFor()
})

/** Cells with `|` between them; a number and its unit are kept together by a space of their own. */
async function rowsOf(table: ReturnType<Page['locator']>): Promise<string[]> {
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')),
    )
  return rows.map((row) => row.replaceAll('\u00a0', ' '))
}

/** 3 came early, and yet 5, 2, 1 and 4 went first. */
async function playTuesday({ server: { url, clock } }: Town): Promise<void> {
  const kiosk = await joinKiosk(url)
  const one = await joinCounter(url, 'platz-1')
  const two = await joinCounter(url, 'platz-2')
  const three = await joinCounter(url, 'platz-3')
  for (const minute of [50, 51, 52, 53, 54]) {
    clock.set(at(`07:${minute}`))
    valueOf(await kiosk.send('issue', { service: 'wohnung', party: 1 }))
  }
  clock.set(at('08:00'))
  for (const clerk of [one, two, three]) valueOf(await clerk.send('open', {}))
  valueOf(await one.send('next', {}))
  valueOf(await one.send('miss', {}))
  valueOf(await two.send('next', {}))
  valueOf(await two.send('here', {}))
  valueOf(await two.send('prioritise', { ticket: 5, reason: 'pregnancy' }))
  clock.set(at('08:05'))
  valueOf(await one.send('next', {}))
  valueOf(await one.send('here', {}))
  clock.set(at('08:10'))
  valueOf(await two.send('transfer', { service: 'anderes', counter: null }))
  clock.set(at('08:11'))
  valueOf(await one.send('next', {}))
  valueOf(await one.send('here', {}))
  clock.set(at('08:16'))
  valueOf(await two.send('next', {}))
  valueOf(await two.send('here', {}))
  clock.set(at('08:20'))
  valueOf(await three.send('call', { ticket: 4 }))
  valueOf(await three.send('here', {}))
  clock.set(at('08:30'))
  valueOf(await three.send('next', {}))
  valueOf(await three.send('here', {}))
  clock.set(at('08:40'))
  for (const clerk of [one, two, three]) valueOf(await clerk.send('finish', {}))
  const manager = await joinManager(url)
  valueOf(await manager.send('closeDay', {}))
  clock.set(at('07:00', '2020-11-18'))
  await manager.until(({ date }) => date === '2020-11-18')
  for (const client of [kiosk, one, two, three, manager]) client.close()
}
