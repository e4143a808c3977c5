import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { openGallery } from './testing/gallery.ts'
import { SIZES } from './browser.ts'

const opened = openGallery()

/** What the kiosk and the display promise beyond WCAG AA: contrast 7:1. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every state in German, and some where the language, the direction or the script is another. */
const LOOKED_AT =
  /^(de-(?!x-ls)|(ar|de-x-ls)-(open|people|languages|documents|number|doubt|waiting|called|lost|give-back)$)/

describe('13 axe finds nothing', () => {
  it.each([
    ['kiosk', ['color-contrast-enhanced']],
    ['display', ['color-contrast-enhanced']],
    ['counter', []],
    ['manager', []],
    ['follow', []],
  ] as const)(
    'in any state of the %s',
    async (screen, further) => {
      const context = await opened.browser.newContext({
        viewport: SIZES[screen === 'follow' ? 'phone' : screen],
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const states = (await opened.gallery.open(page, screen)).filter((state) =>
        LOOKED_AT.test(state),
      )
      expect(states.length).toBeGreaterThan(20)

      const faults: string[] = []
      for (const state of states) {
        await opened.gallery.show(page, state)
        // The kiosk passes over touches for the first half second of a screen, and axe over what is inert.
        await page.evaluate(() =>
          document
            .querySelectorAll('[inert]')
            .forEach((element) => element.removeAttribute('inert')),
        )
        const axe = new AxeBuilder({ page }).options({
          runOnly: { type: 'tag', values: [...RULES] },
          rules: Object.fromEntries(further.map((rule) => [rule, { enabled: true }])),
        })
        const { violations } = await axe.analyze()
        for (const { id, nodes } of violations)
          faults.push(`${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      }
      expect(faults).toEqual([])
      await context.close()
    },
    // Of the manager’s desk alone there are eighty states, some with a hundred buttons.
    600_000,
  )
})
