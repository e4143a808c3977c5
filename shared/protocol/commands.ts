/** Client to server: one event per command, each with its schema. The event's name is the command's type. */
import { z } from 'zod'
import { LANGUAGES, PRIORITY_REASONS } from '#shared/domain/closedLists.ts'
import { PARK_REASONS, PAUSE_REASONS, STOP_REASONS } from '#shared/domain/day/facts.ts'
import { announcement, SOUND_STATES } from './announcing.ts'
import { pushSubscription } from './push.ts'
import { printerHealth, type PrintOutcome } from './printing.ts'
import type { Ack } from './refusals.ts'

const ticket = z.int().min(1).max(99_999)
const id = z.string().min(1).max(40)
const party = z.int().min(1).max(12)
/** Of the office's lists, by id. */
const note = id.optional()
const outcome = id.optional()
const minutes = z.int().min(0).max(99_999)

const moment = z.iso.datetime({ precision: 3 })
/** One paragraph for the displays; shown as text. Without control characters, so also without line breaks. */
const noticeText = z
  .string()
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
  .trim()
  .min(1)
  .max(160)

/** Made by the client, once for each thing somebody wants; sent again unchanged when the answer is lost. */
const request = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
const command = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ request, ...shape })

/** What the screen promised: paper says the same. */
const wait = z
  .strictObject({
    fromMinutes: minutes,
    toMinutes: minutes,
    beforeClosing: z.boolean(),
    chance: z.int().min(0).max(100).optional(),
  })
  .nullable()
const language = z.enum(LANGUAGES)

export const kioskCommands = {
  issue: command({ service: id, party }),
  confirm: command({ ticket, how: z.enum(['printed', 'shown']) }),
  void: command({ ticket }),
  /** By the server's printer. Never sent twice. */
  print: command({ ticket, language, wait }),
  /** Somebody touches a kiosk that has no number to give. Not sent again: it is only counted. */
  turnedAway: command({}),
  /** Of a printer that hangs on the kiosk itself. */
  health: command({ health: printerHealth }),
}

export const counterCommands = {
  open: command({}),
  pause: command({ reason: z.enum(PAUSE_REASONS), minutes: z.int().min(1).max(240).optional() }),
  close: command({}),
  automatic: command({ on: z.boolean() }),
  next: command({ outcome }),
  call: command({ ticket }),
  recall: command({}),
  here: command({}),
  miss: command({}),
  lastCall: command({}),
  park: command({ reason: z.enum(PARK_REASONS), note }),
  resume: command({ ticket }),
  transfer: command({ service: id, counter: id.nullable(), note }),
  addService: command({ service: id }),
  split: command({ people: z.int().min(1).max(11) }),
  finish: command({ outcome }),
  cancel: command({ ticket }),
  prioritise: command({ ticket, reason: z.enum(PRIORITY_REASONS) }),
  issue: command({ service: id, party, priority: z.enum(PRIORITY_REASONS).nullable() }),
  /** What was given out here. */
  print: command({ ticket, language, wait: z.optional(wait) }),
  undo: command({}),
  callHelp: command({}),
  answerHelp: command({ counter: id }),
  endHelp: command({ counter: id }),
}

export const managerCommands = {
  stopIssuing: command({ reason: z.enum(STOP_REASONS) }),
  resumeIssuing: command({}),
  changeQuota: command({ session: id, quota: z.int().min(0).max(9999) }),
  changeSession: command({ session: id, until: moment.nullable() }),
  setNotice: command({
    text: z.strictObject({ de: noticeText, en: noticeText.optional() }),
    until: moment.nullable(),
  }),
  clearNotice: command({}),
  closeCounter: command({ counter: id }),
  closeDay: command({}),
  answerHelp: command({ counter: id }),
  endHelp: command({ counter: id }),
}

/** Proof of delivery. Nothing of it is in the journal. */
export const displayCommands = {
  /** Painted where people see it, each once after every connect. */
  shown: command({ calls: z.array(announcement).min(1).max(60) }),
  /** Gong and speech were played to their end. */
  sounded: command({ calls: z.array(announcement).min(1).max(60) }),
  sound: command({ state: z.enum(SOUND_STATES) }),
}

/** From the phone of whoever has the ticket. */
export const followCommands = {
  giveBack: command({}),
  /** By Web Push, while its page is closed; null ends it. Not stored. */
  notify: command({ subscription: pushSubscription.nullable() }),
}

/** What the kiosk or the desk gets for `issue`, and a counter for `split`: the number of those who go on. */
export type IssuedTicket = {
  ticket: number
  label: string
  issuedAt: string
  ahead: number
  /** The page of this ticket on the phone; null where phones cannot reach the server. */
  followUrl: string | null
}
/** What a counter gets for `next`, `call`, `resume` and `lastCall`; null where `next` finished but nobody waits. */
export type CalledTicket = { ticket: number; label: string }

type AnswerOf<Event> = Event extends 'issue' | 'split'
  ? IssuedTicket
  : Event extends 'next'
    ? CalledTicket | null
    : Event extends 'call' | 'resume' | 'lastCall'
      ? CalledTicket
      : Event extends 'print'
        ? { outcome: PrintOutcome }
        : null

type Commands = Record<string, z.ZodType>

/** Socket.IO's event map for a set of commands. */
export type EventsOf<C extends Commands> = {
  [Event in keyof C & string]: (
    payload: z.output<C[Event]>,
    ack: (answer: Ack<AnswerOf<Event>>) => void,
  ) => void
}

export type KioskEvents = EventsOf<typeof kioskCommands>
export type CounterEvents = EventsOf<typeof counterCommands>
export type ManagerEvents = EventsOf<typeof managerCommands>
export type DisplayEvents = EventsOf<typeof displayCommands>
export type FollowEvents = EventsOf<typeof followCommands>
