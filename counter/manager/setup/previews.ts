/** Asks the server what a draft would make of the calendar and of a receipt. Nothing is saved by it. */
import {
  type Calendar,
  type CalendarDay,
  type CalendarWish,
  type ReceiptWish,
  SETUP,
  type SetupFault,
  type SetupRefused,
} from '#shared/protocol/setup.ts'

/** `faulty`: the draft is not valid at present. */
export type Previewed<Value> =
  | { is: 'made'; value: Value }
  | { is: 'faulty'; faults: SetupFault[] }
  | { is: 'noAnswer' }

export type Previews = {
  calendar: (wish: CalendarWish) => Promise<Previewed<CalendarDay[]>>
  /** The picture as a data address: the page's policy lets no other one in. */
  receipt: (wish: ReceiptWish) => Promise<Previewed<string>>
}

export const fetchPreviews: Previews = {
  async calendar(wish) {
    const answer = await ask('calendar', wish)
    if (!answer?.ok) return failed(answer)
    const calendar = (await answer.json().catch(() => null)) as Calendar | null
    if (!calendar) return { is: 'noAnswer' }
    return calendar.ok
      ? { is: 'made', value: calendar.days }
      : { is: 'faulty', faults: calendar.faults }
  },
  async receipt(wish) {
    const answer = await ask('receipt', wish)
    if (!answer?.ok) return failed(answer)
    try {
      return { is: 'made', value: await asDataAddress(await answer.blob()) }
    } catch {
      return { is: 'noAnswer' }
    }
  },
}

async function ask(what: string, wish: unknown): Promise<Response | null> {
  try {
    return await fetch(`${SETUP}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    })
  } catch {
    return null
  }
}

async function failed(answer: Response | null): Promise<Previewed<never>> {
  const refused = (await answer?.json().catch(() => null)) as SetupRefused | null | undefined
  return refused?.refusal === 'invalidOffice'
    ? { is: 'faulty', faults: refused.faults ?? [] }
    : { is: 'noAnswer' }
}

const asDataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(blob)
  })
