/** Where the citizen at this kiosk stands. Pure: the time comes in with each step. */
import type { AnyRefusal } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import type { KioskService, Wait } from '#shared/protocol/views.ts'

/** One person's wish for one number: however often it is pressed or sent, it has one request id. */
export type Wish = {
  request: string
  service: KioskService
  party: number
  /** What the screen promised when the wish was made. */
  wait: Wait
}

export type Stage =
  | { is: 'start' }
  | { is: 'party'; service: KioskService }
  /** `late`: an answer failed to come, so the wish goes out again until there is one. */
  | { is: 'asking'; wish: Wish; late: boolean }
  | {
      is: 'number'
      wish: Wish
      ticket: IssuedTicket
      givingBack: 'no' | 'asked' | 'sending'
      /** Why it could not be given back. */
      refusal: AnyRefusal | null
    }
  | { is: 'returned'; label: string }
  | { is: 'refused'; refusal: AnyRefusal }

/** All times are local milliseconds of a clock that never jumps. */
export type Flow = {
  stage: Stage
  language: Language
  /** The language for whoever comes next. */
  home: Language
  /** Of the services, from 0. */
  page: number
  since: number
  touchedAt: number
  /** The stage has stood long enough for a press to be meant for it. */
  settled: boolean
  /** Shown before the screen goes back to the start by itself. */
  secondsLeft: number | null
}

export type Press =
  | { is: 'language'; language: Language }
  | { is: 'page'; page: number }
  | { is: 'service'; service: KioskService; request: string; wait: Wait }
  | { is: 'people'; party: number; request: string; wait: Wait }
  | { is: 'back' }
  | { is: 'askToGiveBack' }
  | { is: 'keep' }
  | { is: 'giveBack' }

/** What the server said, or that it said nothing in time. */
export type News =
  | { is: 'noAnswer'; request: string }
  | { is: 'issued'; request: string; answer: Ack<IssuedTicket> }
  | { is: 'voided'; ticket: number; answer: Ack<null> }

/** A second tap of an impatient finger, meant for the field that was there before. */
export const SETTLE_MS = 500
export const LANGUAGE_STAYS_MS = 30_000
export const WARN_SECONDS = 20

/** Untouched for so long, a stage goes back to the start. */
const STAYS_MS: Record<Stage['is'], number> = {
  start: Infinity,
  party: 60_000,
  asking: Infinity,
  number: 60_000,
  returned: 30_000,
  refused: 30_000,
}

export function atStart(home: Language, now: number): Flow {
  return {
    stage: { is: 'start' },
    language: home,
    home,
    page: 0,
    since: now,
    touchedAt: now,
    settled: true,
    secondsLeft: null,
  }
}

function enter(flow: Flow, stage: Stage, now: number): Flow {
  return { ...flow, stage, since: now, touchedAt: now, settled: false, secondsLeft: null }
}

/** Somebody is there: the time until the start screen counts anew. */
export function touch(flow: Flow, now: number): Flow {
  return { ...flow, touchedAt: now, secondsLeft: null }
}

/** Answers with the same flow when the press means nothing here. */
export function press(flow: Flow, pressed: Press, now: number): Flow {
  const { stage } = flow
  if (!flow.settled) return flow
  switch (pressed.is) {
    case 'language':
      return { ...flow, language: pressed.language }
    case 'page':
      return stage.is === 'start' ? { ...flow, page: pressed.page } : flow
    case 'service': {
      if (stage.is !== 'start') return flow
      const { service, request, wait } = pressed
      if (service.maxParty > 1) return enter(flow, { is: 'party', service }, now)
      return ask(flow, { request, service, party: 1, wait }, now)
    }
    case 'people': {
      if (stage.is !== 'party') return flow
      const { party, request, wait } = pressed
      return ask(flow, { request, service: stage.service, party, wait }, now)
    }
    case 'back':
      // A citizen who waits for a number must not start a second wish meanwhile.
      return stage.is === 'start' || stage.is === 'asking'
        ? flow
        : enter({ ...flow, page: 0 }, { is: 'start' }, now)
    case 'askToGiveBack':
      return giveBack(flow, 'no', 'asked', now)
    case 'keep':
      return giveBack(flow, 'asked', 'no', now)
    case 'giveBack':
      return giveBack(flow, 'asked', 'sending', now)
    default:
      return pressed satisfies never
  }
}

const ask = (flow: Flow, wish: Wish, now: number) =>
  enter(flow, { is: 'asking', wish, late: false }, now)

type GivingBack = Extract<Stage, { is: 'number' }>['givingBack']

function giveBack(flow: Flow, from: GivingBack, to: GivingBack, now: number): Flow {
  const { stage } = flow
  if (stage.is !== 'number' || stage.givingBack !== from) return flow
  return enter(flow, { ...stage, givingBack: to, refusal: null }, now)
}

/** News of a wish that is no longer on the screen changes nothing. */
export function hear(flow: Flow, news: News, now: number): Flow {
  const { stage } = flow
  switch (news.is) {
    case 'noAnswer':
      if (stage.is !== 'asking' || stage.wish.request !== news.request) return flow
      return { ...flow, stage: { ...stage, late: true } }
    case 'issued': {
      if (stage.is !== 'asking' || stage.wish.request !== news.request) return flow
      const { answer } = news
      if (!answer.ok) return enter(flow, { is: 'refused', refusal: answer.refusal }, now)
      const number = { wish: stage.wish, ticket: answer.value }
      return enter(flow, { is: 'number', ...number, givingBack: 'no', refusal: null }, now)
    }
    case 'voided': {
      if (stage.is !== 'number' || stage.ticket.ticket !== news.ticket) return flow
      const { answer } = news
      return answer.ok
        ? enter(flow, { is: 'returned', label: stage.ticket.label }, now)
        : enter(flow, { ...stage, givingBack: 'no', refusal: answer.refusal }, now)
    }
    default:
      return news satisfies never
  }
}

/** Time goes by. Answers with the same flow unless something on the screen changes. */
export function pass(flow: Flow, now: number): Flow {
  const idle = now - flow.touchedAt
  const toGo = STAYS_MS[flow.stage.is] - idle
  if (toGo <= 0) return { ...atStart(flow.home, now), settled: false }

  const forgotten = flow.stage.is === 'start' && idle >= LANGUAGE_STAYS_MS
  const seconds = Math.ceil(toGo / 1000)
  const next: Flow = {
    ...flow,
    language: forgotten ? flow.home : flow.language,
    page: forgotten ? 0 : flow.page,
    settled: flow.settled || now - flow.since >= SETTLE_MS,
    secondsLeft: seconds <= WARN_SECONDS ? seconds : null,
  }
  const looksTheSame =
    next.language === flow.language &&
    next.page === flow.page &&
    next.settled === flow.settled &&
    next.secondsLeft === flow.secondsLeft
  return looksTheSame ? flow : next
}
