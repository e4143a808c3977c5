/** What the set-up's gallery shows. */
import { type Office, parseOffice } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'
import type { CalendarDay, SetupChange, SetupState, Tried } from '#shared/protocol/setup.ts'

function parsed(input: unknown): Office {
  const answer = parseOffice(input)
  if ('faults' in answer) throw new Error(answer.faults.join('\n'))
  return answer.office
}

export const willich = parsed(OFFICES.willich)
export const bergkamen = parsed(OFFICES.bergkamen)
const [passport] = bergkamen.services.slice(0, 1)
if (!passport) throw new Error('Bergkamen has services')
/** One service, so that the groups beneath are on the picture. */
export const GROUPED: Office = {
  ...bergkamen,
  services: [passport],
  counters: bergkamen.counters.map((counter) => ({ ...counter, services: [passport.id] })),
}
export const emptyOffice: Office = {
  ...willich,
  services: [],
  counters: [],
  sessions: [],
  groups: [],
}

const change = (revision: number, at: string, part: Partial<SetupChange>): SetupChange => ({
  revision,
  at,
  by: 'm.schmitz',
  from: null,
  parts: [],
  tookBack: null,
  planned: false,
  ...part,
})

/** Newest first. */
export const CHANGES: SetupChange[] = [
  change(5, '2020-11-17T07:12:00.000Z', { parts: ['office', 'numbering'] }),
  change(4, '2020-11-16T14:03:00.000Z', { parts: ['rules'], tookBack: 3 }),
  change(3, '2020-11-16T13:40:00.000Z', { parts: ['rules'] }),
  change(2, '2020-11-10T09:00:00.000Z', {
    parts: ['services', 'counters', 'hours'],
    by: 't.yilmaz',
    from: '2020-11-18',
    replacedBy: 3,
  }),
  change(1, '2020-10-30T09:00:00.000Z', { by: null }),
]

export const stateOf = (office: Office, changes = CHANGES.slice(-1)): SetupState => ({
  revision: changes[0]?.revision ?? 1,
  today: '2020-11-17',
  office,
  planned: null,
  changes,
})

export const PLANNED: SetupState = {
  ...stateOf(willich, [
    change(2, '2020-11-12T09:00:00.000Z', {
      parts: ['hours', 'receipt'],
      from: '2020-12-01',
      planned: true,
    }),
    ...CHANGES.slice(-1),
  ]),
  planned: { from: '2020-12-01', office: { ...willich, targetMinutes: 25 } },
}

const day = (date: string, until: string | null, quota = 60): CalendarDay => ({
  date,
  closedBecause: null,
  trial: false,
  hours:
    until === null
      ? []
      : [
          {
            id: 'dienstag',
            kind: 'walkIn',
            from: '08:00',
            until,
            ticketsFrom: '07:45',
            ticketsUntil: until,
            quota,
          },
        ],
})

const weekly = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, week) =>
    new Date(Date.parse(`${from}T12:00:00Z`) + week * 7 * 86_400_000).toISOString().slice(0, 10),
  )

export const TRIED: Tried = {
  ok: true,
  parts: ['office', 'hours', 'counters'],
  days: [
    ...weekly('2020-11-17', 26).map((date) => ({
      before: day(date, '12:30'),
      after: day(date, '14:00', 75),
    })),
    ...weekly('2020-11-19', 4).map((date) => ({
      before: day(date, null),
      after: day(date, '11:00', 30),
    })),
    {
      before: day('2020-12-24', '12:30'),
      after: { ...day('2020-12-24', null), closedBecause: { de: 'Heiligabend' } },
    },
  ],
  tickets: [
    { label: '45', because: 'nobodyServes' },
    { label: '47', because: 'nobodyServes' },
    { label: '44', because: 'counterGone' },
  ],
}

export const FILE_FAULTS = [
  { path: ['services', 3, 'minutes'], message: 'mindestens 1', line: 118 },
  { path: ['counters', 2, 'services'], message: 'das Anliegen „pass“ gibt es nicht', line: 204 },
  { path: ['sessions', 0, 'until'], message: 'muss nach dem Beginn („from“) liegen', line: 241 },
]
