import { afterAll, beforeAll, expect, it } from 'vitest'
import { at } from './testing/offices.ts'
import { joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { openTown, type Town, willich } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  const office = willich()
  const quota = [{ count: 1 }, { at: '10:00', count: 2 }]
  const sessions = office.sessions.map((session) => ({ ...session, quota }))
  town = await openTown({ at: at('07:30'), configuration: { ...office, sessions } })
})
afterAll(() => town.close())

it('08 the kiosk tells the truth all morning: not yet, open, sold out, released, stopped, closed', async () => {
  const { clock, url } = town.server
  const kiosk = await town.kiosk()
  const other = await joinKiosk(url, 'kiosk-two')
  const manager = await joinManager(url)
  const pull = async () =>
    valueOf(await other.send('issue', { service: 'fuehrungszeugnis', party: 1 }))

  await kiosk.getByText('Nummern ab 07:45 Uhr').waitFor()
  expect(await other.send('issue', { service: 'fuehrungszeugnis', party: 1 })).toEqual({
    ok: false,
    refusal: 'notYetOpen',
  })

  clock.set(at('07:45'))
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  await pull()
  await kiosk.getByText('Im Moment sind alle Nummern vergeben').waitFor()
  await kiosk.getByText('ab 10:00 Uhr').waitFor()

  clock.set(at('10:00'))
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  valueOf(await manager.send('stopIssuing', { reason: 'staff' }))
  await kiosk.getByText('Zurzeit geben wir keine Nummern aus').waitFor()
  await kiosk.getByText('Leider sind heute zu wenige von uns im Haus.', { exact: false }).waitFor()
  valueOf(await manager.send('resumeIssuing', {}))
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()

  await pull()
  await pull()
  await kiosk.getByText('Für heute sind alle Nummern vergeben').waitFor()
  await kiosk.getByText(/Dienstag, 24\. November/).waitFor()

  clock.set(at('12:30'))
  await kiosk.getByText(/Zurzeit ist keine Sprechzeit|Heute geschlossen/).waitFor()
  expect(town.server.office.day.tickets).toHaveLength(3)
  other.close()
  manager.close()
})
