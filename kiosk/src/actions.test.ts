import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { KioskService, KioskView } from '#shared/protocol/views.ts'
import { createKiosk, type KioskConnection } from './actions.ts'
import { SETTLE_MS } from './flow.ts'

const COLLECT: KioskService = {
  id: 'collect',
  name: { de: 'Ausweis abholen' },
  icon: 'collect',
  minutes: 4,
  minutesPerFurtherPerson: 0,
  maxParty: 1,
  documents: [],
}
const TICKET = { ticket: 45, label: '45', issuedAt: '2020-11-17T09:24:00.000Z', ahead: 8 }

/** A server that answers when the test says so. */
function setUp() {
  const store = createStore<ConnectionState<KioskView>>(() => ({
    view: null,
    link: 'up',
    downSince: null,
    clockOffset: 0,
    refused: null,
  }))
  const sent: { event: string; payload: object; request: string }[] = []
  const waiting: ((answer: object) => void)[] = []
  const send = (event: string, payload: object, options: { request: string }) => {
    sent.push({ event, payload, ...options })
    return new Promise<object>((resolve) => waiting.push(resolve))
  }
  const kiosk = createKiosk({ store, send } as unknown as KioskConnection, 'de')
  const answer = async (value: object) => {
    waiting.shift()?.(value)
    await vi.advanceTimersByTimeAsync(0)
  }
  const settle = () => {
    vi.advanceTimersByTime(SETTLE_MS)
    kiosk.actions.tick()
  }
  return { ...kiosk, store, sent, answer, settle }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('the kiosk', () => {
  it('sends one request however often a field is pressed', async () => {
    const { actions, flow, sent, answer } = setUp()
    for (let i = 0; i < 50; i++) actions.chooseService(COLLECT)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ event: 'issue', payload: { service: 'collect', party: 1 } })
    await answer({ ok: true, value: TICKET })
    expect(flow.getState().stage).toMatchObject({ is: 'number', ticket: TICKET })
  })

  it('asks again with the same id once there is a connection, and for nothing else meanwhile', async () => {
    const { actions, flow, store, sent, answer } = setUp()
    actions.chooseService(COLLECT)
    store.setState({ link: 'down' })
    await answer({ ok: false, refusal: 'noAnswer' })
    expect(flow.getState().stage).toMatchObject({ is: 'asking', late: true })
    actions.chooseService(COLLECT)
    actions.back()
    expect(sent).toHaveLength(1)

    store.setState({ link: 'up' })
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    await answer({ ok: true, value: TICKET })
    expect(flow.getState().stage.is).toBe('number')
  })

  it('confirms a number that somebody has, and not one that was left', async () => {
    const { actions, flow, sent, answer, settle } = setUp()
    actions.chooseService(COLLECT)
    await answer({ ok: true, value: TICKET })
    settle()
    actions.done()
    expect(flow.getState().stage.is).toBe('start')
    expect(sent[1]).toMatchObject({ event: 'confirm', payload: { ticket: 45, how: 'shown' } })

    settle()
    actions.chooseService(COLLECT)
    await answer({ ok: true, value: null })
    await answer({ ok: true, value: TICKET })
    vi.advanceTimersByTime(60_000)
    actions.tick()
    expect(flow.getState().stage.is).toBe('start')
    expect(sent.map(({ event }) => event)).toEqual(['issue', 'confirm', 'issue'])
  })

  it('gives a number back only after asking', async () => {
    const { actions, flow, sent, answer, settle } = setUp()
    actions.chooseService(COLLECT)
    await answer({ ok: true, value: TICKET })
    settle()
    actions.giveBack()
    expect(sent).toHaveLength(1)
    actions.askToGiveBack()
    settle()
    actions.giveBack()
    actions.giveBack()
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatchObject({ event: 'void', payload: { ticket: 45 } })
    await answer({ ok: true, value: null })
    expect(flow.getState().stage).toEqual({ is: 'returned', label: '45' })
  })
})
