/** The display as it runs in a waiting room, but its office is this page: calls come as fast as it can show them. */
import { createStore } from 'zustand/vanilla'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { announceAloud } from '../../../display/src/aloud.ts'
import { mount } from '../../../display/src/mount.tsx'
import { watchScreen } from '../../../display/src/onScreen.ts'
import { createReport } from '../../../display/src/report.ts'
import { createSound } from '../../../display/src/sound/sound.ts'
import { DISPLAY_VIEW } from '../displayView.ts'

/** Longer than a turn can be: each call finds the card free. */
const BETWEEN_CALLS_MS = 30_000

let rung = 0
const start = Object.getOwnPropertyDescriptor(AudioBufferSourceNode.prototype, 'start')?.value as (
  this: AudioBufferSourceNode,
) => void
AudioBufferSourceNode.prototype.start = function counted() {
  rung += 1
  start.call(this)
}

let officeNow = Date.parse(DISPLAY_VIEW.now)
const moment = () => new Date(officeNow).toISOString()
const clockOffset = () => officeNow - Date.now()

let made = 0
let calls: DisplayCall[] = []
const view = (): DisplayView => ({
  ...DISPLAY_VIEW,
  now: moment(),
  // A new run of the server now and then.
  epoch: `run ${Math.floor(made / 500)}`,
  revision: made,
  calls,
  waiting: made % 40,
  upcoming: [1, 2, 3].map((next) => `${made + next}`),
  announcement: { ...DISPLAY_VIEW.announcement, gong: true, languages: [] },
})

const store = createStore<ConnectionState<DisplayView>>(() => ({
  view: view(),
  link: 'up',
  downSince: null,
  clockOffset: clockOffset(),
  refused: null,
}))
const reported = { shown: 0, sounded: 0, sound: 0 }
const report = createReport({
  store,
  send(event) {
    reported[event] += 1
    return Promise.resolve({ ok: true, value: null } as never)
  },
})
const sound = createSound(store)
const announcer = announceAloud(store, sound, report)
let announced = 0
let last: DisplayCall | null = null
announcer.subscribe(({ fresh }) => {
  if (fresh && (fresh.call.call !== last?.call || fresh.call.recalls !== last.recalls))
    announced += 1
  last = fresh?.call ?? last
})
const root = document.querySelector('#root')!
mount(root, {
  store,
  announcer,
  sound,
  pairing: createStore(() => ({ code: null })),
  language: 'de',
})
watchScreen(store, root, report.shown)

/** Lets happen what is due: the display's work at once, and now and then that of timers, sounds and the browser. */
async function turn() {
  for (let round = 0; round < 5; round++) await Promise.resolve()
  if (made % 20 !== 0) return
  const { port1, port2 } = new MessageChannel()
  const next = new Promise((resolve) => port2.addEventListener('message', resolve))
  port2.start()
  port1.postMessage(null)
  await next
  port1.close()
}
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

function callNext() {
  made += 1
  officeNow += BETWEEN_CALLS_MS
  const call: DisplayCall = {
    call: made,
    recalls: 0,
    label: `${made % 1000}`,
    counter: made % 7 === 0 ? 'Zimmer 12' : `${made % 9}`,
    at: moment(),
    announcedAt: moment(),
    reason: made % 5 === 0 ? 'priority' : 'oldest',
    open: true,
  }
  calls = [call, ...calls.map((one) => ({ ...one, open: false }))].slice(0, 8)
}

function recall() {
  officeNow += BETWEEN_CALLS_MS
  calls = calls.map((one, index) =>
    index === 0 ? { ...one, recalls: one.recalls + 1, announcedAt: moment() } : one,
  )
}

const tell = () =>
  store.setState({ view: view(), link: 'up', downSince: null, clockOffset: clockOffset() })

const tools = {
  sound: () => sound.state.getState().is,
  /** Until so many calls were made; every tenth announcement is a recall, and the connection is lost at times. */
  async play(until: number) {
    while (made < until) {
      if (made % 250 === 0) store.setState({ link: 'down', downSince: Date.now() })
      if (made % 10 === 9) {
        recall()
        tell()
        await turn()
      }
      callNext()
      tell()
      await turn()
      if (made % 100 === 0) await frame()
    }
    await frame()
    await frame()
    await frame()
    return { made, announced, rung, reported }
  },
}
export type Tools = typeof tools
Object.assign(window, { tools })
