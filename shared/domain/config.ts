/** The configuration of one office: what a town hall decides before the first ticket. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { LANGUAGES } from './closedLists.ts'
import { findContradictions } from './configChecks.ts'
import { count, date, id, localized, parses, text, time } from './configParts.ts'
import { visibleText } from './visible.ts'
import { access, notes, outcomes } from './configDesk.ts'
import { display, phone, waitingRoom } from './configWaitingRoom.ts'
import { germanReason } from './germanReasons.ts'

const release = z.strictObject({
  /** Time of day from which these places are given out; the session's first tickets when left out. */
  at: time.optional(),
  count,
})

const sessionHours = z.strictObject({
  kind: z.enum(['walkIn', 'appointment', 'phone']),
  from: time,
  until: time,
  /** Issuing opens; `from` when left out. */
  ticketsFrom: time.optional(),
  /** Issuing ends; `until` when left out. */
  ticketsUntil: time.optional(),
  /** Places in one or several releases. Walk-in sessions need one, others issue no tickets. */
  quota: z.array(release).max(12).default([]),
  /** Only these services; all of them when left out. */
  services: z.array(id).optional(),
})

const sessionRule = z.strictObject({
  ...sessionHours.shape,
  id,
  /** ISO weekdays, 1 = Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  /** Only the n-th such weekday of the month, e.g. [2, 4]; every one when left out. */
  nth: z.array(z.int().min(1).max(5)).min(1).optional(),
  validFrom: date.optional(),
  validUntil: date.optional(),
})

const exception = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('closed'), from: date, until: date, reason: localized }),
  /** Beside the usual sessions, and also on a holiday. */
  z.strictObject({
    type: z.literal('extra'),
    date,
    sessions: z.array(z.strictObject({ ...sessionHours.shape, id })).min(1),
    /** Marks the whole date as a rehearsal on every screen. */
    trial: z.boolean().default(false),
  }),
  /** Instead of the usual sessions. */
  z.strictObject({
    type: z.literal('changed'),
    date,
    sessions: z.array(z.strictObject({ ...sessionHours.shape, id })).min(1),
    trial: z.boolean().default(false),
  }),
])

const icon = z.enum([
  'idCard',
  'collect',
  'home',
  'document',
  'pen',
  'car',
  'people',
  'phone',
  'other',
])

const service = z.strictObject({
  id,
  /** Series letter. Services with the same letter share one row of numbers. */
  code: z.string().regex(/^[A-Z]$/, 'ein Großbuchstabe'),
  name: localized,
  /** For clerks' lists and the receipt, where the name is too long. */
  short: localized.optional(),
  /** One line under the name: what to bring, how long. */
  hint: localized.optional(),
  icon,
  /** Expected service time for one person, in minutes. */
  minutes: z.number().min(1).max(240),
  /** Added for each further person, in minutes. */
  minutesPerFurtherPerson: z.number().min(0).max(120).default(0),
  /** Largest party one number may stand for; 1 means the question is not asked. */
  maxParty: z.int().min(1).max(12).default(1),
  documents: z.array(localized).max(12).default([]),
  /** Id of its group: a kiosk with many services asks for the group first. */
  group: id.optional(),
  /** Offered at the kiosk. A desk can always issue it. */
  kiosk: z.boolean().default(true),
})

const group = z.strictObject({ id, name: localized, icon })

const counter = z.strictObject({
  id,
  /** As on the sign at the counter: `3`, `Zimmer 12`. */
  name: visibleText(20),
  services: z.array(id).min(1),
})

const rules = z
  .strictObject({
    /** How often a clerk may repeat a call. */
    maxRecalls: z.int().min(0).max(9).default(2),
    /** A missed number comes back once, after so many further calls or minutes, whichever is first. */
    secondChance: z
      .strictObject({
        afterCalls: z.int().min(1).max(50).optional(),
        afterMinutes: z.int().min(1).max(240).optional(),
      })
      .refine(
        (chance) => chance.afterCalls !== undefined || chance.afterMinutes !== undefined,
        'braucht „afterCalls“ oder „afterMinutes“',
      )
      .nullable()
      .default({ afterCalls: 3, afterMinutes: 15 }),
    /** A ticket with priority ranks as if it had been issued so many minutes earlier. */
    priorityMinutes: z.int().min(0).max(480).default(30),
    /** How long a clerk can undo a slip. */
    undoSeconds: z.int().min(0).max(60).default(10),
    /** After a number, a kiosk gives no other one for so long: nobody needs a second at once. */
    coolDownSeconds: z.int().min(0).max(60).default(3),
    /**
     * So many numbers from one kiosk within so many minutes are more than a queue of people can pull: from
     * then on it rests so long after each, and the manager sees it.
     */
    burst: z
      .strictObject({
        tickets: z.int().min(2).max(200),
        minutes: z.int().min(1).max(60),
        coolDownSeconds: z.int().min(1).max(300),
      })
      .nullable()
      .default({ tickets: 15, minutes: 2, coolDownSeconds: 20 }),
  })
  .prefault({})

export const officeSchema = z
  .strictObject({
    id,
    name: text,
    town: text,
    zone: z
      .string()
      // Temporal also takes offsets such as +01:00, which would miss both clock changes.
      .regex(/^[A-Za-z]/, { error: 'eine Zeitzone wie Europe/Berlin', abort: true })
      .refine(
        parses((zone) => Temporal.Now.zonedDateTimeISO(zone)),
        'eine Zeitzone wie Europe/Berlin',
      ),
    /** ISO 3166-2 code of the German state whose public holidays close the office. */
    state: z
      .string()
      .regex(/^DE-(BB|BE|BW|BY|HB|HE|HH|MV|NI|NW|RP|SH|SL|SN|ST|TH)$/, 'ein Land wie DE-NW'),
    languages: z
      .array(z.enum(LANGUAGES))
      .refine((list) => list.includes('de'), '„de“ gehört immer dazu')
      .refine((list) => new Set(list).size === list.length, 'eine Sprache steht doppelt')
      .default(['de', 'en']),
    /** Coat of arms as flat colours, top to bottom, until a picture is uploaded. */
    shield: z
      .array(z.string().regex(/^#[0-9a-f]{6}$/, 'eine Farbe wie #00505c'))
      .min(1)
      .max(3)
      .default(['#00505c']),
    groups: z.array(group).max(12).default([]),
    services: z.array(service).min(1).max(60),
    counters: z.array(counter).min(1).max(60),
    /** One row of numbers for the office, or one per service letter (`A 001`). */
    numbering: z.enum(['row', 'series']).default('row'),
    sessions: z.array(sessionRule).max(60),
    exceptions: z.array(exception).max(400).default([]),
    rules,
    /** On every receipt, below everything else: opening hours of the next weeks, a telephone number. */
    receiptLines: z.array(localized).max(6).default([]),
    /** Printed at the head of a receipt: a PNG as a data address. */
    logo: z
      .string()
      .max(200_000)
      .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/, 'ein PNG als data:image/png;base64,…')
      .optional(),
    waitingRoom,
    displays: z.array(display).max(40).default([]),
    phone,
    /** Nobody should wait longer than this; the manager sees how many do. Not a rule of the day: nothing follows from it. */
    targetMinutes: z.int().min(1).max(240).default(30),
    notes,
    outcomes,
    access,
    /** What a citizen can do when nothing is left or the office is closed. */
    instead: localized.optional(),
  })
  .superRefine((office, context) => {
    for (const { path, message } of findContradictions(office))
      context.addIssue({ code: 'custom', path, message })
  })

export type Office = z.output<typeof officeSchema>
/** As written by hand: defaults may be left out. */
export type OfficeInput = z.input<typeof officeSchema>
export type Service = Office['services'][number]
export type ServiceGroup = Office['groups'][number]
export type CounterConfig = Office['counters'][number]
export type SessionRule = Office['sessions'][number]
export type SessionHours = z.output<typeof sessionHours> & { id: string }
export type HoursException = Office['exceptions'][number]
export type Rules = Office['rules']
export type WaitingRoom = Office['waitingRoom']
export type DisplayConfig = Office['displays'][number]
export type Localized = z.output<typeof localized>

/** A fault and the way to it. `key`: what stands there and does not belong there. */
export type Fault = { path: (string | number)[]; message: string; key?: string }

/** The office, or every fault found. */
export function checkOffice(input: unknown): { office: Office } | { faults: Fault[] } {
  const parsed = officeSchema.safeParse(input, { error: germanReason })
  if (parsed.success) return { office: parsed.data }
  return {
    faults: parsed.error.issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      message: issue.message,
      ...(issue.code === 'unrecognized_keys' && issue.keys[0] && { key: issue.keys[0] }),
    })),
  }
}

/** The same, each fault as one line `path: message`. */
export function parseOffice(input: unknown): { office: Office } | { faults: string[] } {
  const checked = checkOffice(input)
  if ('office' in checked) return checked
  return {
    faults: checked.faults.map(({ path, message }) => `${path.join('.') || 'Datei'}: ${message}`),
  }
}
