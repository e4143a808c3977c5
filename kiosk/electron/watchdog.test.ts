import { expect, it } from 'vitest'
import {
  FAILURES_TO_RELAUNCH,
  FORGIVEN_AFTER,
  type Happened,
  LONGEST_LOADING,
  LONGEST_SILENCE,
  type Order,
  startWatch,
  watch,
} from './watchdog.ts'

/** A page and its watch, with a clock to turn. Ticks each second, as the shell does. */
function watched() {
  let now = 1_000
  let state = startWatch(now)
  const orders: { at: number; order: Order }[] = []
  const hear = (happened: Happened) => {
    const [after, order] = watch(state, happened, now)
    state = after
    if (order !== null) orders.push({ at: now, order })
    return order
  }
  return {
    hear,
    orders,
    pass(ms: number, beating = false) {
      for (const end = now + ms; now < end;) {
        now += 1_000
        if (beating && now % 5_000 === 0) hear('beat')
        hear('tick')
      }
    },
    sleep: (ms: number) => void (now += ms),
    get failures() {
      return state.failures
    },
  }
}

it('leaves a page alone that beats', () => {
  const page = watched()
  page.hear('beat')
  page.pass(600_000, true)
  expect(page.orders).toEqual([])
})

it('loads the page anew when its process is gone', () => {
  const page = watched()
  page.hear('beat')
  expect(page.hear('gone')).toBe(null)
  page.pass(2_000)
  expect(page.orders.map(({ order }) => order)).toEqual(['load'])
})

it('ends a page that fell silent before loading it anew', () => {
  const page = watched()
  page.hear('beat')
  page.pass(LONGEST_SILENCE)
  expect(page.orders).toEqual([])
  page.pass(2_000)
  expect(page.orders.map(({ order }) => order)).toEqual(['kill', 'load'])
})

it('hears of the killed process without counting it twice', () => {
  const page = watched()
  page.hear('hung')
  page.hear('gone')
  page.hear('hung')
  expect(page.failures).toBe(1)
})

it('does not wait for ever for a page that never begins', () => {
  const page = watched()
  page.pass(LONGEST_LOADING)
  expect(page.orders).toEqual([])
  page.pass(1_000)
  expect(page.orders[0]?.order).toBe('kill')
})

it('waits longer after each failure, then starts the whole program anew', () => {
  const page = watched()
  const waits: number[] = []
  for (let failure = 1; failure < FAILURES_TO_RELAUNCH; failure++) {
    page.hear('beat')
    page.hear('gone')
    const before = page.orders.length
    let waited = 0
    while (page.orders.length === before) {
      page.pass(1_000)
      waited += 1
    }
    waits.push(waited)
  }
  expect(waits).toEqual([1, 2, 4, 8])
  expect(page.hear('gone')).toBe('relaunch')
})

it('forgives failures after a minute of good work, and not sooner', () => {
  const page = watched()
  page.hear('gone')
  page.pass(2_000)
  page.hear('beat')
  page.pass(FORGIVEN_AFTER - 10_000, true)
  expect(page.failures).toBe(1)
  page.pass(20_000, true)
  expect(page.failures).toBe(0)
})

it('does not blame the page for the machine having slept', () => {
  const page = watched()
  page.hear('beat')
  page.sleep(3_600_000)
  page.hear('tick')
  expect(page.orders).toEqual([])
  page.pass(LONGEST_SILENCE + 1_000)
  expect(page.orders[0]?.order).toBe('kill')
})
