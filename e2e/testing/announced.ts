/** Whom a display announces: who has the card as a fresh call, one after the other. */
import type { Page } from 'playwright-core'

declare const announced: string[]

/** Begins to watch. Counts as a touch for the browser, as everything does that a test evaluates. */
export const watch = (display: Page) =>
  display.evaluate(() => {
    const numbers: string[] = []
    let last: string | null = null
    const look = () => {
      const card = document.querySelector<HTMLElement>('.call-card[data-tone="fresh"]')
      const now = card ? `${card.dataset['call']}` : null
      if (now !== null && now !== last)
        numbers.push(card?.querySelector('.call-card-number')?.textContent ?? '')
      last = now
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    look()
    Object.assign(window, { announced: numbers })
  })

/** Their numbers since then, in the order of their turns. */
export const announcedOn = (display: Page): Promise<string[]> => display.evaluate(() => announced)

/** Waits until so many have had their turn, or have it now. */
export const afterTurns = (display: Page, turns: number) =>
  display.waitForFunction((count) => announced.length >= count, turns)
