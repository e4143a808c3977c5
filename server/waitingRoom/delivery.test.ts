/** Whether a call has reached anybody, as its clerk and the manager are told. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type CounterClient,
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { at, smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

const configuration = smallOffice({
  displays: [
    { id: 'halle', name: 'Halle', counters: ['platz-1'] },
    { id: 'flur', name: 'Flur', counters: ['platz-2'] },
  ],
})

let server: TestServer
let clerk: CounterClient
beforeEach(async () => {
  server = await startServer({ configuration, at: at('09:00') })
  const kiosk = await joinKiosk(server.url)
  for (let n = 0; n < 3; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  clerk = await joinCounter(server.url)
  valueOf(await clerk.send('open', {}))
})
afterEach(() => server.close())

const call = async () => valueOf(await clerk.send('next', {}))
const announced = (wanted: string | null) =>
  clerk.until(({ current }) => current?.announced === wanted)
const FIRST = { calls: [{ call: 1, recalls: 0 }] }

describe('a call', () => {
  test('is pending for two seconds, and then it is said that no display has shown it', async () => {
    await call()
    await announced('pending')
    server.clock.set(at('09:00:01'))
    expect(clerk.view().current?.announced).toBe('pending')
    server.clock.set(at('09:00:02'))
    await announced('notShown')
  })

  test('is shown when a display of its zone says so', async () => {
    const hall = await joinDisplay(server.url, 'halle')
    await call()
    valueOf(await hall.send('shown', FIRST))
    await announced('shown')
    server.clock.set(at('09:00:05'))
    server.office.tellAgain()
    await clerk.until(({ now }) => now === at('09:00:05'))
    expect(clerk.view().current?.announced).toBe('shown')
  })

  test('is not shown by a display of another zone, whatever it says', async () => {
    const corridor = await joinDisplay(server.url, 'flur')
    await call()
    valueOf(await corridor.send('shown', FIRST))
    server.clock.set(at('09:00:02'))
    expect((await announced('notShown')).current?.label).toBe('1')
  })

  test('that is repeated must be shown again', async () => {
    const hall = await joinDisplay(server.url, 'halle')
    await call()
    valueOf(await hall.send('shown', FIRST))
    await announced('shown')
    valueOf(await clerk.send('recall', {}))
    await announced('pending')
    valueOf(await hall.send('shown', { calls: [{ call: 1, recalls: 1 }] }))
    expect((await announced('shown')).current?.label).toBe('1')
  })

  test('cannot be shown before it is made', async () => {
    const hall = await joinDisplay(server.url, 'halle')
    valueOf(await hall.send('shown', FIRST))
    await call()
    expect((await announced('pending')).current?.label).toBe('1')
  })

  test('that somebody has answered needs no display any more', async () => {
    await call()
    valueOf(await clerk.send('here', {}))
    await announced(null)
    server.clock.set(at('09:01'))
    const manager = await joinManager(server.url)
    expect(manager.view().notAnnounced).toEqual([])
  })
})

describe('the manager', () => {
  test('sees which calls nobody was shown, and when they were after all', async () => {
    const manager = await joinManager(server.url)
    await call()
    server.clock.set(at('09:00:02'))
    const missed = { label: '1', counter: '1', at: at('09:00') }
    await manager.until(({ notAnnounced }) => notAnnounced.length > 0)
    expect(manager.view().notAnnounced).toEqual([{ ...missed, shownAt: null }])
    const hall = await joinDisplay(server.url, 'halle')
    server.clock.set(at('09:00:30'))
    valueOf(await hall.send('shown', FIRST))
    await manager.until(({ notAnnounced }) => notAnnounced[0]?.shownAt !== null)
    expect(manager.view().notAnnounced).toEqual([{ ...missed, shownAt: at('09:00:30') }])
  })

  test('sees each display with what it has done, while it is connected', async () => {
    const manager = await joinManager(server.url)
    const hall = await joinDisplay(server.url, 'halle', 'screen-in-the-hall')
    await manager.until(({ displays }) => displays.length === 1)
    await call()
    valueOf(await hall.send('sounded', FIRST))
    valueOf(await hall.send('shown', FIRST))
    valueOf(await hall.send('sound', { state: 'needsTouch' }))
    await manager.until(({ displays }) => displays[0]?.sound === 'needsTouch')
    expect(manager.view().displays).toEqual([
      { name: 'Halle', device: 'screen-in-the-hall', sound: 'needsTouch', shown: 1, sounded: 1 },
    ])
    hall.close()
    await manager.until(({ displays }) => displays.length === 0)
  })

  test('sees two windows of one browser as the two displays that they are', async () => {
    const manager = await joinManager(server.url)
    const hall = await joinDisplay(server.url, 'halle', 'one-machine')
    const corridor = await joinDisplay(server.url, 'flur', 'one-machine')
    await manager.until(({ displays }) => displays.length === 2)
    await call()
    valueOf(await hall.send('shown', FIRST))
    await announced('shown')
    expect(manager.view().displays.map(({ name }) => name)).toEqual(['Halle', 'Flur'])
    corridor.close()
    await manager.until(({ displays }) => displays.length === 1)
    valueOf(await clerk.send('recall', {}))
    valueOf(await hall.send('shown', { calls: [{ call: 1, recalls: 1 }] }))
    await announced('shown')
    expect(manager.view().displays.map(({ name }) => name)).toEqual(['Halle'])
  })

  test('is not told of a display that came back before its old connection ended as gone', async () => {
    const manager = await joinManager(server.url)
    const before = await joinDisplay(server.url, 'halle', 'screen-in-the-hall')
    const other = await joinDisplay(server.url, 'halle', 'screen-two')
    const again = await joinDisplay(server.url, 'halle', 'screen-in-the-hall')
    before.close()
    other.close()
    await manager.until(({ displays }) => displays.length === 1)
    expect(manager.view().displays.map(({ device }) => device)).toEqual(['screen-in-the-hall'])
    again.close()
  })
})

test('after a start the displays have ten seconds to come back', async () => {
  await call()
  await server.office.close()
  const next = await startServer({ configuration, at: at('09:00:30'), file: server.file })
  const again = await joinCounter(next.url)
  expect(again.view().current?.announced).toBe('pending')
  next.clock.set(at('09:00:39'))
  next.office.tellAgain()
  await again.until(({ now }) => now === at('09:00:39'))
  expect(again.view().current?.announced).toBe('pending')
  next.clock.set(at('09:00:40'))
  await again.until(({ current }) => current?.announced === 'notShown')
  await next.close()
})

test('a call that was answered is not open again because its number is called once more', async () => {
  for (const event of ['next', 'miss'] as const) valueOf(await clerk.send(event, {}))
  server.clock.set(at('09:00:01'))
  valueOf(await clerk.send('call', { ticket: 1 }))
  const hall = await joinDisplay(server.url, 'halle')
  valueOf(await hall.send('shown', { calls: [{ call: 2, recalls: 0 }] }))
  await announced('shown')
  const manager = await joinManager(server.url)
  server.clock.set(at('09:00:05'))
  server.office.tellAgain()
  await manager.until(({ now }) => now === at('09:00:05'))
  expect(manager.view().notAnnounced).toEqual([])
})

test('a display that is not configured is not let in', async () => {
  await expect(joinDisplay(server.url, 'keller')).rejects.toThrow('notIdentified')
})
