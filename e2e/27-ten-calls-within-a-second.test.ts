import { afterAll, beforeAll, expect, it } from 'vitest'
import { afterTurns, announcedOn, watch } from './testing/announced.ts'
import { joinCounter, joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { at, smallOffice } from './testing/offices.ts'
import { openTown, type Town } from './testing/town.ts'

const COUNTERS = Array.from({ length: 10 }, (_, i) => ({
  id: `platz-${i + 1}`,
  name: `${i + 1}`,
  services: ['ausweis'],
}))
const zone = (from: number, until: number) => COUNTERS.slice(from - 1, until).map(({ id }) => id)

let town: Town
beforeAll(async () => {
  town = await openTown({
    at: at('09:00'),
    configuration: smallOffice({
      counters: COUNTERS,
      services: [
        { id: 'ausweis', code: 'A', icon: 'idCard', minutes: 12, name: { de: 'Ausweis' } },
      ],
      displays: [
        { id: 'vorn', name: 'Vorn', counters: zone(1, 5) },
        { id: 'hinten', name: 'Hinten', counters: zone(6, 10) },
        { id: 'eingang', name: 'Eingang' },
      ],
      // Heard or not is story 30; here time is turned, and a voice takes its own.
      waitingRoom: { announcement: { gong: false, languages: [] } },
    }),
  })
})
afterAll(() => town.close())

const goTo = (milliseconds: number) => {
  town.server.clock.set(new Date(Date.parse(at('09:00')) + milliseconds).toISOString())
  town.server.office.tellAgain()
}

it('27 of ten calls within a second each display announces those of its zone, each once and in their order', async () => {
  const manager = await joinManager(town.server.url)
  const kiosk = await joinKiosk(town.server.url)
  const clerks = await Promise.all(COUNTERS.map(({ id }) => joinCounter(town.server.url, id)))
  for (const clerk of clerks) {
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    valueOf(await clerk.send('open', {}))
  }
  const [front, back, entrance] = await Promise.all(
    ['vorn', 'hinten', 'eingang'].map((id) => town.display(undefined, id)),
  )
  if (!front || !back || !entrance) throw new Error('three displays')
  for (const display of [front, back, entrance]) {
    await display.getByText('Bitte warten Sie auf Ihren Aufruf').waitFor()
    await watch(display)
  }

  // By turns: 1 in front, 2 at the back, 3 in front.
  const turns = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9]
  for (const [index, counter] of turns.entries()) {
    goTo(100 * index)
    valueOf(await clerks[counter]!.send('next', {}))
  }

  for (let turn = 0; turn < 10; turn++) {
    await afterTurns(entrance, turn + 1)
    if (turn < 5) await Promise.all([afterTurns(front, turn + 1), afterTurns(back, turn + 1)])
    goTo(1_000 + 4_000 * (turn + 1))
  }
  await entrance.locator('.call-card[data-tone="open"]').waitFor()
  expect(await announcedOn(front)).toEqual(['1', '3', '5', '7', '9'])
  expect(await announcedOn(back)).toEqual(['2', '4', '6', '8', '10'])
  expect(await announcedOn(entrance)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])

  const { displays } = await manager.until((view) =>
    view.displays.every(({ name, shown }) => shown === (name === 'Eingang' ? 10 : 5)),
  )
  expect(displays).toHaveLength(3)
  for (const client of [...clerks, kiosk, manager]) client.close()
})
