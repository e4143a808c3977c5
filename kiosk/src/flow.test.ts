import { describe, expect, it } from 'vitest'
import type { KioskService } from '#shared/protocol/views.ts'
import { atStart, hear, pass, press, SETTLE_MS, touch, type Flow, type Press } from './flow.ts'

const COLLECT: KioskService = {
  id: 'collect',
  name: { de: 'Ausweis abholen' },
  icon: 'collect',
  minutes: 4,
  minutesPerFurtherPerson: 0,
  maxParty: 1,
  documents: [],
}
const MOVE: KioskService = { ...COLLECT, id: 'move', maxParty: 6 }
const TICKET = { ticket: 45, label: '45', issuedAt: '2020-11-17T09:24:00.000Z', ahead: 8 }

const pick = (service: KioskService, request = 'first'): Press => ({
  is: 'service',
  service,
  request,
  wait: null,
})
const count = (party: number, request = 'first'): Press => ({
  is: 'people',
  party,
  request,
  wait: null,
})
const issued = (request: string) => ({
  is: 'issued' as const,
  request,
  answer: { ok: true as const, value: TICKET },
})

const start = atStart('de', 0)
const settled = (flow: Flow, now: number) => pass(flow, now + SETTLE_MS)
const asking = press(start, pick(COLLECT), 0)
const withNumber = settled(hear(asking, issued('first'), 0), 0)

describe('one wish, one request', () => {
  it('a service with nothing to ask is asked for at the first tap', () => {
    expect(asking.stage).toMatchObject({ is: 'asking', wish: { request: 'first', party: 1 } })
  })

  it('drumming on fields changes nothing any more', () => {
    let flow = asking
    for (let now = 0; now < 5_000; now += 20) {
      flow = press(flow, pick(now % 40 ? COLLECT : MOVE, `again ${now}`), now)
      flow = press(flow, count(3, `again ${now}`), now)
      flow = press(flow, { is: 'back' }, now)
      flow = pass(flow, now)
    }
    expect(flow.stage).toBe(asking.stage)
  })

  it('the second tap of a double tap does not choose a number of people', () => {
    const party = press(start, pick(MOVE), 0)
    const echoed = press(pass(party, SETTLE_MS - 1), count(2), SETTLE_MS - 1)
    expect(echoed.stage.is).toBe('party')
    expect(press(settled(party, 0), count(2), SETTLE_MS).stage).toMatchObject({
      is: 'asking',
      wish: { party: 2, service: MOVE },
    })
  })

  it('keeps the request id when no answer comes, and takes no other answer', () => {
    const late = hear(asking, { is: 'noAnswer', request: 'first' }, 12_000)
    expect(late.stage).toMatchObject({ is: 'asking', late: true, wish: { request: 'first' } })
    expect(hear(late, issued('another'), 13_000)).toBe(late)
    expect(hear(late, issued('first'), 14_000).stage).toMatchObject({
      is: 'number',
      ticket: TICKET,
    })
  })

  it('waits for the answer as long as it takes', () => {
    const hours = 10 * 60 * 60_000
    expect(pass(asking, hours).stage).toBe(asking.stage)
  })

  it('shows a refusal', () => {
    const refused = hear(
      asking,
      { is: 'issued', request: 'first', answer: { ok: false, refusal: 'soldOut' } },
      0,
    )
    expect(refused.stage).toEqual({ is: 'refused', refusal: 'soldOut' })
  })
})

describe('giving back', () => {
  const asked = press(withNumber, { is: 'askToGiveBack' }, 1_000)

  it('asks back once, and can be kept', () => {
    expect(press(withNumber, { is: 'giveBack' }, 1_000)).toBe(withNumber)
    const kept = press(settled(asked, 1_000), { is: 'keep' }, 2_000)
    expect(kept.stage).toMatchObject({ is: 'number', givingBack: 'no' })
  })

  it('ends with thanks, or with the number and the reason', () => {
    const sending = press(settled(asked, 1_000), { is: 'giveBack' }, 2_000)
    expect(sending.stage).toMatchObject({ givingBack: 'sending' })
    const voided = { is: 'voided' as const, ticket: 45 }
    expect(hear(sending, { ...voided, answer: { ok: true, value: null } }, 3_000).stage).toEqual({
      is: 'returned',
      label: '45',
    })
    const refusal = 'ticketNotWaiting'
    expect(hear(sending, { ...voided, answer: { ok: false, refusal } }, 3_000).stage).toMatchObject(
      { is: 'number', givingBack: 'no', refusal },
    )
  })
})

describe('time', () => {
  it('warns for 20 seconds before the number goes away', () => {
    expect(pass(withNumber, 39_900).secondsLeft).toBeNull()
    expect(pass(withNumber, 40_000).secondsLeft).toBe(20)
    expect(pass(withNumber, 59_500).secondsLeft).toBe(1)
    expect(pass(withNumber, 60_000).stage.is).toBe('start')
  })

  it('stays for somebody who touches', () => {
    const touched = touch(pass(withNumber, 50_000), 50_000)
    expect(touched.secondsLeft).toBeNull()
    expect(pass(touched, 109_000).stage.is).toBe('number')
    expect(pass(touched, 110_000).stage.is).toBe('start')
  })

  it('forgets language and page 30 seconds after the last touch of the start screen', () => {
    const english = press(start, { is: 'language', language: 'en' }, 0)
    const second = press(english, { is: 'page', page: 1 }, 0)
    expect(pass(second, 29_999)).toMatchObject({ language: 'en', page: 1 })
    expect(pass(second, 30_000)).toMatchObject({ language: 'de', page: 0 })
  })

  it('keeps the language while somebody decides, and drops it when they left', () => {
    const english = press(start, { is: 'language', language: 'en' }, 0)
    const party = press(english, pick(MOVE), 0)
    expect(pass(party, 59_000).language).toBe('en')
    expect(pass(party, 60_000)).toMatchObject({ language: 'de', stage: { is: 'start' } })
  })

  it('changes nothing when nothing changes on the screen', () => {
    expect(pass(start, 250)).toBe(start)
    expect(pass(withNumber, 10_000)).toBe(withNumber)
  })
})
