/** What is only looked at: files, the calendar, the paper. Nothing of it changes anything. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar, SetupState } from '#shared/protocol/setup.ts'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { at } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { setupDesk } from '../../e2e/testing/setupDesk.ts'
import { readOffice } from '../configuration.ts'
import { holidaysOf } from '../holidays.ts'

let server: TestServer
let before: SetupState
const desk = () => setupDesk(server.url)
const willich = readOffice('willich')

beforeAll(async () => {
  server = await startServer({
    at: at('09:00'),
    configuration: willich,
    holidaysOf,
    publicUrl: 'https://warten.example',
  })
  before = await desk().state()
})

afterAll(() => server.close())
// After each of them: what is looked at changes nothing.
afterEach(async () => {
  if (JSON.stringify(await desk().state()) !== JSON.stringify(before))
    throw new Error('looking has changed something')
})

describe('the file', () => {
  test('has a good name, and can be read by people', async () => {
    const file = await desk().file()
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="wartemarke-willich-2020-11-17.json"',
    )
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(await file.text()).toBe(`${JSON.stringify(willich, null, 2)}\n`)
  })

  test('can be read again', async () => {
    const text = await (await desk().file()).text()
    expect((await desk().read(text)).body).toEqual({ ok: true, office: willich })
  })

  test('with a fault is answered with its line', async () => {
    const text = await (await desk().file()).text()
    const { status, body } = await desk().read(text.replace('"town": "Willich"', '"town": Willich'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ ok: false, faults: [{ path: [], line: 4 }] })
  })

  test('is read as text alone', async () => {
    expect(await desk().post('/read', willich)).toMatchObject({
      status: 415,
      body: { refusal: 'invalidMessage' },
    })
  })
})

describe('the calendar', () => {
  const days = async (office: unknown, from = '2020-12-01', months = 2) => {
    const { body } = await desk().calendar(office, from, months)
    return (body as Extract<Calendar, { ok: true }>).days
  }

  test('has each date of the months', async () => {
    const dates = (await days(willich)).map(({ date }) => date)
    expect([dates[0], dates.length, dates.at(-1)]).toEqual(['2020-12-01', 62, '2021-01-31'])
  })

  test('says hours in the office’s time, and why it is closed', async () => {
    const exceptions = [
      { type: 'closed', from: '2020-12-08', until: '2020-12-08', reason: { de: 'Fortbildung' } },
    ]
    const found = await days({ ...willich, exceptions, state: 'DE-BW' })
    const on = (date: string) => found.find((day) => day.date === date)
    expect(on('2020-12-01')).toMatchObject({
      closedBecause: null,
      trial: false,
      hours: [{ kind: 'walkIn', from: '08:00', until: '12:30', ticketsFrom: '07:45' }],
    })
    expect(on('2020-12-08')).toMatchObject({ closedBecause: { de: 'Fortbildung' }, hours: [] })
    expect(on('2020-12-09')).toMatchObject({ closedBecause: null, hours: [] })
  })

  test('knows the holidays of the state in the draft', async () => {
    const sessions = willich.sessions.map((session) => ({
      ...session,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    }))
    const epiphany = async (state: string) =>
      (await days({ ...willich, sessions, state })).find(({ date }) => date === '2021-01-06')
    expect((await epiphany('DE-BW'))?.closedBecause?.de).toBe('Heilige Drei Könige')
    expect((await epiphany('DE-NW'))?.closedBecause).toBeNull()
  })

  test.each([
    ['2020-13-01', 2],
    ['2020-12-01', 0],
    ['2020-12-01', 25],
  ])('from %s for %i months is refused', async (from, months) => {
    expect(await desk().calendar(willich, from, months)).toMatchObject({ status: 400 })
  })

  test('of a faulty draft is its faults', async () => {
    const { body } = await desk().calendar({ ...willich, zone: 'Mond' }, '2020-12-01', 1)
    expect(body).toMatchObject({ ok: false, faults: [{ path: ['zone'] }] })
  })
})

describe('the paper', () => {
  const service = willich.services[0]!.id
  const paper = async (office: unknown, language = 'de', of = service) => {
    const answer = await desk().receipt(office, language, of)
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, type: answer.headers.get('content-type'), bytes }
  }
  const heightOf = async (office: unknown, language = 'de') =>
    (await loadImage((await paper(office, language)).bytes)).height

  test.each(LANGUAGES)('comes out as a picture in %s', async (language) => {
    const { status, type, bytes } = await paper(willich, language)
    expect([status, type]).toEqual([200, 'image/png'])
    const { width, height } = await loadImage(bytes)
    expect([width, height > 600]).toEqual([640, true])
  })

  test('is that of the draft: lines make it longer', async () => {
    const lines = { ...willich, receiptLines: [{ de: 'Montag' }, { de: 'Dienstag' }] }
    const without = { ...willich, receiptLines: [] }
    expect(await heightOf(lines)).toBeGreaterThan(await heightOf(without))
  })

  test('has its code where phones reach the server, and none where the draft switches them off', async () => {
    expect(await heightOf(willich)).toBeGreaterThan(
      await heightOf({ ...willich, phone: { on: false } }),
    )
  })

  test('bears the logo', async () => {
    const canvas = createCanvas(200, 100)
    canvas.getContext('2d').fillRect(0, 0, 200, 100)
    const logo = `data:image/png;base64,${canvas.toBuffer('image/png').toString('base64')}`
    expect(await heightOf({ ...willich, logo })).toBeGreaterThan(await heightOf(willich))
  })

  test.each([
    ['a logo that is no picture', { logo: 'data:image/png;base64,aGFsbG8=' }, ['logo']],
    ['a logo that breaks off', { logo: `data:image/png;base64,${half()}` }, ['logo']],
    ['a fault elsewhere', { town: '' }, ['town']],
  ])('of a draft with %s is refused, with the place', async (_, change, path) => {
    const { status, bytes } = await paper({ ...willich, ...change })
    expect(status).toBe(400)
    expect(JSON.parse(bytes.toString())).toMatchObject({
      refusal: 'invalidOffice',
      faults: [{ path }],
    })
  })

  test('of a service that there is not is refused', async () => {
    const { status, bytes } = await paper(willich, 'de', 'constructor')
    expect([status, JSON.parse(bytes.toString())]).toMatchObject([
      400,
      { faults: [{ path: ['services'] }] },
    ])
  })

  test('in a language that there is not is refused', async () => {
    expect((await paper(willich, 'nl')).status).toBe(400)
  })
})

/** The first half of a picture. */
function half(): string {
  const png = createCanvas(64, 64).toBuffer('image/png')
  return png.subarray(0, png.length / 2).toString('base64')
}
