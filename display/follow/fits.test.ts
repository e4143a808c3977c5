/** The page on real phones: small, large, held across, and with letters twice as large. */
import { expect, it } from 'vitest'
import { openGallery } from '../../e2e/testing/gallery.ts'

const opened = openGallery()

const LEAST_TARGET = 48

it.each([
  ['on a small phone', 320, 568, '100%'],
  ['with letters twice as large', 390, 844, '200%'],
  ['held across', 844, 390, '100%'],
] as const)(
  'fits %s in every language: nothing is cut off, every button is a thumb wide',
  async (_where, width, height, letters) => {
    const context = await opened.browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    const states = await opened.gallery.open(page, 'follow')
    expect(states.length).toBeGreaterThan(300)
    await page.addStyleTag({ content: `html { font-size: ${letters} }` })
    const faults: string[] = []
    for (const state of states) {
      await opened.gallery.show(page, state)
      faults.push(
        ...(await page.evaluate(
          ([name, least]) => {
            const sideways = [...document.querySelectorAll('#root *')].filter((element) => {
              const { left, right, width: wide } = element.getBoundingClientRect()
              return wide > 1 && (left < -0.5 || right > innerWidth + 0.5)
            })
            const overfull = [
              ...document.querySelectorAll('#root :not(.visually-hidden, select, svg *)'),
            ].filter(
              ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
            )
            const small = [...document.querySelectorAll('button, select')].filter((element) => {
              const { height: high, width: wide } = element.getBoundingClientRect()
              return high < least || wide < least
            })
            return [
              ...sideways.map((element) => `${name}: ${element.className} sticks out`),
              ...overfull.map((element) => `${name}: ${element.className} is too narrow`),
              ...small.map((element) => `${name}: ${element.className} is too small`),
            ]
          },
          [state, LEAST_TARGET] as const,
        )),
      )
    }
    expect(faults).toEqual([])
    await context.close()
  },
  300_000,
)
