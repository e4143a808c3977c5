/** The start page. */
import { afterEach, describe, expect, test } from 'vitest'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer

afterEach(() => server.close())

const page = async (path = '/', changes: Parameters<typeof smallOffice>[0] = {}) => {
  server = await startServer({ configuration: smallOffice(changes) })
  return (await fetch(`${server.url}${path}`)).text()
}

const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

describe('the links', () => {
  test('lead to every screen and are relative', async () => {
    expect(links(await page())).toEqual([
      'icon.svg',
      'home.css',
      'kiosk/?lang=de',
      'display/?lang=de',
      'counter/?counter=platz-1&amp;lang=de',
      'counter/?counter=platz-2&amp;lang=de',
      'counter/manager/?lang=de',
      'today?lang=de',
      './?lang=en',
    ])
  })

  test('keep the language', async () => {
    const inEnglish = links(await page('/?lang=en')).filter((href) => href?.includes('lang=en'))
    expect(inEnglish).toHaveLength(6)
  })
})

test('there is no link to a page that the office has switched off', async () => {
  expect(links(await page('/', { phone: { on: false } }))).not.toContain('today?lang=de')
})

describe('the language', () => {
  test.each([
    '',
    '?lang=xx',
    '?lang=constructor',
    '?lang=__proto__',
    '?lang=en&lang=de',
    '?lang[]=en',
  ])('is the server’s own when asked for %j', async (query) => {
    expect(await page(`/${query}`)).toContain('<html lang="de">')
  })

  test('is English when asked for', async () => {
    expect(await page('/?lang=en')).toContain('<html lang="en">')
  })
})

test('names are text, whatever they are', async () => {
  const html = await page('/', {
    name: `<script>alert('x')</script> & "Co"`,
    counters: [{ id: 'platz-1', name: '"><img src=x>', services: ['ausweis', 'abholen'] }],
  })
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Co&quot;')
  expect(html).toContain('&quot;&gt;&lt;img src=x&gt;')
})

test('a rehearsal is marked as one', async () => {
  const sessions = [
    { id: 'probe', kind: 'walkIn' as const, from: '08:00', until: '12:00', quota: [{ count: 1 }] },
  ]
  const exceptions = [{ type: 'changed' as const, date: '2020-11-17', trial: true, sessions }]
  expect(await page('/', { exceptions })).toContain('Probebetrieb')
})
