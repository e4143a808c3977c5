/** What the sections of the set-up are shown with: the five offices, and what a server would make of a draft. */
import { type Office, type OfficeInput, officeSchema } from '#shared/domain/config.ts'
import { calendarOf } from '#shared/domain/setup/calendar.ts'
import { OFFICES } from '#shared/offices/index.ts'
import type { Previews } from '../../counter/manager/setup/previews.ts'
import { holidaysOf } from '../../server/holidays.ts'

export function officeOf(name: keyof typeof OFFICES, changes: Partial<OfficeInput> = {}): Office {
  return officeSchema.parse({ ...OFFICES[name], ...changes })
}

const PAPER = new URL('../../docs/screens/receipt.png', import.meta.url).href

/** As the server answers. */
export const answering: Previews = {
  calendar({ office, from, months }) {
    const parsed = officeSchema.safeParse(office)
    return Promise.resolve(
      parsed.success
        ? {
            is: 'made',
            value: calendarOf(parsed.data, { from, months }, holidaysOf(parsed.data.state)),
          }
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
