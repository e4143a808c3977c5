/** Everything spoken, with no voice on the machine, no internet, and the server's strict content policy. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { launchBrowser } from './browser.ts'
import type { Folder } from './testing/folder.ts'
import type { Tools } from './testing/speech/main.ts'
import { buildPage, servePage } from './testing/speech/serve.ts'

declare const tools: Tools

let built: Folder
let site: Awaited<ReturnType<typeof servePage>>
let browser: Browser
let page: Page
/** What the content policy refused. */
let refused: string[]

async function open(url: string): Promise<Page> {
  const opened = await browser.newPage()
  opened.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await opened.goto(url)
  await opened.waitForFunction(() => 'tools' in window)
  return opened
}

beforeAll(async () => {
  refused = []
  built = await buildPage()
  site = await servePage(built.path, 'assets')
  browser = await launchBrowser()
  page = await open(site.url)
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  built?.remove()
})

const SHORT: Record<Language, string> = {
  de: 'Guten Tag. Sie haben die Nummer A 045.',
  'de-x-ls': 'Guten Tag. Sie haben die Nummer A 045.',
  en: 'Hello. You have the number A 045.',
  tr: 'Merhaba. Numaranız A 045.',
  ar: 'مرحبًا. رقمكم A 045.',
  uk: 'Добрий день. Ваш номер A 045.',
  ru: 'Здравствуйте. Ваш номер A 045.',
  pl: 'Dzień dobry. Twój numer to A 045.',
  ro: 'Bună ziua. Numărul dumneavoastră este A 045.',
  fr: 'Bonjour. Vous avez le numéro A 045.',
}
const WAITING: Record<Language, string> = {
  de: 'Wartezeit im Moment etwa 20–35 Minuten',
  'de-x-ls': 'Sie warten ungefähr 20–35 Minuten',
  en: 'Waiting time now about 20–35 minutes',
  tr: 'Şu anki bekleme süresi yaklaşık 20–35 dakika',
  ar: 'وقت الانتظار الآن حوالي 20–35 دقيقة',
  uk: 'Час очікування зараз приблизно 20–35 хвилин',
  ru: 'Время ожидания сейчас примерно 20–35 минут',
  pl: 'Czas oczekiwania teraz około 20–35 minut',
  ro: 'Timpul de așteptare acum circa 20–35 de minute',
  fr: 'Temps d’attente actuel environ 20–35 minutes',
}

const rendered = (text: string, language: Language) =>
  page.evaluate(([words, tongue]) => tools.rendered(words, tongue), [text, language] as const)

describe('is heard in every language', () => {
  it.each(LANGUAGES)('%s', async (language) => {
    const [number, waiting] = [
      await rendered(SHORT[language], language),
      await rendered(WAITING[language], language),
    ]
    for (const [sound, text] of [
      [number, SHORT[language]],
      [waiting, WAITING[language]],
    ] as const) {
      expect(sound.loudness, 'full scale is 1').toBeGreaterThan(0.03)
      // Between hurried and spelled out: digits say more than one letter, Arabic writes few vowels.
      expect(sound.seconds / text.length).toBeGreaterThan(0.05)
      expect(sound.seconds / text.length).toBeLessThan(0.25)
    }
    expect(number.print).not.toBe(waiting.print)
    // The same words again, or two prints would say nothing.
    expect((await rendered(SHORT[language], language)).print).toBe(number.print)
  })

  it('in ten voices but one: easy German is German, only slower', async () => {
    const same = [...new Set(await Promise.all(LANGUAGES.map((one) => rendered('1 2 3 4', one))))]
    expect(new Set(same.map(({ print }) => print)).size).toBe(LANGUAGES.length)
    const [german, easy] = same
    expect(easy!.seconds / german!.seconds).toBeGreaterThan(1.1)
  })
})

describe('a call in the waiting room', () => {
  it.each(LANGUAGES)('is said in %s, and not cut off', async (language) => {
    const { loudness, peak, seconds } = await page.evaluate(
      (tongue) => tools.announcement(tongue),
      language,
    )
    expect(loudness, 'full scale is 1').toBeGreaterThan(0.03)
    expect(peak).toBeLessThan(1)
    expect(seconds).toBeGreaterThan(2)
    expect(
      seconds,
      'gong and two languages leave room below the 25 seconds of a turn',
    ).toBeLessThan(9)
  })

  it.each([22_050, 44_100, 48_000])('begins with a gong, also at %i samples', async (rate) => {
    const { loudness, peak, seconds } = await page.evaluate((r) => tools.gong(1, r), rate)
    expect(loudness).toBeGreaterThan(0.05)
    expect(peak).toBeGreaterThan(0.4)
    expect(peak).toBeLessThan(0.98)
    expect(seconds).toBeGreaterThan(1.8)
    expect(seconds).toBeLessThan(2.5)
  })

  it('whose volume is the office’s', async () => {
    const [full, fifth] = await page.evaluate(() =>
      Promise.all([tools.gong(1, 44_100), tools.gong(0.2, 44_100)]),
    )
    expect(full.peak / fifth.peak).toBeCloseTo(5)
  })
})

it('comes out of the loudspeaker, and ends by itself', async () => {
  const said = page.evaluate(() => tools.speech.say('A 045', 'de'))
  await page.waitForFunction(() => tools.heard() > 0.03)
  expect(await said).toBe('spoken')
  expect(await page.evaluate(() => tools.speech.silence())).toBeNull()
})

const LONG = 'Tippen Sie auf ein Feld. Sie bekommen eine Nummer. '.repeat(20)

it('falls silent at once when it is stopped', async () => {
  const said = page.evaluate((text) => tools.speech.say(text, 'de'), LONG)
  await page.waitForFunction(() => tools.heard() > 0.03)
  await page.evaluate(() => tools.speech.stop())
  expect(await said).toBe('stopped')
  await page.waitForFunction(() => tools.contexts.every(({ state }) => state === 'closed'))
})

it('stops the old text for a new one', async () => {
  const first = page.evaluate((text) => tools.speech.say(text, 'de'), LONG)
  await page.waitForFunction(() => tools.heard() > 0.03)
  const second = page.evaluate(() => tools.speech.say('Bitte nehmen Sie Ihren Zettel.', 'de'))
  expect(await first).toBe('stopped')
  expect(await second).toBe('spoken')
})

it('speaks twenty texts one after the other, and leaves no loudspeaker open', async () => {
  for (let count = 1; count <= 20; count += 1) {
    const said = page.evaluate(
      (number) => tools.speech.say(`A ${number}. ${'Bitte. '.repeat(30)}`, 'de'),
      count,
    )
    await page.waitForFunction(() => tools.heard() > 0.03)
    await page.evaluate(() => tools.speech.stop())
    expect(await said).toBe('stopped')
  }
  await page.waitForFunction(() => tools.contexts.every(({ state }) => state === 'closed'))
})

it('asks for a touch where the browser wants one first', async () => {
  const untouched = await open(`${site.url}?say=Guten+Tag`)
  await untouched.waitForFunction(() => document.title !== 'Speech')
  expect(await untouched.title()).toBe('silent needsTouch')
  await untouched.close()
})

it('leaves the page free while it renders', async () => {
  const text = LONG.repeat(5)
  await page.evaluate((some) => tools.measured(some, 'de'), text)
  const { took, longest } = await page.evaluate((some) => tools.measured(some, 'de'), text)
  // A page that renders itself stands still for all of it, however fast the machine is.
  expect(longest).toBeLessThan(took / 2)
})

describe('the content policy', () => {
  it('needs one directive, and that only with the files of the worker', async () => {
    expect(site.strict).toContain("default-src 'self'")
    expect(site.strict).not.toMatch(/unsafe|blob:|data:/)
    expect(await page.evaluate(() => tools.speech.ready('de'))).toBe(true)
    expect(refused).toEqual([])
  })

  it('says that there is no voice where WebAssembly is forbidden', async () => {
    const closed = await servePage(built.path, 'nowhere')
    const mute = await open(closed.url)
    expect(
      await mute.evaluate(async () => [
        await tools.speech.ready('de'),
        await tools.speech.say('Guten Tag', 'de'),
        tools.speech.silence(),
      ]),
    ).toEqual([false, 'silent', 'noVoice'])
    await mute.close()
    closed.close()
    refused = []
  })
})

it('comes back with the next text when the voice could not be fetched', async () => {
  const shaky = await browser.newPage()
  await shaky.route('**/*.wasm', (route) => route.abort())
  await shaky.goto(site.url)
  await shaky.waitForFunction(() => 'tools' in window)
  expect(await shaky.evaluate(() => tools.speech.ready('de'))).toBe(false)
  await shaky.unroute('**/*.wasm')
  expect(await shaky.evaluate(() => tools.speech.say('1', 'de'))).toBe('spoken')
  await shaky.close()
})

it('ships eSpeak NG as it came, in files of its own', () => {
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  const assets = readdirSync(built.file('assets'))
  for (const kind of ['js', 'wasm']) {
    const shipped = assets.filter((name) => new RegExp(`^espeak-ng-[\\w-]+\\.${kind}$`).test(name))
    expect(shipped).toHaveLength(1)
    expect(hash(built.file(`assets/${shipped[0]}`))).toBe(
      hash(`node_modules/espeak-ng/dist/espeak-ng.${kind}`),
    )
  }
  const ours = assets.filter((name) => name.endsWith('.js') && !name.startsWith('espeak-ng'))
  expect(ours.length).toBeGreaterThan(2)
  const read = (name: string) => readFileSync(built.file(`assets/${name}`), 'utf8')
  expect(ours.filter((name) => read(name).includes('emscripten'))).toEqual([])
})

describe('finds on a screen what there is to say', () => {
  const collected = (html: string) => page.evaluate((screen) => tools.collected(screen), html)

  it('in the order of reading, as one would say it', async () => {
    const found = await collected(`
      <h1>Guten Tag.<br>Was ist Ihr <b>Anliegen</b>?</h1>
      <p>Tippen Sie auf ein Feld.</p>
      <div>
        <button data-style="display: flex"><svg aria-hidden="true"><title>Haus</title></svg>
          <span>Ausweis abholen</span><span>etwa 4 Minuten</span></button>
        <button disabled>Beglaubigung</button>
      </div>
      <section><dl>
        <div><dt>Nummern heute noch</dt><dd>23</dd></div>
        <div><dt>Wartezeit etwa</dt><dd>20–35 Minuten</dd></div>
      </dl></section>
      Lose Worte und <em>betonte</em>.
      <svg role="img" aria-label="Code für Ihr Handy"></svg>
      <fieldset aria-label="Sprache">
        <button lang="de" aria-pressed="true">Deutsch</button>
        <button lang="tr" aria-pressed="false">Türkçe</button>
        <a href="#" aria-label="Zurück zum Anfang">←</a>
        <label>Name <input type="checkbox" checked></label>
      </fieldset>`)
    expect(found).toEqual([
      { role: 'heading', name: 'Guten Tag. Was ist Ihr Anliegen?' },
      { role: 'text', name: 'Tippen Sie auf ein Feld.' },
      { role: 'button', name: 'Ausweis abholen, etwa 4 Minuten' },
      { role: 'button', name: 'Beglaubigung', disabled: true },
      { role: 'text', name: 'Nummern heute noch: 23' },
      { role: 'text', name: 'Wartezeit etwa: 20–35 Minuten' },
      { role: 'text', name: 'Lose Worte und betonte. Code für Ihr Handy' },
      { role: 'text', name: 'Sprache' },
      { role: 'button', name: 'Deutsch', selected: true },
      { role: 'button', name: 'Türkçe', language: 'tr' },
      { role: 'button', name: 'Zurück zum Anfang' },
      { role: 'text', name: 'Name' },
      { role: 'button', name: 'Name', selected: true },
    ])
  })

  it('and passes over what nobody sees', async () => {
    const found = await collected(`
      <div aria-hidden="true"><button>Zierde</button></div>
      <p hidden>Versteckt</p>
      <p data-style="display: none">Weg</p>
      <p data-style="visibility: hidden">Unsichtbar</p>
      <div inert><button>Dahinter</button></div>
      <p>Seite <span aria-hidden="true">●○</span> 1 <i data-style="display: none">oder</i> von 2</p>
      <p>  </p>
      <img src="" alt="">`)
    expect(found).toEqual([{ role: 'text', name: 'Seite 1 von 2' }])
  })

  it('and says it with the words of its language', async () => {
    const passages = await page.evaluate(
      (screen) => tools.read(tools.collected(screen), 'pl'),
      '<h1>Dzień dobry</h1><button>Paszport</button><button lang="de">Deutsch</button>',
    )
    expect(passages).toEqual([
      {
        language: 'pl',
        text: 'Nagłówek: Dzień dobry. Są 2 pola. Pole 1 z 2: Paszport. Pole 2 z 2: Deutsch.',
      },
    ])
  })
})
