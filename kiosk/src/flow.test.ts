import { describe, expect, it } from 'vitest'
import type { KioskService } from '#shared/protocol/views.ts'
import { atStart, NO_AIDS, touch, type Flow, type Press } from './flow.ts'
import { hear } from './hear.ts'
import { abandoned, pass, SETTLE_MS } from './pass.ts'
import { press } from './press.ts'

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
const TICKET = {
  ticket: 45,
  label: '45',
  issuedAt: '2020-11-17T09:24:00.000Z',
  ahead: 8,
  followUrl: null,
}

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
const issued = (request: string, prints = false) => ({
  is: 'issued' as const,
  request,
  answer: { ok: true as const, value: TICKET },
  prints,
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
      { is: 'issued', request: 'first', answer: { ok: false, refusal: 'soldOut' }, prints: true },
      0,
    )
    expect(refused.stage).toEqual({ is: 'refused', refusal: 'soldOut' })
  })
})

describe('questions on the way', () => {
  const PASSPORT: KioskService = { ...MOVE, id: 'passport', documents: [{ de: 'Foto' }] }
  const later = (is: 'documents', ready: boolean): Press => ({
    is,
    ready,
    request: 'second',
    wait: null,
  })

  it('asks for the documents, then for the people, then for a number', () => {
    const documents = press(start, pick(PASSPORT), 0)
    expect(documents.stage).toMatchObject({ is: 'documents', missing: false })
    const party = press(settled(documents, 0), later('documents', true), 1_000)
    expect(party.stage.is).toBe('party')
    const wished = press(settled(party, 1_000), count(4, 'third'), 2_000)
    expect(wished.stage).toMatchObject({ is: 'asking', wish: { request: 'third', party: 4 } })
  })

  it('says what is missing, and lets somebody go on all the same or go back', () => {
    const documents = settled(press(start, pick(PASSPORT), 0), 0)
    const missing = settled(press(documents, later('documents', false), 1_000), 1_000)
    expect(missing.stage).toMatchObject({ is: 'documents', missing: true })
    expect(press(missing, later('documents', true), 2_000).stage.is).toBe('party')
    expect(press(missing, { is: 'back' }, 2_000).stage.is).toBe('start')
  })

  it('tells of a doubt before the number is taken, and takes it only when that is accepted', () => {
    const wait = { fromMinutes: 90, toMinutes: 140, beforeClosing: false }
    const doubt = press(start, { is: 'service', service: COLLECT, request: 'first', wait }, 0)
    expect(doubt.stage.is).toBe('doubt')
    const taken = press(settled(doubt, 0), { is: 'allTheSame', request: 'second', wait }, 1_000)
    expect(taken.stage).toMatchObject({ is: 'asking', wish: { request: 'second', wait } })
  })

  it('goes back from a service to the group it is in, and from there to the groups', () => {
    const group = settled(press(start, { is: 'group', group: 'papers' }, 0), 0)
    const party = settled(press(group, pick(MOVE), 1_000), 1_000)
    const again = settled(press(party, { is: 'back' }, 2_000), 2_000)
    expect(again).toMatchObject({ stage: { is: 'start' }, group: 'papers' })
    expect(press(again, { is: 'back' }, 3_000).group).toBeNull()
  })
})

describe('paper', () => {
  const printing = hear(asking, issued('first', true), 0)
  const printed = (outcome: 'printed' | 'failed' | 'unknown') =>
    settled(hear(printing, { is: 'printed', ticket: 45, outcome }, 0), 0)

  it('waits for the printer with the number on the screen, however long it takes', () => {
    expect(printing.stage).toMatchObject({ is: 'printing', ticket: TICKET })
    expect(pass(printing, 600_000).stage).toBe(printing.stage)
    expect(press(settled(printing, 0), { is: 'back' }, 1_000).stage.is).toBe('printing')
  })

  it('shows how it went', () => {
    expect(printed('printed').stage).toMatchObject({ is: 'number', delivery: 'printed' })
    expect(printed('failed').stage).toMatchObject({ is: 'number', delivery: 'failed' })
    expect(withNumber.stage).toMatchObject({ is: 'number', delivery: 'shown' })
  })

  it('prints the same number again when somebody asks for it, and never by itself', () => {
    const again = press(printed('failed'), { is: 'printAgain' }, 1_000)
    expect(again.stage).toMatchObject({ is: 'printing', ticket: TICKET })
    expect(press(printed('printed'), { is: 'printAgain' }, 1_000).stage.is).toBe('number')
  })

  it('asks whoever stands there when nobody can tell', () => {
    const question = printed('unknown')
    expect(question.stage).toMatchObject({ is: 'question', after: 'print' })
    expect(press(question, { is: 'hasPaper' }, 1_000).stage.is).toBe('start')
    expect(press(question, { is: 'noPaper' }, 1_000).stage).toMatchObject({
      is: 'number',
      delivery: 'failed',
    })
  })

  it('asks after a restart what happened to the last number, unless somebody is at it already', () => {
    const found = { is: 'found' as const, ticket: TICKET, service: COLLECT, party: 1 }
    expect(hear(start, found, 0).stage).toMatchObject({ is: 'question', after: 'restart' })
    expect(hear(asking, found, 0)).toBe(asking)
  })

  it('never gives up a number after a restart: its holder may sit in the waiting room', () => {
    const found = { is: 'found' as const, ticket: TICKET, service: COLLECT, party: 1 }
    const question = settled(hear(start, found, 0), 0)
    expect(abandoned(question, press(question, { is: 'back' }, 1_000))).toBeNull()
    const unsure = settled(press(question, { is: 'noPaper' }, 1_000), 1_000)
    expect(unsure.stage).toMatchObject({ is: 'number', delivery: 'unsure' })
    expect(abandoned(unsure, pass(unsure, 62_000))).toBeNull()
    expect(press(unsure, { is: 'printAgain' }, 2_000).stage.is).toBe('printing')
  })

  it('gives up a number that came out nowhere when whoever pulled it has gone', () => {
    const failed = printed('failed')
    expect(abandoned(failed, pass(failed, 60_000))).toEqual(TICKET)
    expect(abandoned(failed, pass(failed, 59_000))).toBeNull()
  })

  it('keeps a number that was on paper, on the screen by choice, or maybe printed', () => {
    for (const flow of [printed('printed'), withNumber, printed('unknown')])
      expect(abandoned(flow, pass(flow, 60_000))).toBeNull()
  })

  it('prints nothing for somebody who went away while the answer was missing, and gives it back', () => {
    const late = hear(asking, { is: 'noAnswer', request: 'first' }, 12_000)
    const alone = hear(late, issued('first', true), 1_800_000)
    expect(alone.stage).toMatchObject({ is: 'number', delivery: 'failed' })
    expect(abandoned(alone, pass(alone, 1_860_000))).toEqual(TICKET)
    expect(hear(touch(late, 1_790_000), issued('first', true), 1_800_000).stage.is).toBe('printing')
  })

  it('goes on without paper for this citizen only', () => {
    const without = settled(press(start, { is: 'withoutPaper' }, 0), 0)
    expect(without.withoutPaper).toBe(true)
    expect(press(withNumber, { is: 'back' }, 1_000).withoutPaper).toBe(false)
    expect(pass(without, 30_000).withoutPaper).toBe(false)
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

  it('starts with plain sight for everybody: aids go with whoever wanted them', () => {
    const low = press(start, { is: 'aid', aid: 'low' }, 0)
    expect(low.aids).toEqual({ ...NO_AIDS, low: true })
    expect(pass(low, 30_000).aids).toEqual(NO_AIDS)
  })

  it('warns whoever listens before the voice goes with everything else', () => {
    const aloud = press(start, { is: 'aid', aid: 'aloud' }, 0)
    expect(pass(aloud, 39_900).secondsLeft).toBeNull()
    expect(pass(aloud, 40_000).secondsLeft).toBe(20)
    expect(pass(aloud, 60_000)).toMatchObject({ aids: NO_AIDS, secondsLeft: null })
  })

  it('leaves sooner once the paper is in hand, and still warns for 20 seconds', () => {
    const printed = hear(
      hear(asking, issued('first', true), 0),
      { is: 'printed', ticket: 45, outcome: 'printed' },
      0,
    )
    expect(pass(printed, 9_900).secondsLeft).toBeNull()
    expect(pass(printed, 10_000).secondsLeft).toBe(20)
    expect(pass(printed, 30_000).stage.is).toBe('start')
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
