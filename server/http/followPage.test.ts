/** The page behind a ticket's QR code, asked as a phone asks. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinCounter, joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer({ publicUrl: 'http://warten.example' })
})
afterEach(() => server.close())

async function pull(): Promise<string> {
  const kiosk = await joinKiosk(server.url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'abholen', party: 1 }))
  kiosk.close()
  expect(followUrl).toMatch(/^http:\/\/warten\.example\/t\/[\w-]{22}$/)
  return new URL(followUrl!).pathname
}
const look = async (path: string, language = 'de-DE') => {
  const answer = await fetch(server.url + path, { headers: { 'accept-language': language } })
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

test('tells where a ticket stands, from the line to the counter and its end', async () => {
  const [first, second] = [await pull(), await pull()]
  expect((await look(first)).html).toContain('Sie sind als Nächstes dran')
  expect((await look(second)).html).toContain('Noch eine Person vor Ihnen')

  const clerk = await joinCounter(server.url)
  for (const event of ['open', 'next'] as const) valueOf(await clerk.send(event, {}))
  expect((await look(first)).html).toContain('Bitte kommen Sie zu Platz 1')
  expect((await look(first, 'tr')).html).toContain('Please come to counter 1')
  valueOf(await clerk.send('miss', {}))
  expect((await look(first)).html).toContain('Ihr Aufruf ist verpasst')
  for (const event of ['next', 'here', 'finish'] as const) valueOf(await clerk.send(event, {}))
  expect((await look(second)).html).toContain('Diese Nummer ist erledigt')
})

test('knows no ticket by its number, and keeps nothing', async () => {
  const path = await pull()
  for (const wrong of ['/t/1', '/t/constructor', `${path}x`, path.slice(0, -1)])
    expect([wrong, (await look(wrong)).status]).toEqual([wrong, 404])
  const { headers } = await look(path)
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('two tickets have nothing alike in their names', async () => {
  const names = await Promise.all(Array.from({ length: 20 }, pull))
  expect(new Set(names.map((name) => name.slice(0, 9))).size).toBe(20)
})
