/** What the sections of the set-up are shown with: the five offices, and what a server would make of a draft. */
import { Temporal } from 'temporal-polyfill'
import { type Office, type OfficeInput, officeSchema } from '#shared/domain/config.ts'
import { hoursOn } from '#shared/domain/hours.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import { OFFICES } from '#shared/offices/index.ts'
import type { CalendarDay, SetupFault } from '#shared/protocol/setup.ts'
import type { Previews } from '../../counter/manager/setup/previews.ts'
import { holidaysOf } from '../../server/holidays.ts'

export function officeOf(name: keyof typeof OFFICES, changes: Partial<OfficeInput> = {}): Office {
  return officeSchema.parse({ ...OFFICES[name], ...changes })
}

export function faultsIn(draft: unknown): SetupFault[] {
  const parsed = officeSchema.safeParse(draft)
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({
        path: path as (string | number)[],
        message,
      }))
}

function daysOf(office: Office, from: string, months: number): CalendarDay[] {
  const holidays = holidaysOf(office.state)
  const first = Temporal.PlainDate.from(from)
  const { days } = first.until(first.add({ months }))
  return Array.from({ length: days }, (_, day) => {
    const date = first.add({ days: day })
    const { sessions, closedBecause, trial } = hoursOn(office, date, holidays)
    const time = (moment: string) => timeOfDay(moment, 'de', office.zone)
    return {
      date: date.toString(),
      closedBecause,
      trial,
      hours: sessions.map(({ releases, ...session }) => ({
        id: session.id,
        kind: session.kind,
        from: time(session.from),
        until: time(session.until),
        ticketsFrom: time(session.ticketsFrom),
        ticketsUntil: time(session.ticketsUntil),
        quota: releases.reduce((sum, { count }) => sum + count, 0),
      })),
    }
  })
}

const PAPER = new URL('../../docs/screens/receipt.png', import.meta.url).href

/** As the server answers. */
export const answering: Previews = {
  calendar({ office, from, months }) {
    const parsed = officeSchema.safeParse(office)
    return Promise.resolve(
      parsed.success
        ? { is: 'made', value: daysOf(parsed.data, from, months) }
        : { is: 'faulty', faults: [] },
    )
  },
  receipt: ({ office }) =>
    Promise.resolve(
      officeSchema.safeParse(office).success
        ? { is: 'made', value: PAPER }
        : { is: 'faulty', faults: [] },
    ),
}

export const silent: Previews = {
  calendar: () => Promise.resolve({ is: 'noAnswer' }),
  receipt: () => Promise.resolve({ is: 'noAnswer' }),
}

/** Answers the first question, and no other one. */
export function answeringOnce(): Previews {
  let asked = false
  const once =
    <Wish, Value>(answer: (wish: Wish) => Promise<Value>) =>
    (wish: Wish) => {
      if (asked) return new Promise<never>(() => {})
      asked = true
      return answer(wish)
    }
  return { calendar: once(answering.calendar), receipt: once(answering.receipt) }
}

/** A town hall at dusk, as a picture that somebody has chosen: the configuration takes none of lines. */
export function picture(): string {
  const canvas = document.createElement('canvas')
  canvas.width = 480
  canvas.height = 270
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  const rectangle = (colour: string, x: number, y: number, width: number, height: number) => {
    pen.fillStyle = colour
    pen.fillRect(x, y, width, height)
  }
  rectangle('#f3c98b', 0, 0, 480, 270)
  rectangle('#4d6b4f', 0, 200, 480, 70)
  rectangle('#a8553b', 150, 105, 180, 105)
  for (const x of [170, 200, 270, 300]) rectangle('#fdeecb', x, 125, 17, 25)
  rectangle('#3a211d', 225, 160, 30, 50)
  return canvas.toDataURL('image/png')
}
