/** For every event of every role: what is right, and what is wrong in every way we could think of. */
import type { z } from 'zod'
import {
  counterCommands,
  displayCommands,
  followCommands,
  kioskCommands,
  managerCommands,
} from '#shared/protocol/commands.ts'

export const REQUEST = 'a-request-id-0001'

type Fields = Record<string, unknown>

/** One valid payload for each event; the request id comes with it. */
export const VALID = {
  kiosk: {
    issue: { service: 'ausweis', party: 1 },
    confirm: { ticket: 1, how: 'shown' },
    void: { ticket: 1 },
    print: { ticket: 1, language: 'de', wait: null },
    turnedAway: {},
    health: { health: { trouble: 'paperOut', paperLow: true, blind: false } },
  } satisfies Record<keyof typeof kioskCommands, Fields>,
  counter: {
    open: {},
    pause: { reason: 'break', minutes: 10 },
    close: {},
    automatic: { on: false },
    next: { outcome: 'erledigt' },
    call: { ticket: 1 },
    recall: {},
    here: {},
    miss: {},
    lastCall: {},
    park: { reason: 'photo', note: 'foto' },
    resume: { ticket: 1 },
    transfer: { service: 'abholen', counter: 'platz-2', note: 'foto' },
    addService: { service: 'abholen' },
    split: { people: 1 },
    finish: { outcome: 'erledigt' },
    cancel: { ticket: 1 },
    prioritise: { ticket: 1, reason: 'pregnancy' },
    issue: { service: 'ausweis', party: 1, priority: 'disability' },
    print: { ticket: 1, language: 'de' },
    undo: {},
    callHelp: {},
    answerHelp: { counter: 'platz-2' },
    endHelp: { counter: 'platz-2' },
  } satisfies Record<keyof typeof counterCommands, Fields>,
  manager: {
    stopIssuing: { reason: 'staff' },
    resumeIssuing: {},
    changeQuota: { session: 'morgens', quota: 50 },
    changeSession: { session: 'morgens', until: '2020-11-17T12:00:00.000Z' },
    setNotice: { text: { de: 'Der Aufzug steht.', en: 'The lift is out of order.' }, until: null },
    clearNotice: {},
    closeCounter: { counter: 'platz-1' },
    closeDay: {},
    answerHelp: { counter: 'platz-1' },
    endHelp: { counter: 'platz-1' },
  } satisfies Record<keyof typeof managerCommands, Fields>,
  display: {
    shown: { calls: [{ call: 1, recalls: 0 }] },
    sounded: { calls: [{ call: 1, recalls: 0 }] },
    sound: { state: 'on' },
  } satisfies Record<keyof typeof displayCommands, Fields>,
  follow: {
    giveBack: {},
    notify: {
      subscription: {
        endpoint: 'https://push.example/phone',
        keys: { p256dh: 'B'.repeat(87), auth: 'B'.repeat(22) },
        words: { near: 'Noch drei', called: 'Bitte zu {{place}}' },
      },
    },
  } satisfies Record<keyof typeof followCommands, Fields>,
}

const SCHEMAS = {
  kiosk: kioskCommands,
  counter: counterCommands,
  manager: managerCommands,
  display: displayCommands,
  follow: followCommands,
}
export type Speaking = keyof typeof SCHEMAS

export const schemaOf = (role: Speaking, event: string): z.ZodType | undefined =>
  Object.entries<z.ZodType>(SCHEMAS[role]).find(([name]) => name === event)?.[1]

/** Every event of every role that may speak. */
export const EVENTS = Object.entries(VALID).flatMap(([role, events]) =>
  Object.entries<Fields>(events).map(([event, fields]) => ({
    role: role as Speaking,
    event,
    payload: { request: REQUEST, ...fields },
  })),
)

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** Right for no field but those in `FINE`. */
const WRONG: Fields = {
  null: null,
  true: true,
  fraction: 1.5,
  negative: -1,
  huge: 1e300,
  'empty text': '',
  'unknown word': 'x y z',
  'long text': 'x'.repeat(10_000),
  'control characters': '\u0000\u001b[2J\n\u2028',
  'half a surrogate': '\ud800',
  list: [],
  'deep list': nested(3_000),
  object: {},
  prototype: JSON.parse('{"__proto__":{"polluted":true}}'),
  buffer: Buffer.from('x'),
}
// An id that does not exist is refused by the office, not by its form.
const FINE: Record<string, string[]> = {
  counter: ['null', 'unknown word', 'control characters', 'half a surrogate'],
  service: ['unknown word', 'control characters', 'half a surrogate'],
  note: ['unknown word', 'control characters', 'half a surrogate'],
  outcome: ['unknown word', 'control characters', 'half a surrogate'],
  session: ['unknown word', 'control characters', 'half a surrogate'],
  priority: ['null'],
  wait: ['null'],
  subscription: ['null'],
  until: ['null'],
  on: ['true'],
}
/** Fields that came later: older clients do not send them. */
const MAY_BE_MISSING: Record<string, string[]> = {
  pause: ['minutes'],
  next: ['outcome'],
  finish: ['outcome'],
  park: ['note'],
  transfer: ['note'],
}
/** Only who is passed on may go to any counter. */
const fine = (event: string, field: string) =>
  (FINE[field] ?? []).filter(
    (name) => !(field === 'counter' && name === 'null' && event !== 'transfer'),
  )

/** Messages, as arguments of `emit`, that an event must refuse; each with a name. */
export function wrongMessages(event: string, payload: Fields): [name: string, args: unknown[]][] {
  const fields = Object.keys(payload).flatMap((field): [string, unknown[]][] => {
    const { [field]: _, ...rest } = payload
    const wrong = Object.entries(WRONG).filter(([name]) => !fine(event, field).includes(name))
    const optional = MAY_BE_MISSING[event]?.includes(field) ?? false
    return [
      ...(optional ? [] : [[`without ${field}`, [rest]] satisfies [string, unknown[]]]),
      ...wrong.map(([name, value]): [string, unknown[]] => [
        `${field}: ${name}`,
        [{ ...payload, [field]: value }],
      ]),
    ]
  })
  return [
    ['nothing', []],
    ['null', [null]],
    ['a list', [[payload]]],
    ['a text', [JSON.stringify(payload)]],
    ['a number', [1]],
    ['a buffer', [Buffer.from('x')]],
    ['a deep list', [nested(3_000)]],
    ['a long list', [Array.from({ length: 5_000 }, () => 0)]],
    ['two payloads', [payload, payload]],
    ['something behind', [payload, null]],
    ['the acknowledgement first', [null, payload]],
    ['a further field', [{ ...payload, role: 'manager' }]],
    ['a further buffer', [{ ...payload, more: Buffer.from('x') }]],
    ['a type of its own', [{ ...payload, type: 'closeDay' }]],
    ['__proto__', [JSON.parse(JSON.stringify(payload).replace('{', '{"__proto__":{"a":1},'))]],
    ['constructor', [{ ...payload, constructor: { prototype: { polluted: true } } }]],
    ['short request', [{ ...payload, request: 'short' }]],
    ['long request', [{ ...payload, request: 'x'.repeat(65) }]],
    ...fields,
  ]
}
