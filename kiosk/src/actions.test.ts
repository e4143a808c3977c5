import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { KioskService, KioskView } from '#shared/protocol/views.ts'
import type { PrinterHealth, PrintOutcome } from '#shared/protocol/printing.ts'
import { createKiosk, type KioskConnection } from './actions.ts'
import { SETTLE_MS } from './pass.ts'
import type { PrintJob } from './printer.ts'

const COLLECT: KioskService = {
  id: 'collect',
  name: { de: 'Ausweis abholen' },
  icon: 'collect',
  minutes: 4,
  minutesPerFurtherPerson: 0,
  maxParty: 1,
  documents: [],
}
const TICKET = {
  ticket: 45,
  label: '45',
  issuedAt: '2020-11-17T09:24:00.000Z',
  ahead: 8,
  followUrl: null,
}

const HEALTHY: PrinterHealth = { trouble: null, paperLow: false, blind: false }
const VIEW: KioskView = {
  epoch: 'one',
  revision: 1,
  now: TICKET.issuedAt,
  failing: false,
  office: {
    id: 'willich',
    name: 'Bürgerbüro Willich',
    town: 'Willich',
    zone: 'Europe/Berlin',
    languages: ['de'],
    shield: ['#ffc21f'],
    trial: false,
  },
  issuing: { is: 'open', left: 3, ticketsUntil: TICKET.issuedAt, until: TICKET.issuedAt },
  groups: [],
  services: [COLLECT],
  sessions: [],
  waiting: 8,
  wait: null,
  secondChance: null,
  instead: null,
  receiptLines: [],
  printer: HEALTHY,
  unconfirmed: null,
}

/** A server and a printer that answer when the test says so. */
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
  const health = createStore<PrinterHealth | null>(() => null)
  type Print = { job: PrintJob; end: (outcome: PrintOutcome) => void; fail: (why: Error) => void }
  const prints: Print[] = []
  const print = (job: PrintJob) =>
    new Promise<PrintOutcome>((end, fail) => prints.push({ job, end, fail }))
  const kiosk = createKiosk({
    connection: { store, send } as unknown as KioskConnection,
    printer: { health, print },
    home: 'de',
  })
  const answer = async (value: object) => {
    waiting.shift()?.(value)
    await vi.advanceTimersByTimeAsync(0)
  }
  const settle = () => {
    vi.advanceTimersByTime(SETTLE_MS)
    kiosk.actions.tick()
  }
  const gettingPaper = async () => {
    store.setState({ view: VIEW })
    health.setState(HEALTHY, true)
    kiosk.actions.chooseService(COLLECT)
    await answer({ ok: true, value: TICKET })
    await vi.waitFor(() => expect(prints).toHaveLength(1))
  }
  const end = async (outcome: PrintOutcome) => {
    prints.at(-1)?.end(outcome)
    await vi.advanceTimersByTimeAsync(0)
    settle()
  }
  return { ...kiosk, store, sent, answer, settle, prints, gettingPaper, end }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const events = ({ sent }: { sent: { event: string }[] }) => sent.map(({ event }) => event)

describe('a touch of a kiosk that has no number', () => {
  const SOLD_OUT: KioskView = {
    ...VIEW,
    issuing: { is: 'soldOut', nextRelease: null, next: null },
  }

  it('is told to the server, one at a time', async () => {
    const kiosk = setUp()
    kiosk.store.setState({ view: SOLD_OUT })
    for (let i = 0; i < 50; i++) kiosk.actions.touchedInVain()
    expect(events(kiosk)).toEqual(['turnedAway'])
    await kiosk.answer({ ok: true, value: null })
    kiosk.actions.touchedInVain()
    expect(events(kiosk)).toEqual(['turnedAway', 'turnedAway'])
  })

  it('is not told while there are numbers, or nobody knows', () => {
    const kiosk = setUp()
    kiosk.actions.touchedInVain()
    kiosk.store.setState({ view: VIEW })
    kiosk.actions.touchedInVain()
    kiosk.store.setState({ view: SOLD_OUT, link: 'down' })
    kiosk.actions.touchedInVain()
    expect(events(kiosk)).toEqual([])
  })

  it('is not told of somebody who has a number', async () => {
    const kiosk = setUp()
    await kiosk.gettingPaper()
    kiosk.store.setState({ view: SOLD_OUT })
    kiosk.actions.touchedInVain()
    await kiosk.end('printed')
    kiosk.actions.touchedInVain()
    expect(events(kiosk)).toEqual(['issue', 'confirm'])
  })

  it.each([
    ['soldOut', ['issue', 'turnedAway']],
    ['issuingStopped', ['issue', 'turnedAway']],
    ['coolDown', ['issue']],
    ['partyTooLarge', ['issue']],
  ])('is what a number comes to that is refused with %s', async (refusal, told) => {
    const kiosk = setUp()
    kiosk.store.setState({ view: VIEW })
    kiosk.actions.chooseService(COLLECT)
    await kiosk.answer({ ok: false, refusal })
    expect(events(kiosk)).toEqual(told)
  })
})

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

  it('prints what the screen shows, and confirms only what the printer has confirmed', async () => {
    const { flow, sent, prints, gettingPaper, end } = setUp()
    await gettingPaper()
    expect(prints[0]?.job).toMatchObject({ ticket: 45, language: 'de', receipt: { label: '45' } })
    expect(sent.map(({ event }) => event)).toEqual(['issue'])
    await end('printed')
    expect(flow.getState().stage).toMatchObject({ is: 'number', delivery: 'printed' })
    expect(sent[1]).toMatchObject({ event: 'confirm', payload: { ticket: 45, how: 'printed' } })
  })

  it('prints the same number again after a failure, and asks for no other', async () => {
    const { actions, sent, prints, gettingPaper, end } = setUp()
    await gettingPaper()
    await end('failed')
    expect(prints).toHaveLength(1)
    actions.printAgain()
    await vi.waitFor(() => expect(prints).toHaveLength(2))
    expect(prints[1]?.job).toEqual(prints[0]?.job)
    await end('printed')
    expect(sent.map(({ event }) => event)).toEqual(['issue', 'confirm'])
  })

  it('gives up a number that came out nowhere once nobody is there any more', async () => {
    const { actions, flow, sent, gettingPaper, end } = setUp()
    await gettingPaper()
    await end('failed')
    vi.advanceTimersByTime(60_000)
    actions.tick()
    expect(flow.getState().stage.is).toBe('start')
    expect(sent.at(-1)).toMatchObject({ event: 'void', payload: { ticket: 45 } })
  })

  it('asks nobody to print for a citizen who wants a number without paper', async () => {
    const { actions, flow, store, prints, answer, settle } = setUp()
    store.setState({ view: VIEW })
    actions.withoutPaper()
    settle()
    actions.chooseService(COLLECT)
    await answer({ ok: true, value: TICKET })
    expect(flow.getState().stage).toMatchObject({ is: 'number', delivery: 'shown' })
    expect(prints).toHaveLength(0)
  })

  it('asks after a start about the last number, once', async () => {
    const { actions, flow, store, sent, settle } = setUp()
    const unconfirmed = { ...TICKET, service: COLLECT, party: 1 }
    store.setState({ view: { ...VIEW, unconfirmed } })
    expect(flow.getState().stage).toMatchObject({ is: 'question', after: 'restart' })
    settle()
    actions.hasPaper()
    expect(sent[0]).toMatchObject({ event: 'confirm', payload: { ticket: 45, how: 'printed' } })
    store.setState({ view: { ...VIEW, revision: 2, unconfirmed } })
    expect(flow.getState().stage.is).toBe('start')
  })

  it('asks whoever stands there when the shell cannot say how the print ended', async () => {
    const { flow, prints, gettingPaper } = setUp()
    await gettingPaper()
    prints[0]?.fail(new Error('the shell is gone'))
    await vi.advanceTimersByTimeAsync(0)
    expect(flow.getState().stage).toMatchObject({ is: 'question', after: 'print' })
  })
})
