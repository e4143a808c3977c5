/** What flashes on the display: never so fast that it harms people with epilepsy, and not where motion is not wanted. */
import { expect, it } from 'vitest'
import { openGallery } from '../../e2e/testing/gallery.ts'

const opened = openGallery()

/** Of all that moves on the screen of this state. */
async function motion(state: string, reducedMotion: 'reduce' | 'no-preference') {
  const context = await opened.browser.newContext({ reducedMotion })
  const page = await context.newPage()
  await opened.gallery.open(page, 'display')
  await opened.gallery.show(page, state)
  const found = await page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      if (!(effect instanceof KeyframeEffect)) return []
      const { duration, iterations = 1 } = effect.getComputedTiming()
      const flashes = effect
        .getKeyframes()
        .filter((frame) => 'backgroundColor' in frame && ![0, 1].includes(frame.computedOffset))
      const seconds = Number(duration) / 1000
      return [{ perSecond: flashes.length / seconds, seconds: seconds * iterations }]
    }),
  )
  await context.close()
  return found.filter(({ perSecond }) => perSecond > 0)
}

it('a new call flashes for a few seconds, three times in each at the most', async () => {
  const [flash, ...others] = await motion('de-fresh-called', 'no-preference')
  expect(others).toEqual([])
  expect(flash?.perSecond).toBeLessThanOrEqual(3)
  expect(flash?.seconds).toBeGreaterThanOrEqual(2)
  expect(flash?.seconds).toBeLessThanOrEqual(5)
})

it('nothing flashes on a device that is to keep still', async () => {
  expect(await motion('de-fresh-called', 'reduce')).toEqual([])
})
