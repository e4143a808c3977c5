import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinCounter, joinKiosk, joinPhone, valueOf } from './testing/clients.ts'
import { ticketIn } from './testing/everybody.ts'
import { at } from './testing/offices.ts'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({
    publicUrl: 'https://nummer.willich.example',
    configuration: willichWithPlaces(3),
  })
})
afterAll(() => town.close())

it('26 a number is given back on the phone, and its place is somebody else’s', async () => {
  const kiosk = await joinKiosk(town.server.url)
  const clerk = await joinCounter(town.server.url, 'platz-1')
  const pull = () => kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 })
  valueOf(await pull())
  const second = valueOf(await pull())
  const third = valueOf(await pull())
  expect(await pull()).toEqual({ ok: false, refusal: 'soldOut' })

  // The question comes first, and no means no.
  const phone = await town.phone(second.followUrl)
  const offer = phone.getByRole('button', { name: 'Nummer zurückgeben' })
  await offer.click()
  await phone.getByRole('heading', { name: 'Wirklich zurückgeben?' }).waitFor()
  await phone.getByRole('button', { name: 'Nein, Nummer behalten' }).click()
  await phone.getByText('Wirklich zurückgeben?').waitFor({ state: 'detached' })
  const inLine = () => clerk.view().line.map(({ label }) => label)
  expect(inLine()).toEqual(['1', '2', '3'])

  await offer.click()
  await phone.getByRole('button', { name: 'Ja, zurückgeben' }).click()
  await phone.getByRole('heading', { name: 'Vielen Dank!' }).waitFor()
  await clerk.until(({ line }) => line.every(({ label }) => label !== '2'))
  expect(inLine()).toEqual(['1', '3'])

  // A clerk's slip could be undone for ten seconds, so the place waits as long.
  expect(await pull()).toEqual({ ok: false, refusal: 'soldOut' })
  town.server.clock.set(at('09:00:11'))
  await kiosk.until(({ issuing }) => issuing.is === 'open')
  expect(valueOf(await pull()).label).toBe('4')

  // Once it is called, the clerk says what becomes of it.
  const called = await town.phone(third.followUrl)
  await called.getByRole('button', { name: 'Nummer zurückgeben' }).click()
  await called.getByText('Wirklich zurückgeben?').waitFor()
  valueOf(await clerk.send('open', {}))
  valueOf(await clerk.send('call', { ticket: third.ticket }))
  await called.getByRole('heading', { name: 'Sie sind dran' }).waitFor()
  expect(await called.getByRole('button').count()).toBe(0)
  const stubborn = await joinPhone(town.server.url, ticketIn(third.followUrl))
  expect(await stubborn.send('giveBack', {})).toEqual({ ok: false, refusal: 'ticketNotWaiting' })

  for (const client of [kiosk, clerk, stubborn]) client.close()
})
