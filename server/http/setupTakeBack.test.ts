import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Tried } from '#shared/protocol/setup.ts'
import { at, smallOffice, withPlaces } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { setupDesk } from '../../e2e/testing/setupDesk.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer({ at: at('09:00') })
})
afterEach(() => server.close())

test('what taking a change back would do is told, and nothing is done', async () => {
  const desk = setupDesk(server.url)
  await desk.save(withPlaces(10))
  const before = await desk.state()
  const { status, body } = await desk.post<Tried>('/take-back/try', { change: before.revision })
  expect(status).toBe(200)
  if (!('ok' in body) || !body.ok) throw new Error(JSON.stringify(body))
  expect(body.parts).toEqual(['hours'])
  expect(body.days[0]).toMatchObject({
    before: { date: '2020-11-17', hours: [{ quota: 10 }] },
    after: { date: '2020-11-17', hours: [{ quota: 60 }] },
  })
  expect(await desk.state()).toEqual(before)
  expect(before.office.sessions).not.toEqual(smallOffice().sessions)
})

test('there is nothing before the first state, and no change that nobody made', async () => {
  for (const change of [1, 99])
    expect(await setupDesk(server.url).post('/take-back/try', { change })).toEqual({
      status: 409,
      body: { refusal: 'cannotTakeBack' },
    })
})
