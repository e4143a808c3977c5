import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { createAnnouncer, type Sounder } from './announcer.ts'

const NOW = '2020-11-17T08:00:00.000Z'
/** The device's clock is an hour slow. */
const clockOffset = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) - clockOffset })
})
afterEach(() => {
  vi.useRealTimers()
})

const call = (number: number): DisplayCall => ({
  call: number,
  recalls: 0,
  label: `${number}`,
  counter: '3',
  at: NOW,
  announcedAt: NOW,
  reason: 'oldest',
  open: true,
})

const connection = () =>
  createStore<ConnectionState<DisplayView>>(() => ({
    view: null,
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
  }))
const view = (...calls: DisplayCall[]) => ({ now: NOW, calls }) as DisplayView

it('tells its subscribers when each turn begins and when it is over, by the office’s clock', () => {
  const store = connection()
  const announcer = createAnnouncer(store)
  const told: (string | null)[] = []
  announcer.subscribe(({ fresh }, previous) => {
    if (fresh !== previous.fresh) told.push(fresh?.call.label ?? null)
  })

  store.setState({ view: view(call(2), call(1)) })
  expect(told).toEqual(['1'])
  vi.advanceTimersByTime(3_999)
  expect(told).toEqual(['1'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['1', '2'])
  vi.advanceTimersByTime(8_000)
  expect(told).toEqual(['1', '2', null])
  // The one that watches for sleep.
  expect(vi.getTimerCount()).toBe(1)
})

it('never has more than one timer for the turns', () => {
  const store = connection()
  createAnnouncer(store)
  for (let number = 1; number <= 100; number++) store.setState({ view: view(call(number)) })
  expect(vi.getTimerCount()).toBe(2)
})

/** Notes what it is asked to say; `finish` ends what is being said. */
function voice() {
  const said: string[] = []
  const stopped: string[] = []
  let finish = () => {}
  const sounder: Sounder = ({ label, recalls }, waiting, signal) => {
    said.push(`${label}${recalls ? ' again' : ''}, ${waiting} wait`)
    signal.addEventListener('abort', () => stopped.push(label))
    return new Promise<void>((resolve) => (finish = resolve))
  }
  return { said, stopped, sounder, finish: () => finish() }
}

it('begins the next voice when the one before is over, and not before', async () => {
  const store = connection()
  const { said, stopped, sounder, finish } = voice()
  const announcer = createAnnouncer(store, sounder)
  store.setState({ view: view(call(2), call(1)) })
  await vi.advanceTimersByTimeAsync(9_000)
  expect(said).toEqual(['1, 1 wait'])
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['1, 1 wait', '2, 0 wait'])
  expect(announcer.getState().fresh?.call.label).toBe('2')
  expect(stopped).toEqual(['1'])
})

it('says each call once, however many views come meanwhile and after', async () => {
  const store = connection()
  const { said, sounder, finish } = voice()
  createAnnouncer(store, sounder)
  for (let second = 0; second < 20; second++) {
    // The clock of the office stands still: for this display it is always the same moment.
    store.setState({ view: view(call(1)), clockOffset: Date.parse(NOW) - Date.now() })
    await vi.advanceTimersByTimeAsync(1_000)
    if (second === 5) finish()
  }
  expect(said).toEqual(['1, 0 wait'])
})

it('stops a voice that does not end, and goes on with the next', async () => {
  const store = connection()
  const { said, stopped, sounder } = voice()
  createAnnouncer(store, sounder)
  store.setState({ view: view(call(2), call(1)) })
  await vi.advanceTimersByTimeAsync(25_000)
  expect(stopped).toEqual(['1'])
  expect(said).toEqual(['1, 1 wait', '2, 0 wait'])
})

it('falls silent at once when a call is undone', () => {
  const store = connection()
  const { stopped, sounder } = voice()
  createAnnouncer(store, sounder)
  store.setState({ view: view(call(1)) })
  store.setState({ view: view() })
  expect(stopped).toEqual(['1'])
})

it('says nothing of a call that was answered before its turn', async () => {
  const store = connection()
  const { said, sounder, finish } = voice()
  createAnnouncer(store, sounder)
  store.setState({ view: view(call(2), call(1)) })
  store.setState({ view: view({ ...call(2), open: false }, call(1)) })
  finish()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(said).toEqual(['1, 1 wait'])
})

it('begins nothing while the connection is lost, and goes on when it is back', async () => {
  const store = connection()
  const { said, sounder, finish } = voice()
  createAnnouncer(store, sounder)
  store.setState({ view: view(call(2), call(1)) })
  await vi.advanceTimersByTimeAsync(1_000)
  store.setState({ link: 'down', downSince: Date.now() })
  finish()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(said).toEqual(['1, 1 wait'])
  const now = new Date(Date.now() + clockOffset).toISOString()
  store.setState({ link: 'up', downSince: null, view: { ...view(call(2), call(1)), now } })
  expect(said).toEqual(['1, 1 wait', '2, 0 wait'])
})

describe('a device that slept for an hour', () => {
  const HOUR = 3_600_000
  const asleep = (store: ReturnType<typeof connection>) => {
    createAnnouncer(store, speaking.sounder)
    store.setState({ view: view() })
    // The clock goes on, and no timer runs.
    vi.setSystemTime(Date.now() + HOUR)
  }
  let speaking: ReturnType<typeof voice>
  beforeEach(() => void (speaking = voice()))
  /** With how far the clock is ahead, as the connection takes it from each view. */
  const receive = (store: ReturnType<typeof connection>, at: string, ...calls: DisplayCall[]) =>
    store.setState({
      link: 'up',
      downSince: null,
      view: { ...view(...calls), now: at },
      clockOffset: Date.parse(at) - Date.now(),
    })
  const inAnHour = new Date(Date.parse(NOW) + HOUR).toISOString()

  it('announces nothing of what lay in the connection meanwhile', async () => {
    const store = connection()
    asleep(store)
    receive(store, NOW, call(1))
    receive(store, NOW, call(2), call(1))
    await vi.advanceTimersByTimeAsync(1_000)
    receive(store, NOW, call(3), call(2), call(1))
    expect(speaking.said).toEqual([])
  })

  it('believes a new connection at once', () => {
    const store = connection()
    asleep(store)
    receive(store, NOW, call(1))
    store.setState({ link: 'down', downSince: Date.now() })
    receive(store, inAnHour, call(1))
    receive(store, inAnHour, { ...call(2), at: inAnHour, announcedAt: inAnHour }, call(1))
    expect(speaking.said).toEqual(['2, 0 wait'])
  })
})
