/** Reports, as the manager's desk asks for them. */
import { mkdirSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import type { Report } from '#shared/protocol/reports.ts'
import { signIn } from '../../e2e/testing/accounts.ts'
import { joinCounter, joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { at, smallOffice } from '../../e2e/testing/offices.ts'
import { type ServerOptions, startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer
afterEach(() => server.close())

const NOVEMBER = 'from=2020-11-01&until=2020-11-30'
const get = async (path: string) =>
  fetch(`${server.url}/reports${path}`, {
    headers: { cookie: await signIn(server.url, 'manager') },
  })
const report = async (query: string): Promise<Report> => (await get(`?${query}`)).json()

/** Two numbers are pulled at 08:00, and one is served at 08:10 for five minutes. */
async function playTuesday(options: ServerOptions = {}): Promise<void> {
  server = await startServer({ at: at('08:00'), ...options })
  const kiosk = await joinKiosk(server.url)
  const clerk = await joinCounter(server.url)
  for (let n = 0; n < 2; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  valueOf(await clerk.send('open', {}))
  server.clock.set(at('08:10'))
  valueOf(await clerk.send('next', {}))
  valueOf(await clerk.send('here', {}))
  server.clock.set(at('08:15'))
  valueOf(await clerk.send('finish', {}))
  for (const client of [kiosk, clerk]) client.close()
}

const showsCounters = smallOffice({ access: { lockMinutes: null, singleCounters: true } })

test('a report has what has just happened', async () => {
  await playTuesday()
  const told = await report(`${NOVEMBER}&by=service&weekday=2`)
  expect(told).toMatchObject({
    query: { from: '2020-11-01', until: '2020-11-30', by: 'service', weekday: 2 },
    targetMinutes: 30,
    total: { issued: 2, served: 1, waiting: { median: 10 }, service: { median: 5 } },
    rows: [{ key: 'ausweis' }],
    names: { ausweis: { de: 'Ausweis' } },
    complete: true,
    singleCounters: false,
  })
  expect(Object.keys(told.names)).toEqual(['ausweis', 'abholen'])
})

test.each([
  'by=day',
  NOVEMBER,
  `${NOVEMBER}&by=clerk`,
  'from=2020-11-31&until=2020-12-01&by=day',
  'from=2020-11-02&until=2020-11-01&by=day',
  `${NOVEMBER}&by=day&weekday=8`,
  `${NOVEMBER}&by=day&service=a%20b`,
  `${NOVEMBER}&by=day&account=7`,
])('%s is no report', async (query) => {
  server = await startServer()
  const answer = await get(`?${query}`)
  expect([answer.status, await answer.json()]).toEqual([400, { refusal: 'invalidQuery' }])
})

describe('figures of single counters', () => {
  test.each(['', '.csv'])('are refused as long as the office shows none: %s', async (kind) => {
    server = await startServer()
    for (const query of ['by=counter', 'by=day&counter=platz-1']) {
      const answer = await get(`${kind}?${NOVEMBER}&${query}`)
      expect([answer.status, await answer.json()]).toEqual([403, { refusal: 'notShown' }])
    }
  })

  test('are told by an office that shows them, and its clerks are told so', async () => {
    await playTuesday({ configuration: showsCounters })
    const { rows, names, singleCounters } = await report(`${NOVEMBER}&by=counter`)
    expect(rows.map(({ key, served }) => [key, served])).toEqual([['platz-1', 1]])
    expect([names['platz-1'], singleCounters]).toEqual([{ de: '1' }, true])
    const clerk = await joinCounter(server.url)
    expect(clerk.view().singleCounters).toBe(true)
    clerk.close()
  })
})

test('the table file has every row, the whole and what the columns mean', async () => {
  const ausweis = { id: 'ausweis', code: 'A', icon: 'idCard', minutes: 12 } as const
  await playTuesday({
    configuration: smallOffice({
      services: [
        { ...ausweis, name: { de: '=HYPERLINK("https://example.org"; "Ausweis")' } },
        { id: 'abholen', code: 'B', icon: 'collect', minutes: 4, name: { de: 'Abholen' } },
      ],
    }),
  })
  const answer = await get(`.csv?${NOVEMBER}&by=service`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="auswertung-2020-11-01-2020-11-30-service.csv"',
  )
  // Not as text(): that takes the mark away.
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
  const [head, row, total, empty, meaning] = text.split('\r\n')
  expect(head).toMatch(/^\uFEFFSchlüssel;Anliegen;Tage;Ausgegeben;Ohne Nummer;/)
  expect(row).toMatch(/^ausweis;"'=HYPERLINK\(""https:\/\/example.org""; ""Ausweis""\)";1;2;;1;/)
  expect(total).toMatch(/^gesamt;2020-11-01 bis 2020-11-30;1;2;0;1;/)
  expect([empty, meaning]).toEqual(['', 'Spalte;Bedeutung'])
})

test('an office whose reports cannot be made goes on, and says so', async () => {
  await playTuesday()
  const folder = server.file.replace(/[^/]+$/, '')
  mkdirSync(`${folder}wartemarke-berichte.db`)
  const answer = await get(`?${NOVEMBER}&by=day`)
  expect([answer.status, await answer.json()]).toEqual([503, { refusal: 'unreadable' }])
  expect(server.logged.join()).toContain('unable to open')
  const kiosk = await joinKiosk(server.url)
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  kiosk.close()
})
