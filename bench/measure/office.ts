/** The office that is measured: Willich with 32 counters, on a Tuesday that does not end. */
import { type Office, parseOffice } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'

export const DATE = '2020-11-17'
/** Ten in the morning there. */
export const NOW = `${DATE}T09:00:00.000Z`
export const SERVICE = 'ausweis-beantragen'

export const counterId = (index: number) => `platz-${index + 1}`

export function measuredOffice(): Office {
  const services = OFFICES['willich']?.services.map(({ id }) => id) ?? []
  const parsed = parseOffice({
    ...OFFICES['willich'],
    counters: Array.from({ length: 32 }, (_, index) => ({
      id: counterId(index),
      name: `${index + 1}`,
      services,
    })),
    sessions: [
      {
        id: 'immer',
        kind: 'walkIn',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '07:00',
        until: '20:00',
        quota: [{ count: 9_999 }, { at: '07:01', count: 9_999 }],
      },
    ],
    // Here one client stands for a whole queue.
    rules: { coolDownSeconds: 0, burst: null },
    access: { lockMinutes: null },
  })
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office
}
