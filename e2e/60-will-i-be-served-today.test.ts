import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Wait } from '#shared/protocol/views.ts'
import { joinCounter, joinKiosk, valueOf } from './testing/clients.ts'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({
    publicUrl: 'https://nummer.willich.example',
    configuration: willichWithPlaces(200),
  })
})
afterAll(() => town.close())

it('60 before the print, the kiosk says how likely it is still to be called today', async () => {
  const clerk = await joinCounter(town.server.url, 'platz-1')
  valueOf(await clerk.send('open', {}))
  const crowd = await joinKiosk(town.server.url)
  const kiosk = await town.kiosk()
  let waiting = 0
  /** People come until that is told. */
  async function comeUntil(told: (wait: Exclude<Wait, null>) => boolean) {
    for (;;) {
      const { wait } = await crowd.until((view) => view.waiting === waiting && view.wait !== null)
      if (wait && told(wait)) return
      valueOf(await crowd.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
      waiting++
    }
  }

  // While it is as good as certain, nothing is said of it.
  await comeUntil(() => waiting === 3)
  await kiosk.getByText('Wartezeit im Moment etwa').waitFor()
  expect(await kiosk.getByText('noch dran').count()).toBe(0)

  await comeUntil(({ beforeClosing, chance = 100 }) => !beforeClosing && chance < 90)
  await kiosk.getByText('Sie kommen wahrscheinlich noch dran.').waitFor()

  await comeUntil(({ chance = 100 }) => chance < 50)
  await kiosk.getByText('Vielleicht kommen Sie heute nicht mehr dran.').waitFor()

  await comeUntil(({ chance = 100 }) => chance < 10)
  await kiosk.getByText('Sie kommen heute wahrscheinlich nicht mehr dran.').waitFor()

  // It is asked before the number is taken, and who takes it is told the same on the phone.
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  const asked = kiosk.getByRole('heading', {
    name: 'Sie kommen heute wahrscheinlich nicht mehr dran',
  })
  await asked.waitFor()
  await kiosk.getByRole('button', { name: 'Trotzdem Nummer ziehen' }).click()
  await kiosk.getByRole('button', { name: 'Ich habe meine Nummer' }).waitFor()
  const last = valueOf(await crowd.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
  const phone = await town.phone(last.followUrl)
  await phone.getByText('Sie kommen heute wahrscheinlich nicht mehr dran.').waitFor()

  for (const client of [clerk, crowd]) client.close()
})
