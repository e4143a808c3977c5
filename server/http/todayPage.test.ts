/** What stands on the page for the town: every state, every language, and nothing but text. */
import { afterEach, describe, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { TodayView } from '#shared/protocol/waitingRoomViews.ts'
import { atCounter, byManager, issue } from '../../e2e/testing/commands.ts'
import { at, smallOffice, withPlaces, withQuota } from '../../e2e/testing/offices.ts'
import { type ServerOptions, startServer, type TestServer } from '../../e2e/testing/server.ts'
import { todayTexts } from './todayTexts/index.ts'

let server: TestServer
afterEach(() => server.close())

const open = async (options: ServerOptions = {}) => (server = await startServer(options))
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers })
const page = async (query = '') => (await get(`/today${query}`)).text()
const json = async () => (await (await get('/today.json')).json()) as TodayView

/** What is to be read, without the links at the foot. */
const words = async (query = '?lang=de') =>
  (await page(query))
    .replace(/^.*<body>/s, '')
    .replace(/<footer>.*$/s, '')
    .replace(/<[^>]*>/g, '\n')
    .split(/\s*\n\s*/)
    .filter(Boolean)

const pull = async (count: number) => {
  for (let n = 0; n < count; n++) await server.office.submit(issue())
}

describe('says what the manager has to say', () => {
  const say = (text: { de: string; en?: string }) =>
    server.office.submit(byManager({ type: 'setNotice', text, until: at('10:00') }))

  test('as text, in German where there is no English, until its time', async () => {
    await open({ at: at('09:00') })
    await say({ de: '<b>Treppe</b> & Aufzug' })
    expect(await page('?lang=en')).toContain(
      '<p class="message"><span lang="de" dir="ltr">&lt;b&gt;Treppe&lt;/b&gt; &amp; Aufzug</span></p>',
    )
    server.clock.set(at('10:00'))
    expect(await page('?lang=en')).not.toContain('class="message"')
  })

  test('in English where there is some', async () => {
    await open({ at: at('09:00') })
    await say({ de: 'Der Aufzug steht.', en: 'The lift is out of order.' })
    expect(await words('?lang=en')).toContain('The lift is out of order.')
    expect((await json()).notice).toEqual({
      de: 'Der Aufzug steht.',
      en: 'The lift is out of order.',
    })
  })
})

test('a session that was ended early is over', async () => {
  await open({ at: at('09:00') })
  await server.office.submit(byManager({ type: 'changeSession', session: 'morgens', until: null }))
  expect(await words()).toContain('08:00–09:00 Uhr')
  expect((await json()).issuing.is).toBe('closed')
})

describe('says whether there are numbers', () => {
  test('not yet', async () => {
    await open({ at: at('07:30') })
    expect(await words()).toEqual([
      'Probeamt',
      'Noch gibt es keine Nummern',
      'Heute',
      'Nummern ab 07:45 Uhr',
      'Heute gibt es 60 Nummern.',
      'Heute geöffnet',
      '08:00–12:00 Uhr',
    ])
  })

  test('open, with what is left, the wait, and the next chance after this one', async () => {
    await open({ at: at('09:00') })
    await pull(2)
    await server.office.submit(atCounter('platz-1', { type: 'open' }))
    const { wait } = await json()
    expect(wait).not.toBeNull()
    expect(await words()).toEqual([
      'Probeamt',
      'Jetzt gibt es Nummern',
      'Bei uns im Haus bis 12:00\u00a0Uhr, solange noch welche da sind.',
      'Nummern heute noch',
      '58',
      'Wartezeit etwa',
      `${wait?.fromMinutes}–${wait?.toMinutes} Minuten`,
      'Es warten',
      '2',
      'Heute geöffnet',
      '08:00–12:00 Uhr',
      'Nächste Sprechzeit',
      'Morgen, Mittwoch, 18. November',
      '08:00–12:00 Uhr',
      'Nummern ab 07:45 Uhr',
    ])
  })

  test('open, but too late to be sure', async () => {
    await open({ at: at('11:50') })
    await pull(9)
    await server.office.submit(atCounter('platz-1', { type: 'open' }))
    expect(await words()).toContain('Vielleicht kommen Sie heute nicht mehr dran.')
  })

  test('sold out, with more of them later', async () => {
    await open({ configuration: withQuota([{ count: 1 }, { at: '10:00', count: 5 }]) })
    await pull(1)
    expect((await words()).slice(1, 8)).toEqual([
      'Im Moment sind alle Nummern vergeben',
      'Weitere Nummern heute',
      'ab 10:00 Uhr',
      'Dann gibt es noch 5 Nummern.',
      'Es warten',
      '1',
      'Sie haben schon eine Nummer? Sie gilt weiter.',
    ])
  })

  test('sold out for today', async () => {
    await open({ configuration: withPlaces(1) })
    await pull(1)
    expect((await words()).slice(1, 6)).toEqual([
      'Für heute sind alle Nummern vergeben',
      'Nächste Sprechzeit',
      'Morgen, Mittwoch, 18. November',
      '08:00–12:00 Uhr',
      'Nummern ab 07:45 Uhr',
    ])
  })

  test.each([
    ['tooMany', 'Es warten schon sehr viele Menschen. Wir bitten um Verständnis.'],
    ['staff', 'Leider sind heute zu wenige von uns im Haus. Wir bitten um Verständnis.'],
    ['technical', 'Wir haben eine technische Störung und arbeiten daran.'],
    ['emergency', 'Es gibt einen Notfall im Haus.'],
    ['other', 'Bitte versuchen Sie es später noch einmal, oder sprechen Sie uns an.'],
  ] as const)('stopped: %s', async (reason, why) => {
    await open()
    await server.office.submit(byManager({ type: 'stopIssuing', reason }))
    expect((await words()).slice(1, 4)).toEqual([
      'Zurzeit geben wir keine Nummern aus',
      why,
      'Nächste Sprechzeit',
    ])
  })

  test('closed, with the reason', async () => {
    const day = { from: '2020-11-17', until: '2020-11-17', reason: { de: 'Personalversammlung' } }
    await open({ configuration: smallOffice({ exceptions: [{ type: 'closed', ...day }] }) })
    expect((await words()).slice(1, 5)).toEqual([
      'Heute geschlossen',
      'Personalversammlung',
      'Nächste Sprechzeit',
      'Morgen, Mittwoch, 18. November',
    ])
  })

  test('over for today', async () => {
    await open({ at: at('12:00') })
    expect((await words())[1]).toBe('Für heute ist die Sprechzeit beendet')
  })

  test('open, but no more numbers', async () => {
    const { sessions } = smallOffice()
    const early = sessions.map((session) => ({ ...session, ticketsUntil: '11:00' }))
    await open({ at: at('11:30'), configuration: smallOffice({ sessions: early }) })
    expect((await words())[1]).toBe('Für heute geben wir keine Nummern mehr aus')
  })

  test('no session today, and none that is known', async () => {
    await open({ configuration: smallOffice({ sessions: [], instead: { de: 'Rufen Sie an.' } }) })
    expect(await words()).toEqual([
      'Probeamt',
      'Heute ist keine offene Sprechzeit',
      'Nächste Sprechzeit',
      'Die nächste Sprechzeit steht noch nicht fest.',
      'Das können Sie jetzt tun',
      'Rufen Sie an.',
    ])
  })

  test('none while nothing can be saved', async () => {
    await open()
    server.journal.fault = 'full'
    await server.office.submit(issue())
    expect(await words()).toEqual([
      'Probeamt',
      'Zurzeit geben wir keine Nummern aus',
      'Wir haben eine technische Störung und arbeiten daran.',
      'Heute geöffnet',
      '08:00–12:00 Uhr',
    ])
    expect((await json()).failing).toBe(true)
  })

  test('today’s hours when nobody has closed yesterday', async () => {
    await open()
    await pull(1)
    server.clock.set(at('07:00', '2020-11-18'))
    expect(server.office.day.plan.date).toBe('2020-11-17')
    expect((await words()).slice(1, 5)).toEqual([
      'Noch gibt es keine Nummern',
      'Nächste Sprechzeit',
      'Heute',
      '08:00–12:00 Uhr',
    ])
    expect((await json()).sessions).toEqual([])
  })
})

test('each group of services has its own line', async () => {
  const { services } = smallOffice()
  const configuration = smallOffice({
    groups: [
      { id: 'g', name: { de: 'Ausweise' }, icon: 'idCard' },
      { id: 'h', name: { de: 'Post' }, icon: 'collect' },
    ],
    services: services.map((one) => ({ ...one, group: one.id === 'ausweis' ? 'g' : 'h' })),
  })
  await open({ configuration })
  await pull(2)
  expect((await json()).groups).toEqual([
    { name: { de: 'Ausweise' }, waiting: 2, wait: null },
    { name: { de: 'Post' }, waiting: 0, wait: null },
  ])
  expect((await words()).join(' ')).toContain('Ausweise Es warten 2 Post Es warten 0')
})

test('a rehearsal says so', async () => {
  const sessions = [
    { id: 'p', kind: 'walkIn' as const, from: '08:00', until: '12:00', quota: [{ count: 1 }] },
  ]
  const exceptions = [{ type: 'changed' as const, date: '2020-11-17', trial: true, sessions }]
  await open({ configuration: smallOffice({ exceptions }) })
  expect(await words()).toContain('Probebetrieb')
  expect((await json()).trial).toBe(true)
})

test.each(['de', 'ar'] as const)('names and reasons are text in %s', async (language) => {
  const evil = `<script>alert('x')</script>"`
  const reason = { de: evil }
  const exceptions = [{ type: 'closed' as const, from: '2020-11-17', until: '2020-11-17', reason }]
  const languages = ['de' as const, 'ar' as const]
  await open({
    configuration: smallOffice({ name: evil, instead: { de: evil }, exceptions, languages }),
  })
  const html = await page(`?lang=${language}`)
  expect(html).not.toContain('<script')
  // The office twice, the reason and the advice.
  expect(html.split('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;')).toHaveLength(5)
})

describe('the language', () => {
  const language = async (query: string, header: string) => {
    const answer = await get(`/today${query}`, { 'accept-language': header })
    const [, found] = /<html lang="([^"]+)"/.exec(await answer.text()) ?? []
    return [found, answer.headers.get('vary')]
  }
  const inAll = () => open({ configuration: smallOffice({ languages: [...LANGUAGES] }) })

  test.each([
    ['?lang=tr', 'fr', 'tr', null],
    ['', 'fr-CA,fr;q=0.9,en;q=0.8', 'fr', 'accept-language'],
    ['', 'nl, pl;q=0.5, uk;q=0.7', 'uk', 'accept-language'],
    ['', 'en;q=0, PL', 'pl', 'accept-language'],
    ['', 'de-x-ls', 'de-x-ls', 'accept-language'],
    ['', 'nl', 'de', 'accept-language'],
    ['', '*', 'de', 'accept-language'],
    ['', ';q=,,;;q=x,en;q=zz', 'de', 'accept-language'],
    ['?lang=xx', 'ro', 'ro', 'accept-language'],
    ['?lang=en&lang=tr', 'ro', 'ro', 'accept-language'],
    ['?lang=constructor', 'nl', 'de', 'accept-language'],
  ])('of %j and %j is %s', async (query, header, expected, vary) => {
    await inAll()
    expect(await language(query, header)).toEqual([expected, vary])
  })

  test('is one of the office’s', async () => {
    await open({ configuration: smallOffice({ languages: ['de', 'pl'] }) })
    expect(await language('?lang=tr', 'fr')).toEqual(['de', 'accept-language'])
    expect(await page('?lang=pl')).toContain('<html lang="pl" dir="ltr">')
  })

  test('of Arabic runs from right to left, and German names in it are told to be German', async () => {
    const reason = { de: 'Personalversammlung' }
    const day = { type: 'closed' as const, from: '2020-11-17', until: '2020-11-17', reason }
    await open({ configuration: smallOffice({ languages: ['de', 'ar'], exceptions: [day] }) })
    const html = await page('?lang=ar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<span lang="de" dir="ltr">Personalversammlung</span>')
  })

  test.each(LANGUAGES)('%s has its own words', async (one) => {
    await inAll()
    const german = await words('?lang=de')
    const own = await words(`?lang=${one}`)
    expect(own).toHaveLength(german.length)
    expect(own[1]).toBe(todayTexts(one)('open'))
  })
})
