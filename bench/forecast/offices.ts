/** The offices and their days. Two of the five take nobody without an appointment: they get a day on which they would. */
import { Temporal } from 'temporal-polyfill'
import { type Office, type OfficeInput, parseOffice } from '#shared/domain/config.ts'
import { hoursOn } from '#shared/domain/hours.ts'
import { OFFICES } from '#shared/offices/index.ts'

/** Instead of appointments and calls; null: as it is configured. */
const ASSUMED: Record<string, ((office: OfficeInput) => OfficeInput) | null> = {
  willich: null,
  bergkamen: null,
  brandenburg: null,
  // Assumed: Altena lets its Thursday morning go without appointments, with what three desks can serve in four hours. The
  // bench staffs two of them, as simulate/staffing.ts finds enough: its days are long.
  altena: (office) => ({
    ...office,
    sessions: [
      {
        id: 'offen',
        kind: 'walkIn',
        weekdays: [4],
        from: '08:00',
        until: '12:00',
        ticketsFrom: '07:45',
        quota: [{ count: 28 }],
      },
    ],
  }),
  // Assumed: what Krefeld answers by phone from Monday to Thursday comes through the door, and pulls numbers at a kiosk.
  krefeld: (office) => ({
    ...office,
    services: office.services.map((service) => ({ ...service, kiosk: true })),
    sessions: [
      {
        id: 'offen',
        kind: 'walkIn',
        weekdays: [1, 2, 3, 4],
        from: '08:00',
        until: '13:00',
        ticketsFrom: '07:45',
        quota: [{ count: 180 }],
      },
    ],
  }),
}

export type BenchOffice = { office: Office; assumed: boolean }

export function benchOffices(): BenchOffice[] {
  return Object.entries(OFFICES).map(([id, input]) => {
    const change = ASSUMED[id] ?? null
    const parsed = parseOffice(change ? change(input) : input)
    if ('faults' in parsed) throw new Error(`${id}: ${parsed.faults.join(', ')}`)
    return { office: parsed.office, assumed: change !== null }
  })
}

const FIRST = '2022-01-10'

/** The first dates from January 2022 on on which numbers are given out. No holiday falls on them: they are only dates. */
export function datesOf(office: Office, count: number): string[] {
  const dates: string[] = []
  for (
    let date = Temporal.PlainDate.from(FIRST);
    dates.length < count;
    date = date.add({ days: 1 })
  )
    if (hoursOn(office, date, () => null).sessions.some(({ kind }) => kind === 'walkIn'))
      dates.push(date.toString())
  return dates
}
