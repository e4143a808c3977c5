/** Where the citizen at this kiosk stands. Pure: the time comes in with each step. */
import type { AnyRefusal } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import type { PrintOutcome } from '#shared/protocol/printing.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import type { KioskService, Wait } from '#shared/protocol/views.ts'

/** What has been chosen on the way to a number, and which questions were answered. */
export type Choice = {
  service: KioskService
  /** Null until it was asked. */
  party: number | null
  /** "I have my documents", or "I want a number all the same". */
  documentsSeen: boolean
  /** "I know that I may not be served today." */
  doubtAccepted: boolean
}

/** One person's wish for one number: however often it is pressed or sent, it has one request id. */
export type Wish = {
  request: string
  service: KioskService
  party: number
  /** What the screen promised when the wish was made. */
  wait: Wait
}

/**
 * How the number reached the citizen: on paper, on the screen only (no printer, or without paper by choice), or
 * on the screen because printing failed. `unsure`: after a restart, when somebody else may hold the paper.
 */
export type Delivery = 'printed' | 'shown' | 'failed' | 'unsure'
/** Nothing came out for whoever stands here, so it may be printed. */
export const isUnprinted = (delivery: Delivery): boolean =>
  delivery === 'failed' || delivery === 'unsure'

export type Stage =
  | { is: 'start' }
  /** Do you have these with you? `missing`: something is not there. */
  | { is: 'documents'; choice: Choice; missing: boolean }
  | { is: 'party'; choice: Choice }
  /** It may be too late for today. */
  | { is: 'doubt'; choice: Choice }
  /** `late`: an answer failed to come, so the wish goes out again until there is one. */
  | { is: 'asking'; wish: Wish; late: boolean }
  | { is: 'printing'; wish: Wish; ticket: IssuedTicket }
  /** Nobody can tell whether a receipt came out; `restart`: since the kiosk was off meanwhile. */
  | { is: 'question'; wish: Wish; ticket: IssuedTicket; after: 'print' | 'restart' }
  | {
      is: 'number'
      wish: Wish
      ticket: IssuedTicket
      delivery: Delivery
      givingBack: 'no' | 'asked' | 'sending'
      /** Why it could not be given back. */
      refusal: AnyRefusal | null
    }
  | { is: 'returned'; label: string }
  | { is: 'refused'; refusal: AnyRefusal }

/** What makes the screen usable for somebody; each citizen starts without. */
export type Aids = { large: boolean; contrast: boolean; low: boolean; aloud: boolean }
export const NO_AIDS: Aids = { large: false, contrast: false, low: false, aloud: false }

/** All times are local milliseconds of a clock that never jumps. */
export type Flow = {
  stage: Stage
  language: Language
  /** The language for whoever comes next. */
  home: Language
  aids: Aids
  /** All languages are shown to choose from. */
  choosingLanguage: boolean
  /** The group of services that is open on the start screen; null: the groups themselves. */
  group: string | null
  /** Of the services, from 0. */
  page: number
  /** Paper trouble was shown, and the citizen wants a number all the same. */
  withoutPaper: boolean
  since: number
  touchedAt: number
  /** The stage has stood long enough for a press to be meant for it. */
  settled: boolean
  /** Shown before the screen goes back to the start by itself. */
  secondsLeft: number | null
}

export type Press =
  | { is: 'language'; language: Language }
  | { is: 'languages'; shown: boolean }
  | { is: 'aid'; aid: keyof Aids }
  | { is: 'page'; page: number }
  | { is: 'group'; group: string }
  | { is: 'withoutPaper' }
  | { is: 'service'; service: KioskService; request: string; wait: Wait }
  /** `ready`: everything is there, or a number is wanted all the same. */
  | { is: 'documents'; ready: boolean; request: string; wait: Wait }
  | { is: 'people'; party: number; request: string; wait: Wait }
  | { is: 'allTheSame'; request: string; wait: Wait }
  | { is: 'back' }
  | { is: 'hasPaper' }
  | { is: 'noPaper' }
  | { is: 'printAgain' }
  | { is: 'askToGiveBack' }
  | { is: 'keep' }
  | { is: 'giveBack' }

/** What the server or the printer said, or that it said nothing in time. */
export type News =
  | { is: 'noAnswer'; request: string }
  /** `prints`: a printer is there and will be asked now. */
  | { is: 'issued'; request: string; answer: Ack<IssuedTicket>; prints: boolean }
  | { is: 'printed'; ticket: number; outcome: PrintOutcome }
  | { is: 'voided'; ticket: number; answer: Ack<null> }
  /** After a start: a number that this kiosk gave out before, and nobody confirmed. */
  | { is: 'found'; ticket: IssuedTicket; service: KioskService; party: number }

export function atStart(home: Language, now: number): Flow {
  return {
    stage: { is: 'start' },
    language: home,
    home,
    aids: NO_AIDS,
    choosingLanguage: false,
    group: null,
    page: 0,
    withoutPaper: false,
    since: now,
    touchedAt: now,
    settled: true,
    secondsLeft: null,
  }
}

/** To another stage, or to the same one anew. */
export function enter(flow: Flow, stage: Stage, now: number): Flow {
  return {
    ...flow,
    stage,
    choosingLanguage: false,
    since: now,
    touchedAt: now,
    settled: false,
    secondsLeft: null,
  }
}

/** Somebody is there: the time until the start screen counts anew. */
export function touch(flow: Flow, now: number): Flow {
  return { ...flow, touchedAt: now, secondsLeft: null }
}

export const atNumber = (
  { wish, ticket }: Pick<Extract<Stage, { is: 'number' }>, 'wish' | 'ticket'>,
  delivery: Delivery,
): Stage => ({ is: 'number', wish, ticket, delivery, givingBack: 'no', refusal: null })
