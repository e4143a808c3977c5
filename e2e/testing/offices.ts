/** A small office, so that a test shows all it rests on. */
import { type Office, type OfficeInput, parseOffice } from '#shared/domain/config.ts'

/** A Tuesday; in Willich the clock is one hour ahead of the moments. */
export const DATE = '2020-11-17'
/** `at('08:00')`: that time in the test office on that date. */
export const at = (time: string, date = DATE): string =>
  new Date(
    Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) - 3_600_000,
  ).toISOString()

const SMALL: OfficeInput = {
  id: 'probe',
  name: 'Probeamt',
  town: 'Willich',
  zone: 'Europe/Berlin',
  state: 'DE-NW',
  services: [
    { id: 'ausweis', code: 'A', icon: 'idCard', minutes: 12, maxParty: 4, name: { de: 'Ausweis' } },
    { id: 'abholen', code: 'B', icon: 'collect', minutes: 4, name: { de: 'Abholen' } },
  ],
  counters: [
    { id: 'platz-1', name: '1', services: ['ausweis', 'abholen'] },
    { id: 'platz-2', name: '2', services: ['ausweis', 'abholen'] },
  ],
  sessions: [
    {
      id: 'morgens',
      kind: 'walkIn',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: '08:00',
      until: '12:00',
      ticketsFrom: '07:45',
      quota: [{ count: 60 }],
    },
  ],
  // The clock stands still in most tests, and a kiosk would rest for ever after its first number.
  rules: { coolDownSeconds: 0, burst: null },
  // Nor is anybody away who stands still.
  access: { lockMinutes: null },
}

/** @throws when the changes make no valid office. */
export function smallOffice(changes: Partial<OfficeInput> = {}): Office {
  const parsed = parseOffice({ ...SMALL, ...changes })
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office
}

/** The small office, whose one session gives out its places like this. */
export const withQuota = (quota: { at?: string; count: number }[]): Office =>
  smallOffice({ sessions: SMALL.sessions.map((session) => ({ ...session, quota })) })

export const withPlaces = (count: number): Office => withQuota([{ count }])
