/** A call is seen and heard, and whoever made it knows. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DisplayInfo } from '#shared/protocol/views.ts'
import {
  type CounterClient,
  joinCounter,
  joinKiosk,
  joinManager,
  type ManagerClient,
  valueOf,
} from './testing/clients.ts'
import { heardBy, listen } from './testing/ear.ts'
import { at, smallOffice } from './testing/offices.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
let manager: ManagerClient
let clerk: CounterClient

const office = (announcement: object = {}) =>
  smallOffice({
    waitingRoom: { announcement },
    displays: [
      { id: 'halle', name: 'Halle', volume: 100 },
      { id: 'flur', name: 'Flur', volume: 20 },
    ],
  })

async function open(announcement: object = {}) {
  town = await openTown({ configuration: office(announcement), at: at('09:00') })
  manager = await joinManager(town.server.url)
  clerk = await joinCounter(town.server.url)
  const kiosk = await joinKiosk(town.server.url)
  for (let n = 0; n < 5; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  kiosk.close()
  valueOf(await clerk.send('open', {}))
}

afterEach(async () => {
  manager.close()
  clerk.close()
  await town.close()
})

/** Whoever was called before has come. */
async function callNext() {
  if (clerk.view().current?.is === 'called') valueOf(await clerk.send('here', {}))
  valueOf(await clerk.send('next', {}))
}

/** What a display has shown and sounded is not worth a view of its own: it comes with the next one. */
const named = (name: string, wanted: Partial<DisplayInfo>) =>
  vi.waitFor(
    () => {
      town.server.office.tellAgain()
      const { displays } = manager.view()
      expect(displays.find((one) => one.name === name)).toMatchObject(wanted)
    },
    { timeout: 25_000, interval: 100 },
  )

const NOTICE = /Ton ist aus\. Bitte einmal auf den Bildschirm tippen/
/** As somebody does who switches the screen on in the morning. */
async function touch(display: Page, name: string) {
  // A test that looks into the page counts as a touch: the page must have judged before.
  await named(name, { sound: 'needsTouch' })
  await display.getByText(NOTICE).waitFor()
  await display.mouse.click(500, 500)
  await display.getByText(NOTICE).waitFor({ state: 'detached' })
}

declare const saidHere: { text: string; volume: number; voice: string }[]

function imitateVoice() {
  const said: typeof saidHere = []
  class Utterance extends EventTarget {
    text: string
    volume = 1
    voice = { name: '' }
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const synthesis = {
    getVoices: () => [{ name: 'Anna', lang: 'de-DE', localService: true }],
    cancel: () => undefined,
    speak(utterance: Utterance) {
      const { text, volume, voice } = utterance
      said.push({ text, volume, voice: voice.name })
      utterance.dispatchEvent(new Event('start'))
      utterance.dispatchEvent(new Event('end'))
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, saidHere: said })
}

describe('30 a call', () => {
  it('is shown before anybody touched the screen, and heard once somebody did', async () => {
    await open({ languages: ['de', 'en'] })
    const display = await town.display(undefined, 'halle')
    await named('Halle', { sound: 'needsTouch' })
    await callNext()
    await clerk.until(({ current }) => current?.announced === 'shown')
    await named('Halle', { shown: 1, sounded: 0 })

    // Upright, the foot of the page has two lines; what is told there covers it whole.
    await display.setViewportSize({ width: 1080, height: 1920 })
    await display.locator('.footer-row').nth(1).waitFor()
    const foot = await display.locator('.footer').boundingBox()
    const told = await display.locator('.touch-notice p').boundingBox()
    expect(told?.y).toBeCloseTo(foot?.y ?? 0, 0)
    await touch(display, 'Halle')
    await named('Halle', { sound: 'on' })
    await listen(display)
    await callNext()
    await named('Halle', { shown: 2, sounded: 1 })
    const heard = await heardBy(display)
    // The gong, and one sentence in each language.
    expect(heard).toHaveLength(3)
    for (const { seconds, loudness } of heard) {
      expect(seconds).toBeGreaterThan(1.5)
      expect(seconds).toBeLessThan(5)
      expect(loudness).toBeGreaterThan(0.05)
    }

    // A recall is announced again, and the first call never was.
    valueOf(await clerk.send('recall', {}))
    await named('Halle', { shown: 3, sounded: 2 })
    expect(await heardBy(display)).toHaveLength(6)
  })

  it('is as loud as each display is set to, gong and voice alike', async () => {
    await open({ languages: ['de'] })
    const loud = await town.display(undefined, 'halle')
    const soft = await town.display(undefined, 'flur')
    await touch(loud, 'Halle')
    await touch(soft, 'Flur')
    await Promise.all([loud, soft].map(listen))
    await callNext()
    await named('Halle', { sounded: 1 })
    await named('Flur', { sounded: 1 })
    const [atFull, atFifth] = [await heardBy(loud), await heardBy(soft)]
    expect([atFull.length, atFifth.length]).toEqual([2, 2])
    for (const [index, { loudness }] of atFull.entries()) {
      expect(loudness / (atFifth[index]?.loudness ?? 0)).toBeGreaterThan(3.5)
      expect(loudness / (atFifth[index]?.loudness ?? 0)).toBeLessThan(7)
    }
  })

  it('is said by a voice of the machine where there is one, as loud as it should be', async () => {
    await open({ languages: ['de'] })
    const display = await town.display(undefined, 'flur')
    // The tests' browser has none.
    await display.addInitScript(imitateVoice)
    await display.reload()
    await touch(display, 'Flur')
    await callNext()
    await named('Flur', { sounded: 1 })
    expect(await display.evaluate(() => saidHere)).toEqual([
      { text: 'Nummer 1, bitte Platz 1.', volume: 0.2, voice: 'Anna' },
    ])
  })

  it.each([
    ['no sound system', () => Object.assign(window, { AudioContext: null })],
    [
      'no loudspeaker, where a touch changes nothing',
      () => {
        class NeverBegins extends AudioContext {
          override get state() {
            return 'suspended' as const
          }
        }
        Object.assign(window, { AudioContext: NeverBegins })
      },
    ],
  ])('is shown with %s, and only the manager is told of it', async (_, imitate) => {
    await open()
    const display = await town.display(undefined, 'halle')
    await display.addInitScript(imitate)
    await display.reload()
    await display.mouse.click(500, 500)
    await named('Halle', { sound: 'noDevice' })
    await callNext()
    await clerk.until(({ current }) => current?.announced === 'shown')
    await named('Halle', { shown: 1, sounded: 0 })
    expect(await display.getByText(NOTICE).count()).toBe(0)
  })

  it('is shown and not heard in quiet hours', async () => {
    await open({ quiet: [{ from: '12:00', until: '13:00' }] })
    const display = await town.display(undefined, 'halle')
    await touch(display, 'Halle')
    await listen(display)
    town.server.clock.set(at('12:00'))
    await callNext()
    await clerk.until(({ current }) => current?.announced === 'shown')
    await named('Halle', { sound: 'quiet', shown: 1 })
    town.server.clock.set(at('13:00'))
    await callNext()
    await named('Halle', { sound: 'on', shown: 2, sounded: 1 })
    expect((await heardBy(display)).length).toBe(3)
  })

  it('is not announced where there is no display, and the clerk and the manager are told', async () => {
    await open()
    const display = await town.display(undefined, 'halle')
    await named('Halle', {})
    await display.close()
    await manager.until(({ displays }) => displays.length === 0)

    town.server.clock.set(at('09:10'))
    await callNext()
    await clerk.until(({ current }) => current?.announced === 'pending')
    town.server.clock.set(at('09:10:02'))
    await clerk.until(({ current }) => current?.announced === 'notShown')
    const { notAnnounced } = await manager.until((view) => view.notAnnounced.length > 0)
    expect(notAnnounced).toMatchObject([{ label: '1', counter: '1', shownAt: null }])

    town.server.clock.set(at('09:10:30'))
    await town.display(undefined, 'halle')
    await clerk.until(({ current }) => current?.announced === 'shown')
    const later = await manager.until((view) => view.notAnnounced[0]?.shownAt !== null)
    expect(later.notAnnounced).toMatchObject([{ label: '1', shownAt: at('09:10:30') }])
  })
})

it('30 axe finds nothing in the notice of the missing touch', async () => {
  await open()
  const display = await town.display(undefined, 'halle')
  await named('Halle', { sound: 'needsTouch' })
  await display.getByText(NOTICE).waitFor()
  const { violations } = await new AxeBuilder({ page: display })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([])
})
