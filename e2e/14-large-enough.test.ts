import { describe, expect, it } from 'vitest'
import { openGallery } from './testing/gallery.ts'
import { faultsOfStates } from './testing/glass.ts'
import { displayFaults } from './testing/waitingRoomGlass.ts'

const opened = openGallery()

/** Cap height of our letters, as a share of the font size. */
const CAP_HEIGHT = 0.668

/** Pixels, millimetres and the distance from which they are looked at. */
const GLASSES = {
  stele: { width: 1080, height: 1920, widthMm: 392, heightMm: 698, distanceMm: 600 },
  lying: { width: 1920, height: 1080, widthMm: 698, heightMm: 392, distanceMm: 600 },
  terminal: { width: 1280, height: 800, widthMm: 336, heightMm: 210, distanceMm: 450 },
}

/** In waiting rooms. */
const SCREENS = {
  hall: { width: 1920, height: 1080, widthMm: 953, heightMm: 536, distanceMm: 8_000 },
  upright: { width: 1080, height: 1920, widthMm: 536, heightMm: 953, distanceMm: 8_000 },
  large: { width: 3840, height: 2160, widthMm: 1218, heightMm: 685, distanceMm: 10_000 },
  small: { width: 1280, height: 720, widthMm: 708, heightMm: 398, distanceMm: 5_000 },
  old: { width: 1280, height: 1024, widthMm: 376, heightMm: 301, distanceMm: 4_000 },
}

const IN_GERMAN = /^de-(?!x-ls)/
/** Long words, other scripts, the other direction; one state of every kind. */
const ELSEWHERE =
  /^(ar|ru|fr|de-x-ls)-(open|open-late|open-12|open-groups|people|languages|number|documents|doubt|sold-out|printer-out-of-paper|no-connection|question-print)$/

/** Of slides and the rule between them, pages of groups, and lines of news. */
const TURNS = 8

describe('14 large enough', () => {
  it.each([
    ['stele', ''],
    ['stele', 'large'],
    ['stele', 'low'],
    ['stele', 'large,low,contrast'],
    ['lying', ''],
    ['lying', 'large'],
    ['lying', 'low'],
    ['lying', 'large,low,contrast'],
    ['terminal', ''],
    ['terminal', 'large'],
    ['terminal', 'low'],
    ['terminal', 'large,low,contrast'],
  ] as const)(
    'kiosk: letters, fields, gaps and contrast in every state on a %s glass, aids: %s',
    async (name, aids) => {
      const { width, height, widthMm, heightMm, distanceMm } = GLASSES[name]
      const context = await opened.browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const glassAddress = `mm=${widthMm}x${heightMm}&distance=${distanceMm}`
      const all = await opened.gallery.open(page, `kiosk&${glassAddress}&aids=${aids}`)
      const states = all.filter((state) => IN_GERMAN.test(state) || ELSEWHERE.test(state))
      expect(states.length).toBeGreaterThan(100)
      const faults = await page.evaluate(faultsOfStates, {
        states,
        glass: {
          pixelsPerMm: width / widthMm,
          letterMm: (7.3 / 600) * distanceMm,
          targetMm: 20,
          gapMm: 4,
          capHeight: CAP_HEIGHT,
          contrast: 7,
          // Five eighths of the glass are for the hands.
          quiet: aids.includes('low') ? 0.37 : 0,
        },
      })
      await context.close()
      expect(faults).toEqual([])
    },
    120_000,
  )

  it.each([
    ['hall', 'dark'],
    ['hall', 'light'],
    ['upright', 'dark'],
    ['upright', 'light'],
    ['large', 'dark'],
    ['large', 'light'],
    ['small', 'dark'],
    ['small', 'light'],
    ['old', 'dark'],
  ] as const)(
    'display: called numbers, letters, contrast and room in every state on a %s screen, %s',
    async (name, theme) => {
      const { width, height, widthMm, heightMm, distanceMm } = SCREENS[name]
      const context = await opened.browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      // What takes turns does so by the clock, which stands still until the next look.
      const start = Date.parse('2026-01-01T00:00:00Z')
      await page.clock.setFixedTime(start)
      const given = `mm=${widthMm}x${heightMm}&distance=${distanceMm}&theme=${theme}`
      const all = await opened.gallery.open(page, `display&${given}`)
      // Those that bring a distance of their own are measured below; English texts stand in the same places.
      const inTheme = theme === 'light' ? all.filter((state) => IN_GERMAN.test(state)) : all
      const states = inTheme.filter((state) => !/-(far|very-far|too-far|near)/.test(state))
      expect(states.length).toBeGreaterThan(50)
      const displayGlass = {
        pixelsPerMm: width / widthMm,
        calledMm: (6.5 / 1000) * distanceMm,
        // 24 px on a screen of 1920 x 1080, lying or upright.
        letterPixels: 24 * Math.min(Math.min(width, height) / 1080, Math.max(width, height) / 1920),
        capHeight: CAP_HEIGHT,
        contrast: 7,
      }
      const faults = await page.evaluate(displayFaults, { states, glass: displayGlass })
      const turning = states.filter((state) => /slide|group|news|message/.test(state))
      for (let turn = 1; turn < TURNS; turn++) {
        await page.clock.setFixedTime(start + turn * 15_000)
        const more = await page.evaluate(displayFaults, { states: turning, glass: displayGlass })
        faults.push(...more.map((fault) => `turn ${turn}, ${fault}`))
      }
      await context.close()
      expect(faults).toEqual([])
    },
    120_000,
  )

  it.each([
    ['far', 91],
    ['very-far', 195],
    // 30 m with long numbers: as large as the whole screen allows.
    ['too-far', 175],
    ['near', 19.5],
  ])('display: as well %s away: %s mm', async (name, calledMm) => {
    const { width, height, widthMm } = SCREENS.hall
    const context = await opened.browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const all = await opened.gallery.open(page, 'display')
    const states = all.filter((state) => state.replace(/^..-/, '').startsWith(name))
    expect(states.length).toBeGreaterThan(1)
    const faults = await page.evaluate(displayFaults, {
      states,
      glass: {
        pixelsPerMm: width / widthMm,
        calledMm,
        letterPixels: 24,
        capHeight: CAP_HEIGHT,
        contrast: 7,
      },
    })
    await context.close()
    expect(faults).toEqual([])
  })
})
