/** How the page for the town and its JSON are served: who may embed them, and how long they are kept. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { TodayView } from '#shared/protocol/waitingRoomViews.ts'
import { issue } from '../../e2e/testing/commands.ts'
import { at, smallOffice } from '../../e2e/testing/offices.ts'
import { type ServerOptions, startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer
afterEach(() => server.close())

const open = async (options: ServerOptions = {}) => (server = await startServer(options))
const get = (path = '/today', headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.url}${path}`, { headers, method })
const page = async (query = '') => (await get(`/today${query}`)).text()
const json = async () => (await (await get('/today.json')).json()) as TodayView

const pull = async (count: number) => {
  for (let n = 0; n < count; n++) await server.office.submit(issue())
}

describe('JSON', () => {
  test('has these fields and no ticket', async () => {
    await open({ at: at('09:00') })
    await pull(1)
    expect(await json()).toEqual({
      office: 'Probeamt',
      town: 'Willich',
      zone: 'Europe/Berlin',
      trial: false,
      now: at('09:00'),
      failing: false,
      issuing: { is: 'open', left: 59, ticketsUntil: at('12:00'), until: at('12:00') },
      waiting: 1,
      wait: null,
      groups: [],
      sessions: [{ from: at('08:00'), until: at('12:00'), ticketsFrom: at('07:45') }],
      next: {
        from: at('08:00', '2020-11-18'),
        until: at('12:00', '2020-11-18'),
        ticketsFrom: at('07:45', '2020-11-18'),
      },
      notice: null,
      instead: null,
    })
  })

  test('may be fetched by every site', async () => {
    await open()
    const { headers } = await get('/today.json')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
})

describe('every site may embed', () => {
  test('the page, which has no script and no form', async () => {
    await open()
    const { headers } = await get()
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';font-src 'self';img-src 'self';base-uri 'none';form-action 'none';frame-ancestors *",
    )
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each(['/', '/health', '/today.json', '/today/', '/todayx'])('but not %s', async (path) => {
    await open()
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  })
})

test('the page reloads every minute, and does not when it is asked to be still', async () => {
  await open()
  expect((await get('/today?lang=de')).headers.get('refresh')).toBe('60')
  expect(await page('?lang=de')).toContain('href="today?lang=de&amp;still=1"')
  expect((await get('/today?lang=de&still=1')).headers.get('refresh')).toBeNull()
  expect(await page('?lang=de&still=1')).toContain('href="today?lang=de"')
})

describe('cache', () => {
  const countMakings = () => vi.spyOn(server.office, 'snapshot')

  test('a thousand requests make the view once, whatever they ask for', async () => {
    await open()
    const made = countMakings()
    const asked = Array.from({ length: 1000 }, (_, n) =>
      get(n % 3 === 0 ? '/today.json' : `/today?lang=${['de', 'en', 'xx'][n % 3]}&n=${n}`),
    )
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(made).toHaveBeenCalledTimes(1)
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(bodies).size).toBe(3)
  })

  test('nothing is made while nobody asks', async () => {
    await open()
    const made = countMakings()
    await get('/health')
    const before = made.mock.calls.length
    server.clock.set(at('08:00:40'))
    await get('/nothing-here')
    expect(made.mock.calls.length).toBe(before)
  })

  test('ten seconds later it is made anew', async () => {
    await open()
    expect((await json()).waiting).toBe(0)
    await pull(1)
    server.clock.set(at('08:00:09'))
    expect((await json()).waiting).toBe(0)
    server.clock.set(at('08:00:10'))
    expect((await json()).waiting).toBe(1)
    expect(await page()).toContain('>59<')
  })

  test('a clock that was put back does not keep it longer', async () => {
    await open({ at: at('09:00') })
    await json()
    await pull(1)
    server.clock.set(at('08:00'))
    expect((await json()).waiting).toBe(1)
  })

  test.each(['/today', '/today.json'])('%s may be kept for a quarter of a minute', async (path) => {
    await open()
    expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=15')
  })

  test.each(['/today', '/today.json'])('%s is not sent again to whoever has it', async (path) => {
    await open()
    const first = await get(path)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{20,}"$/)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get(path, { 'if-none-match': known })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    }
    await pull(1)
    server.clock.set(at('08:01'))
    const later = await get(path, { 'if-none-match': tag })
    expect([later.status, later.headers.get('etag') === tag]).toEqual([200, false])
  })

  test.each(['/today', '/today.json'])('HEAD %s has the headers and no body', async (path) => {
    await open()
    const whole = await get(path)
    const head = await get(path, {}, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['etag', 'content-type', 'cache-control', 'content-length'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)])
  })
})

test.each(['/today', '/today?lang=de', '/today.json'])(
  '%s is not there where the office has switched the pages for phones off',
  async (path) => {
    await open({ configuration: smallOffice({ phone: { on: false } }) })
    const answer = await get(path)
    expect([answer.status, answer.headers.get('x-frame-options')]).toEqual([404, 'SAMEORIGIN'])
  },
)
